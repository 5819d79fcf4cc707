using System.Text.Json;
using Actuary.Cli.Commands;
using Actuary.Cli.Terminal;
using Actuary.Results;
using Actuary.Results.Comparison;
using Spectre.Console;

namespace Actuary.Cli.Tests.Comparison;

/// <summary>Real runs of the national model under current law and with a richer ladder, compared.</summary>
public sealed class CompareTests(TwoRuns runs) : IClassFixture<TwoRuns>, IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public async Task SaysWhatIsCertainAndWhereThePageIs()
    {
        var printed = await Command.Do("compare", runs.Law, runs.Richer, "--out", _scratch.Root);

        printed.ShouldContain("richer-subsidy against current-law");
        printed.ShouldContain("In all 24 simulated futures richer-subsidy costs the county level more than current-law over 2025–2044");
        printed.ShouldContain($"Report:  {_scratch["compare.html"]}");
        File.ReadAllText(_scratch["compare.html"]).ShouldContain("richer-subsidy against current-law");
    }

    [Fact]
    public async Task WithoutOutThePageLiesInTheLastRunsFolder()
    {
        (await Command.Do("compare", runs.Law, runs.Richer)).ShouldContain(Path.Combine(runs.Richer, "compare.html"));

        File.Exists(Path.Combine(runs.Richer, "compare.html")).ShouldBeTrue();
        File.Exists(Path.Combine(runs.Law, "compare.html")).ShouldBeFalse();
    }

    // The paired error against the values of the path files, by the textbook.
    [Fact]
    public async Task JsonHasTheDifferencesOfThePathFiles()
    {
        using var answer = JsonDocument.Parse(await Command.Do("compare", runs.Law, runs.Richer, "--out", _scratch.Root, "--json"));

        answer.RootElement.GetProperty("base").GetProperty("scenario").GetString().ShouldBe("current-law");
        var other = answer.RootElement.GetProperty("comparisons").EnumerateArray().ShouldHaveSingleItem();
        other.GetProperty("folder").GetString().ShouldBe(runs.Richer);
        var county = other.GetProperty("table").EnumerateArray().Single(row => row.GetProperty("measure").GetString() == "subsidy_county" && row.GetProperty("year").GetInt32() == 2040);
        double[] differences = [.. PathFile.Of(runs.Richer).In(2040, "subsidy_county").Zip(PathFile.Of(runs.Law).In(2040, "subsidy_county"), (richer, law) => richer - law)];
        var mean = differences.Average();
        county.GetProperty("difference").GetDouble().ShouldBe(mean, 1e-9 * mean);
        var error = Math.Sqrt(differences.Sum(difference => Math.Pow(difference - mean, 2)) / (differences.Length - 1) / differences.Length);
        county.GetProperty("standard_error").GetDouble().ShouldBe(error, 1e-6 * error);
        county.GetProperty("share_more").GetDouble().ShouldBe(1);
        county.GetProperty("error_ratio").GetDouble().ShouldBeLessThan(0.5, "both see the same luck");
    }

    // The ladder is richer for every tier, and tiers do not change: what classes pay in stays.
    [Fact]
    public async Task ClassesReceiveTheRicherSubsidyAndPayTheSame()
    {
        using var answer = JsonDocument.Parse(await Command.Do("compare", runs.Law, runs.Richer, "--out", _scratch.Root, "--json"));

        var classes = answer.RootElement.GetProperty("comparisons")[0].GetProperty("classes").EnumerateArray()
            .ToLookup(row => row.GetProperty("flow").GetString(), row => (Base: row.GetProperty("base").GetDouble(), Difference: row.GetProperty("difference").GetDouble()));
        classes["subsidies"].Count(value => value.Difference > 0).ShouldBe(12, "one for each tier of the ladder");
        classes["subsidies"].ShouldAllBe(value => value.Difference >= 0);
        classes["contributions"].ShouldAllBe(value => value.Difference == 0);
        classes["contributions"].Count(value => value.Base > 0).ShouldBe(12, "what is paid on behalf of the others is a subsidy");
        classes["pensions"].Sum(value => value.Difference).ShouldBeGreaterThan(0, "larger accounts");
        var printed = await Command.Do("compare", runs.Law, runs.Richer, "--out", _scratch.Root);
        printed.ShouldContain("Subsidies received by class");
        File.ReadAllText(_scratch["compare.html"]).ShouldContain("Subsidies received by class");
    }

    [Fact]
    public async Task PresentValuesAreThoseOfTheRuns()
    {
        using var answer = JsonDocument.Parse(await Command.Do("compare", runs.Law, runs.Richer, "--out", _scratch.Root, "--json"));

        var county = answer.RootElement.GetProperty("comparisons")[0].GetProperty("present_values").EnumerateArray().Single(value => value.GetProperty("measure").GetString() == "subsidy_county");
        county.GetProperty("base").GetDouble().ShouldBe(Run.Open(runs.Law).Indicators.PresentValues.Flows.Single(flow => flow.Measure == "subsidy_county").Mean);
        county.GetProperty("other").GetDouble().ShouldBe(Run.Open(runs.Richer).Indicators.PresentValues.Flows.Single(flow => flow.Measure == "subsidy_county").Mean);
    }

    [Fact]
    public void ATerminalOf80ColumnsBreaksNoNumber()
    {
        using var narrow = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(narrow) });
        console.Profile.Width = 80;

        ComparisonAnswer.Write(RunComparison.Of([Run.Open(runs.Law), Run.Open(runs.Richer)], 1, CancellationToken.None), "compare.html", Wording.English, console);

        narrow.ToString().ShouldNotContain("…");
        narrow.ToString().ShouldContain("s.e. ratio");
    }

    [Fact]
    public async Task RunsOnOtherPathsAreRefusedWithEveryReasonAndNothingIsWritten()
    {
        await Command.Do("run", Repository.NationalModel, "--paths", "8", "--years", "2", "--seed", "5", "--out", _scratch["other"]);

        var answer = await Command.Run("compare", runs.Law, _scratch["other"], _scratch["nowhere"], "--out", _scratch["page"]);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Results.ShouldBeEmpty();
        answer.Lines.ShouldBe([
            $"{_scratch["nowhere"]}: is not there.",
            $"{_scratch["other"]}: its seed is 5; that of the base is 1.",
            $"{_scratch["other"]}: its number of paths is 8; that of the base is 24.",
            $"{_scratch["other"]}: its number of years is 2; that of the base is 20.",
        ]);
        Directory.Exists(_scratch["page"]).ShouldBeFalse();
    }

    [Fact]
    public async Task OneRunIsNoComparison()
    {
        var answer = await Command.Run("compare", runs.Law);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Lines[0].ShouldBe("RUN is given once. Allowed: two or more run folders; the first is the base.");
    }

    public void Dispose() => _scratch.Dispose();
}
