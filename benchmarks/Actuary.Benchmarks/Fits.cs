using System.Globalization;
using Actuary.Learning.Choices;
using Actuary.Learning.Data;
using Actuary.Learning.Enrolment;
using Actuary.Learning.Findings;
using Actuary.Learning.TierChoice;
using BenchmarkDotNet.Attributes;

namespace Actuary.Benchmarks;

/// <summary>Fits from the file to the tables: reading, Newton's method, robust errors, five folds, effects, curves.</summary>
[MemoryDiagnoser]
public class Fits
{
    private const int Persons = 200_000;
    private const int Groups = 1_000_000;

    private string _folder = "";

    [GlobalSetup]
    public void WriteData()
    {
        _folder = Directory.CreateTempSubdirectory("actuary-benchmark-").FullName;
        WriteMembers("persons.csv", Persons, isGrouped: false);
        WriteMembers("groups.csv", Groups, isGrouped: true);
        WriteChoices("choices.csv", Persons / 4);
    }

    [GlobalCleanup]
    public void RemoveData() => Directory.Delete(_folder, recursive: true);

    /// <summary>Participation from 200,000 persons.</summary>
    [Benchmark]
    public FitResult EnrolmentOfPersons() => Enrolment("persons.csv");

    /// <summary>Participation from 1,000,000 groups.</summary>
    [Benchmark]
    public FitResult EnrolmentOfGroups() => Enrolment("groups.csv");

    /// <summary>Tier choice from 50,000 sets of four tiers.</summary>
    [Benchmark]
    public FitResult TierChoice() => TierChoiceFit.From(DataTable.Read(Path.Combine(_folder, "choices.csv")), new TierChoiceOptions { HasConstants = true });

    private FitResult Enrolment(string file) => EnrolmentFit.From(DataTable.Read(Path.Combine(_folder, file)), new ChoiceOptions());

    private void WriteMembers(string name, int rows, bool isGrouped)
    {
        var random = new Random(1);
        string[] statuses = ["ordinary", "ordinary", "ordinary", "dibao", "disabled"];
        using var file = new StreamWriter(Path.Combine(_folder, name));
        file.WriteLine($"year,age,sex,status,income,subsidy_ratio,pension_ratio,insured{(isGrouped ? ",persons" : "")}");
        for (var row = 0; row < rows; row++)
        {
            var (year, age, income) = (random.Next(2015, 2021), random.Next(16, 60), 8000 + 20000 * random.NextDouble());
            var (subsidy, pension) = (0.4 * random.NextDouble(), 0.2 * random.NextDouble());
            var share = 1 / (1 + Math.Exp(6 - 0.05 * age - 0.4 * Math.Log(income) - subsidy - 2 * pension));
            var persons = isGrouped ? random.Next(1, 200) : 1;
            var insured = Enumerable.Range(0, persons).Count(_ => random.NextDouble() < share);
            file.Write(string.Create(CultureInfo.InvariantCulture,
                $"{year},{age},{(random.Next(2) == 0 ? "male" : "female")},{statuses[random.Next(5)]},{income:0},{subsidy:0.000},{pension:0.000},{insured}"));
            file.WriteLine(isGrouped ? string.Create(CultureInfo.InvariantCulture, $",{persons}") : "");
        }
    }

    private void WriteChoices(string name, int sets)
    {
        var random = new Random(2);
        using var file = new StreamWriter(Path.Combine(_folder, name));
        file.WriteLine("year,set,tier,contribution,income,subsidy,chosen");
        for (var set = 0; set < sets; set++)
        {
            var (income, taken) = (8000 + random.Next(20000), random.Next(4));
            int[] tiers = [200, 500, 1000, 2000];
            for (var tier = 0; tier < tiers.Length; tier++)
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"2020,{set},{tiers[tier]},{tiers[tier]},{income},{random.Next(20, 200)},{(tier == taken ? 1 : 0)}"));
        }
    }
}
