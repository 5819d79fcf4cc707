using Actuary.Results;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Tests.Fits;

/// <summary>A run with fits: the same paths whatever the threads and ranges, two uncertainties that are switched apart, and a report that says so.</summary>
public sealed class FittedRunTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public async Task PathsAreTheSameForAnyThreadsAndInAnyRange()
    {
        using var model = new FittedModel();
        string[] args = ["run", model.Folder, "--scenario", FittedModel.Scenario, "--years", "8"];
        await Command.Do([.. args, "--paths", "24", "--threads", "1", "--out", _scratch["one"]]);
        await Command.Do([.. args, "--paths", "24", "--threads", "2", "--out", _scratch["two"]]);
        await Command.Do([.. args, "--paths", "3", "--first-path", "13", "--out", _scratch["some"]]);
        var (one, two, some) = (Run.Open(_scratch["one"]), Run.Open(_scratch["two"]), Run.Open(_scratch["some"]));

        foreach (var path in (long[])[13, 14, 15])
        {
            foreach (var measure in one.Manifest.Measures)
            {
                two.ReadPath(path).Values[measure].ShouldBe(one.ReadPath(path).Values[measure], measure);
                some.ReadPath(path).Values[measure].ShouldBe(one.ReadPath(path).Values[measure], measure);
            }
        }
    }

    // Draws that are not stationary are drawn back in plain numbers, lane by lane; everything else is lanes.
    [Fact]
    public async Task PathsAreTheSameWithoutVectorInstructions()
    {
        string[] args = ["run", ShippedModel.Folder(ModelCopy.Name), "--scenario", "fitted-economy", "--paths", "32", "--years", "12", "--out"];
        await Command.Do([.. args, _scratch["all"]]);
        using var process = RunFolders.ActuaryProcess.StartWith(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_EnableHWIntrinsic"] = "0" }, _scratch.Root, [.. args, _scratch["fewer"]]);
        (await process.End()).ExitCode.ShouldBe(0);
        var (all, fewer) = (Run.Open(_scratch["all"]), Run.Open(_scratch["fewer"]));

        foreach (var path in Enumerable.Range(0, 32))
        {
            foreach (var measure in all.Manifest.Measures)
                fewer.ReadPath(path).Values[measure].ShouldBe(all.ReadPath(path).Values[measure], measure);
        }
    }

    [Theory]
    [InlineData(1, 1, true, true)]
    [InlineData(0, 1, false, true)]
    [InlineData(1, 0, true, false)]
    public void TheTwoUncertaintiesAreSwitchedApart(double volatility, double parameterError, bool process, bool parameter)
    {
        using var model = new FittedModel(volatility, parameterError);
        var notes = model.Read().Documentation.Uncertainties;

        Note(notes, "coverage").ShouldBe(new("schemes.resident_pension.enrolment.coverage_target", "coverage", true, process, parameter));
        Note(notes, "participation").ShouldBe(new("schemes.resident_pension.enrolment.participation", "participation", true, null, parameter));
        Note(notes, "tier_choice").ShouldBe(new("schemes.resident_pension.enrolment.choice", "tier_choice", true, null, parameter));
        Note(notes, "mortality").ShouldBe(new("population.mortality", "mortality", true, process, true));
        Note(notes, "economy").ShouldBe(new("economy", "economy", false, true, null));
    }

    [Fact]
    public async Task ReportsSayWhichUncertaintyIsInAndWhereEstimatesComeFrom()
    {
        using var model = new FittedModel(parameterError: 0);
        await Command.Do("run", model.Folder, "--scenario", FittedModel.Scenario, "--years", "5", "--paths", "16", "--out", _scratch["run"]);
        var english = await File.ReadAllTextAsync(_scratch["run/report.html"]);
        await Command.Do("report", _scratch["run"], "--lang", "zh");
        var chinese = await File.ReadAllTextAsync(_scratch["run/report.zh.html"]);

        english.ShouldContain("Which uncertainty is in the paths");
        english.ShouldContain("<th scope=\"row\">Coverage</th>\n<td class=\"words\">fitted to data</td>\n<td class=\"words\">in</td>\n<td class=\"words\">left out</td>");
        english.ShouldContain("fitted to simulated.csv (2012 to 2023, n = 480), standard error 0.05");
        chinese.ShouldContain("路径中包含的不确定性");
        chinese.ShouldContain("由数据拟合");
    }

    [Fact]
    public async Task APersonIsToldWhatTheEstimatesGive()
    {
        using var certain = new FittedModel(0, 0);
        using var uncertain = new FittedModel();
        string[] person = ["--scenario", FittedModel.Scenario, "--age", "40", "--sex", "female", "--class", "tier_500"];

        (await Command.Do(["person", uncertain.Folder, .. person])).ShouldBe(await Command.Do(["person", certain.Folder, .. person]));
    }

    public void Dispose() => _scratch.Dispose();

    private static UncertaintyNote Note(IReadOnlyList<UncertaintyNote> notes, string subject) => notes.Single(note => note.Subject == subject);
}
