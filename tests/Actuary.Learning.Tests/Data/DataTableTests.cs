using System.Security.Cryptography;
using Actuary.Learning.Data;
using Actuary.Models;
using Actuary.Parquet;

namespace Actuary.Learning.Tests.Data;

/// <summary>Observations as columns: what is read, and that all that is wrong is told at once with its line.</summary>
public class DataTableTests
{
    [Fact]
    public void NumbersAndWordsComeBackInTheirRows()
    {
        using var file = new DataFile("\uFEFFyear,sex,rate [fraction]\n2020, female ,0.25\n\"2021\",male,1e-3\n");
        var table = DataTable.Read(file.Path);

        table.Rows.ShouldBe(2);
        table.WholeNumbers("year", 2000, 2100).ShouldBe([2020, 2021]);
        table.Numbers("rate", 0, 1, "fraction").ShouldBe([0.25, 1e-3]);
        var sex = table.Words("sex", "male", "female");
        sex.Codes.ShouldBe([1, 0]);
        table.NumbersIfAny("age", 0, 1).ShouldBeNull();
        table.ThrowIfAny();
        table.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.Path))));
    }

    [Fact]
    public void LevelsOfNumbersAreSortedBySize()
    {
        using var file = new DataFile("tier\n1000\n200\n200\n");

        var tier = DataTable.Read(file.Path).Words("tier");

        tier.Levels.ShouldBe(["200", "1000"]);
        tier.Codes.ShouldBe([1, 0, 0]);
    }

    [Fact]
    public void AllProblemsAreToldAtOnceWithLineAndColumn()
    {
        using var file = new DataFile("age,sexx,persons [yuan],region\n30,male,5,x\nthirty,mal,-1,\n,female,3,x\n");
        var table = DataTable.Read(file.Path);
        table.WholeNumbers("age", 0, 120);
        table.Numbers("persons", 0, 1e9, "persons");
        table.Words("sex", "male", "female");
        table.Words("sexx", "male", "female");
        table.Words("region");

        var told = Should.Throw<ModelException>(table.ThrowIfAny).Problems.Select(problem => problem.ToString().Replace(file.Path, "f")).ToList();

        told.ShouldBe(
        [
            "f  sex: this column is missing. Allowed: the file has age, sexx, persons, region. Did you mean 'sexx'?",
            "f:1  persons: is in 'yuan', and is asked for in another unit. Allowed: persons.",
            "f:3  age: 'thirty' is not a number. Allowed: 0 … 120.",
            "f:3  persons: -1 is below what is allowed. Allowed: 0 … 1000000000.",
            "f:3  region: the cell is empty.",
            "f:3  sexx: 'mal' is not one of the names allowed. Allowed: male, female. Did you mean 'male'?",
            "f:4  age: the cell is empty. Allowed: 0 … 120.",
        ]);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("a,b\n", "there are no rows")]
    [InlineData("a,a\n1,2\n", "this column is there twice")]
    [InlineData("a,\n1,2\n", "column 2 has no name")]
    [InlineData("a,b\n1\n", "the row has 1 cells, the header has 2")]
    [InlineData("a,b\n1,\"2\n", "not CSV")]
    public void WhatIsNoTableIsRefused(string text, string told)
    {
        using var file = new DataFile(text);

        Should.Throw<ModelException>(() => DataTable.Read(file.Path)).Problems.ShouldContain(problem => problem.Message.Contains(told) && problem.File == file.Path);
    }

    [Fact]
    public void AColumnWrongThroughoutDoesNotHideTheOthers()
    {
        using var file = new DataFile("a,b\n" + string.Concat(Enumerable.Repeat("x,1\n", 100)) + "1,y\n");
        var table = DataTable.Read(file.Path);
        table.Numbers("a", 0, 1);
        table.Numbers("b", 0, 1);

        var problems = Should.Throw<ModelException>(table.ThrowIfAny).Problems;

        problems.Count.ShouldBe(10);
        problems.ShouldContain(problem => problem.Line == 102 && problem.Key == "b");
        problems.ShouldContain(problem => problem.Key == "a" && problem.Message.StartsWith("100 problems"));
    }

    [Fact]
    public void AMissingFileIsToldAsSuch() =>
        Should.Throw<ModelException>(() => DataTable.Read("nowhere/members.csv")).Problems.ShouldHaveSingleItem().Message.ShouldBe("there is no such file");

    [Fact]
    public void ParquetAndCsvAreTheSameTable()
    {
        using var csv = new DataFile("year,insured,sex,rate\n2020,1,male,0.5\n2021,0,,2.25\n");
        using var parquet = new DataFile("", "data.parquet");
        using (var stream = File.Create(parquet.Path))
        {
            var writer = new ParquetWriter(stream, new ParquetSchema(
                new ParquetColumn("year", ParquetType.Int32), new ParquetColumn("insured", ParquetType.Boolean),
                new ParquetColumn("sex", ParquetType.String, isOptional: true), new ParquetColumn("rate", ParquetType.Double)));
            writer.WriteRowGroup(
                ParquetData.Of("year", new[] { 2020, 2021 }), ParquetData.Of("insured", new[] { true, false }),
                ParquetData.Of("sex", new[] { "male", null }), ParquetData.Of("rate", new[] { 0.5, 2.25 }));
            writer.Complete();
        }

        foreach (var path in (string[])[csv.Path, parquet.Path])
        {
            var table = DataTable.Read(path);
            table.WholeNumbers("year", 0, 3000).ShouldBe([2020, 2021]);
            table.Numbers("insured", 0, 1).ShouldBe([1.0, 0]);
            table.Numbers("rate", 0, 9).ShouldBe([0.5, 2.25]);
            table.Words("sex");
            Should.Throw<ModelException>(table.ThrowIfAny).Problems.ShouldHaveSingleItem().Message.ShouldBe("the cell is empty");
        }

        File.WriteAllText(parquet.Path, "no parquet");
        Should.Throw<ModelException>(() => DataTable.Read(parquet.Path)).Problems.ShouldHaveSingleItem().Message.ShouldContain("Parquet");
    }
}
