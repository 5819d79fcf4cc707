using System.Globalization;
using System.Text.Json;
using Actuary.Cli.Terminal;
using Actuary.Cli.Tests.NationalModel;
using Actuary.Reports.Text;
using Spectre.Console;

namespace Actuary.Cli.Tests.Words;

/// <summary>The answer of a run, as a table and as JSON.</summary>
public sealed class AnswerTests(NationalRun national) : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void TheTableSaysWhatWasAskedOfIt()
    {
        national.Printed.ShouldContain("National resident basic pension · current-law");
        national.Printed.ShouldContain("64 paths × 60 years from the end of 2024, seed 1");
        national.Printed.ShouldContain("Chance that the fund is used up: by 2035 ");
        national.Printed.ShouldContain(", by 2050 ");
        national.Printed.ShouldContain(", by 2075 ");
        national.Printed.ShouldContain("First year in deficit: ");
        foreach (var word in (string[])["fund P5", "months P5", "warning", "income", "outgo", "pensioners", "average pension", "central", "province", "city", "county"])
            national.Printed.ShouldContain(word);
    }

    // The first row of the first table: year, then the fund at P5, P50 and P95 in bn yuan.
    [Fact]
    public void TheTableHasTheNumbersOfTheSummary()
    {
        var row = national.Printed.Split('\n').First(line => line.TrimStart().StartsWith("2050 ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fund = national.Run.Summary["fund_end"];

        row.Skip(1).Take(3).Select(cell => double.Parse(cell, NumberStyles.Number, CultureInfo.InvariantCulture))
            .ShouldBe([fund.P05[25] / 1e9, fund.P50[25] / 1e9, fund.P95[25] / 1e9], tolerance: 0.5);
    }

    [Theory]
    [InlineData(9_348, "9,348")]
    [InlineData(852_631.4, "852,631")]
    [InlineData(188_540_000, "188.5 m")]
    public void PersonsOfAPlaceAreCountedAndOfANationRounded(double persons, string shown) => Wording.English.Persons(persons).ShouldBe(shown);

    [Theory]
    [InlineData(0.0015, "0.2 %")]
    [InlineData(0.0025, "0.3 %")]
    [InlineData(0.5864, "58.6 %")]
    public void APercentageIsThatOfTheReport(double fraction, string shown)
    {
        Wording.English.Percent(fraction).ShouldBe(shown);
        Numbers.Chance(fraction, Language.English).Replace('\u00a0', ' ').ShouldBe(shown);
    }

    [Fact]
    public void ATerminalOf80ColumnsShowsTheSameRowsWhole()
    {
        using var narrow = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(narrow) });
        console.Profile.Width = 80;

        AnswerTables.Write(national.Run, Wording.English, console);

        var rows = Rows(national.Printed);
        rows.Length.ShouldBe(3 * national.Run.Manifest.Indicators.TableYears.Count);
        Rows(narrow.ToString()).ShouldBe(rows);
        narrow.ToString().ShouldNotContain("…");
    }

    [Fact]
    public async Task JsonIsOneDocumentAndNothingElse()
    {
        using var answer = JsonDocument.Parse(await Command.Do([.. national.Command, "--json"]));

        var run = answer.RootElement.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem();
        run.GetProperty("folder").GetString().ShouldBe(national.Folder);
        run.GetProperty("scenario").GetString().ShouldBe("current-law");
        run.GetProperty("paths").GetInt64().ShouldBe(64);
        var year = run.GetProperty("table").EnumerateArray().Single(row => row.GetProperty("year").GetInt32() == 2050);
        year.GetProperty("fund_end").GetProperty("mean").GetDouble().ShouldBe(national.Run.Summary["fund_end"].Mean[25]);
        year.GetProperty("pensioners").GetProperty("p95").GetDouble().ShouldBe(national.Run.Summary["pensioners"].P95[25]);
        run.GetProperty("indicators").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task SeveralRunsAreOneDocumentToo()
    {
        using var answer = JsonDocument.Parse(await Command.Do("run", Repository.NationalModel, "--paths", "8", "--years", "2", "--json",
            "--scenario", "current-law", "--scenario", "cpi-only", "--out", _scratch.Root));

        answer.RootElement.GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("folder").GetString())
            .ShouldBe([_scratch["current-law"], _scratch["cpi-only"]]);
    }

    // A horizon before the first year of depletion that the model asks for.
    [Fact]
    public async Task AShortRunSaysNothingOfYearsItDoesNotReach()
    {
        var printed = await Command.Do("run", Repository.NationalModel, "--paths", "8", "--years", "2", "--out", _scratch["run"]);

        printed.ShouldNotContain("Chance that the fund is used up");
        printed.ShouldContain("First year in deficit: ");
    }

    [Fact]
    public async Task TargetsAndTheActuarialBalanceAreTablesOfTheirOwn()
    {
        using var model = new ModelCopy();
        model.Change("model.yaml", "  depletion_years:", """
              actuarial_balance_years: { values: [2], unit: years }
              targets:
                covered: { measure: coverage_rate, year: 2026, at_least: { value: 0.01, unit: fraction } }
                dear: { measure: outgo, year: 2026, at_most: { value: 1, unit: yuan } }
              depletion_years:
            """.TrimEnd());

        var printed = await Command.Do("run", model.Folder, "--paths", "8", "--years", "2", "--out", _scratch["run"]);

        var lines = printed.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        lines.ShouldContain(line => line.StartsWith("coverage_rate 2026 ≥ 1.0 %", StringComparison.Ordinal) && line.EndsWith("100.0 %", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("outgo 2026 ≤ 0.0 bn yuan", StringComparison.Ordinal) && line.EndsWith(" 0.0 %", StringComparison.Ordinal));
        lines.ShouldContain("years mean s.e. P5 P50 P95 share of outgo");
    }

    [Fact]
    public async Task CheckNamesTheScenarios() => (await Command.Do("check", Repository.NationalModel)).Trim().ShouldBe(
        $"{Repository.NationalModel}: no problem; scenarios basic-pension-frozen, cpi-only, cpi-plus-half-income, current-law, fitted-economy, fitted-mortality, richer-subsidy.");

    public void Dispose() => _scratch.Dispose();

    /// <summary>The cells of the rows that begin with a year.</summary>
    private static string[] Rows(string printed) => [.. printed.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => line.Length > 4 && line[..4].All(char.IsAsciiDigit))];
}
