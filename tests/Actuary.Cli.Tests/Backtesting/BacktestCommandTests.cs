using System.Text.Json;
using Actuary.Cli.Commands;

namespace Actuary.Cli.Tests.Backtesting;

/// <summary><c>actuary backtest</c> on the national model from 2014.</summary>
public sealed class BacktestCommandTests : IDisposable
{
    private const string Few = "200";
    private const string Name = "national-resident-pension-2014";
    private static readonly string _model = Path.Combine(Repository.Models, Name);

    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task EveryFigureOfTheFileIsComparedInTheUnitOfItsMeasure()
    {
        var published = File.ReadAllLines(Path.Combine(_model, "published.csv"))[1..].Select(line => line.Split(',')).ToArray();

        using var answer = JsonDocument.Parse(await Command.Do("backtest", _model, "--paths", Few, "--out", _scratch["page"], "--json"));

        var root = answer.RootElement;
        root.GetProperty("figures_count").GetInt32().ShouldBe(published.Length);
        var compared = root.GetProperty("measures").EnumerateArray().SelectMany(measure => measure.GetProperty("figures").EnumerateArray().Select(figure => (
            Measure: measure.GetProperty("measure").GetString(),
            Year: figure.GetProperty("year").GetInt32(),
            Published: figure.GetProperty("published").GetDouble()))).ToArray();
        foreach (var row in published)
        {
            var times = row[3] switch { "10k persons" => 1e4, "100m yuan" => 1e8, _ => double.NaN };
            compared.Single(figure => figure.Measure == row[1] && figure.Year == int.Parse(row[0])).Published.ShouldBe(times * double.Parse(row[2]), 1e-3);
        }

        root.GetProperty("inside_count").GetInt32().ShouldBe(root.GetProperty("measures").EnumerateArray().Sum(measure => measure.GetProperty("inside_count").GetInt32()));
        File.ReadAllText(root.GetProperty("report").GetString()!).ShouldContain("published figures");
    }

    [Fact]
    public async Task ATerminalShowsAFigureWithItsErrorAndWhetherItIsInside()
    {
        var file = Written("year [calendar],measure [name],value [10k persons],source", "2015,pensioners,14800,S5", "2016,pensioners,1,S6");

        var answer = await Command.Do("backtest", _model, "--published", file, "--paths", Few, "--out", _scratch["page"]);

        answer.ShouldContain("1 of 2 published figures");
        answer.ShouldContain("below");
    }

    [Fact]
    public async Task TheAnswerAndThePageAreInTheLanguageAskedFor()
    {
        var file = Written("year [calendar],measure [name],value [10k persons],source", "2015,pensioners,14800,S5", "2016,pensioners,1,S6");

        var answer = await Command.Do("backtest", _model, "--published", file, "--paths", Few, "--lang", "zh", "--out", _scratch["page"]);

        answer.ShouldContain("待遇领取人数：2个数据中有1个落入区间");
        answer.ShouldNotContain("published");
        File.ReadAllText(_scratch["page/backtest.zh.html"]).ShouldContain("与公布数据的回测");
    }

    [Fact]
    public async Task EveryMistakeOfAFileIsReportedWithItsLineAndNothingIsWritten()
    {
        var file = Written(
            "year,measure,value,unit,source",
            "2015,insurd,50472,10k persons,S5",
            "2014,insured,50107,10k persons,S3",
            "2016,insured,abc,10k persons,S6",
            "2024,pensioners,,10k persons,S14",
            "2024,outgo,5321.6,100m yuan,S99",
            "2024,outgo,5321.6,10k persons,S14",
            "2025,fund_end,19774,100m yuen,S15",
            "2024,income + investmet_income,7287,100m yuan,");

        var answer = await Command.Run("backtest", _model, "--published", file, "--out", _scratch["page"]);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Results.ShouldBeEmpty();
        Directory.Exists(_scratch["page"]).ShouldBeFalse();
        string[] expected =
        [
            ":2  measure: 'insurd' is no measure", ":3  year: '2014' is no year", ":4  value: 'abc' is not a number", ":5  value: the cell is empty",
            ":6  source: 'S99' is not in the lists", ":7  outgo of 2024 repeats line 6", ":7  unit: '10k persons' does not fit outgo", ":8  unit: '100m yuen' is no unit",
            ":9  measure: 'investmet_income' is no measure", ":9  source: the cell is empty",
        ];
        foreach (var mistake in expected)
            answer.Lines.Count(line => line.Contains(mistake)).ShouldBe(1, mistake);
        answer.Lines.Length.ShouldBe(expected.Length);
        answer.Notes.ShouldContain("Did you mean 'insured'?");
    }

    [Theory]
    [InlineData("year,measure,value,source", "unit: this column is missing")]
    [InlineData("year,measure,value [yuan],unit,source", "the header of value states a unit already")]
    [InlineData("year,measure,value [yen],source", "'yen' is no unit that is known")]
    public async Task AHeaderThatLacksTheUnitOrStatesItTwiceIsRefused(string header, string mistake)
    {
        var row = header.Contains(",unit") ? "2024,outgo,1,yuan,S14" : "2024,outgo,1,S14";

        var answer = await Command.Run("backtest", _model, "--published", Written(header, row));

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Notes.ShouldContain(mistake);
    }

    [Fact]
    public async Task AModelWithoutFiguresSaysWhichFileItLacks()
    {
        var answer = await Command.Run("backtest", Repository.NationalModel);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Notes.ShouldContain("published.csv");
    }

    [Fact]
    public async Task CheckReadsTheFiguresOfAModelToo()
    {
        using var copy = new ModelCopy();
        var line = copy.ChangeShared($"{Name}/published.csv", "2024,insured,", "2024,insurd,");

        var answer = await Command.Run("check", Path.Combine(copy.Folder, "..", Name));

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Notes.ShouldContain($"published.csv:{line}  measure: 'insurd'");
    }

    private string Written(params string[] lines)
    {
        File.WriteAllLines(_scratch["figures.csv"], lines);
        return _scratch["figures.csv"];
    }
}
