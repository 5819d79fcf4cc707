using System.Globalization;
using System.Text;
using System.Text.Json;
using Actuary.Cli.Commands;

namespace Actuary.Cli.Tests.Fits;

/// <summary><c>actuary fit</c>: what it prints and leaves, and that wrong data leave nothing.</summary>
public sealed class FitTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public async Task PrintsTheTableToSignAndLeavesTheAssumptionAndItsPage()
    {
        var answer = await Command.Do("fit", "enrolment", "--data", Members(), "--out", _scratch["fits/enrolment.yaml"]);

        foreach (var words in (string[])["Participation · members.csv · logit", "Rows used 600 of 600", "Years 2019–2020", "robust s.e.", "McFadden R²", "log loss a person, out of the sample", "marginal effects"])
            answer.ShouldContain(words);
        answer.ShouldContain($"Assumption: {_scratch["fits/enrolment.yaml"]}");
        File.ReadAllText(_scratch["fits/enrolment.yaml"]).ShouldStartWith("kind: enrolment\nmethod: logit\ndata:\n  file: \"members.csv\"\n");
        File.ReadAllText(_scratch["fits/enrolment.html"]).ShouldContain("Calibration out of the sample");
        Directory.EnumerateFiles(_scratch["fits"]).Count().ShouldBe(2, "nothing half-written is left");
    }

    [Fact]
    public async Task SpeaksChinese()
    {
        var answer = await Command.Do("fit", "enrolment", "--data", Members(), "--out", _scratch["enrolment.yaml"], "--lang", "zh");

        answer.ShouldContain("参保 · members.csv");
        answer.ShouldContain("平均边际效应");
        var page = File.ReadAllText(_scratch["enrolment.zh.html"]);
        page.ShouldContain("<html lang=\"zh-CN\">");
        page.ShouldContain("样本外校准");
    }

    [Fact]
    public async Task AsJsonTheEstimatesStandWithTheirCovariance()
    {
        using var json = JsonDocument.Parse(await Command.Do(
            "fit", "tier-choice", "--data", Choices(), "--period", "2018-2020", "--out", _scratch["tiers.yaml"], "--page", _scratch["page/tiers.html"], "--json"));
        var root = json.RootElement;

        root.GetProperty("method").GetString().ShouldBe("conditional-logit");
        root.GetProperty("data").GetProperty("last_year").GetInt32().ShouldBe(2020);
        var estimates = root.GetProperty("estimates").EnumerateArray().ToList();
        estimates.Select(estimate => estimate.GetProperty("name").GetString()).ShouldBe(["price_to_income", "subsidy_to_price"]);
        for (var i = 0; i < estimates.Count; i++)
            Math.Sqrt(root.GetProperty("covariance")[i][i].GetDouble()).ShouldBe(estimates[i].GetProperty("standard_error").GetDouble(), 1e-12);
        root.GetProperty("tables").GetProperty("subsidy_elasticities").GetProperty("rows").GetArrayLength().ShouldBe(3);
        File.Exists(_scratch["page/tiers.html"]).ShouldBeTrue();
    }

    [Fact]
    public async Task WrongDataAreToldWithFileAndLineAndNothingIsWritten()
    {
        var data = _scratch["members.csv"];
        File.WriteAllText(data, "insured,agee,sex\n1,30,male\n2,x,femal\n0,40,female\n");

        var answer = await Command.Run("fit", "enrolment", "--data", data, "--period", "2020", "--out", _scratch["fits/enrolment.yaml"]);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Lines.ShouldContain($"{data}:3  insured: 2 is neither 0 nor 1. Allowed: 0 or 1; counts of groups need a column persons.");
        answer.Lines.ShouldContain($"{data}:3  sex: 'femal' is not one of the names allowed. Allowed: male, female. Did you mean 'female'?");
        Directory.Exists(_scratch["fits"]).ShouldBeFalse();
    }

    [Fact]
    public async Task OptionsAreReadTogether()
    {
        var answer = await Command.Run(
            "fit", "tier-choice", "--data", Choices(), "--out", _scratch["x.yaml"], "--page", _scratch["x.yaml"], "--folds", "one", "--covariance", "robst", "--period", "20");

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        foreach (var told in (string[])
        [
            "--out and --page name the same file", "--folds is 'one'. Allowed: a whole number from 2 to 50.", "--covariance is 'robst'. Allowed: robust, model.",
            "--period is '20'.",
        ])
            answer.Notes.ShouldContain(told);
        File.Exists(_scratch["x.yaml"]).ShouldBeFalse();
    }

    [Fact]
    public async Task EveryKindFitsWhatTheProjectShips()
    {
        var coverage = _scratch["coverage.csv"];
        File.WriteAllText(coverage, "year,coverage\n" + string.Concat(Enumerable.Range(2005, 18).Select(year =>
            string.Create(CultureInfo.InvariantCulture, $"{year},{0.9 / (1 + Math.Exp(-0.4 * (year - 2011))) + 0.004 * Math.Sin(3 * year):0.0000}\n"))));
        (string Kind, string Data, string[] Options)[] kinds =
        [
            ("economy", Path.Combine(Repository.Models, "reference", "economy_annual.csv"), ["--series", "cpi,rural_income_growth"]),
            ("mortality", Path.Combine(Repository.Models, "reference", "mortality_rates.csv"), []),
            ("coverage", coverage, []),
        ];
        foreach (var (kind, data, options) in kinds)
        {
            var answer = await Command.Do(["fit", kind, "--data", data, .. options, "--out", _scratch[$"{kind}.yaml"], "--lang", "zh"]);

            answer.ShouldContain("参数估计", Case.Sensitive, kind);
            File.ReadAllText(_scratch[$"{kind}.yaml"]).ShouldStartWith($"kind: {kind}\n");
            File.Exists(_scratch[$"{kind}.zh.html"]).ShouldBeTrue(kind);
        }
    }

    [Fact]
    public async Task AMisspeltKindIsToldAlone()
    {
        var answer = await Command.Run("fit", "enrolmnt", "--data", "x");

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Lines.Length.ShouldBe(2);
        answer.Lines[0].ShouldEndWith("Did you mean 'enrolment'?");
        answer.Lines[1].ShouldBe("See: actuary fit --help");
        (await Command.Run("fit", "enrolment", "--datta", "x")).Lines[^1].ShouldBe("See: actuary fit enrolment --help");
    }

    public void Dispose() => _scratch.Dispose();

    /// <summary>Six hundred persons, who are insured the more often the older they are.</summary>
    private string Members()
    {
        var random = new Random(5);
        var text = new StringBuilder("year,age,status,subsidy_ratio,insured\n");
        for (var row = 0; row < 600; row++)
        {
            var (age, subsidy) = (random.Next(16, 60), random.Next(1, 5) / 10.0);
            text.Append(CultureInfo.InvariantCulture, $"{2019 + row % 2},{age},{(random.Next(5) == 0 ? "poor" : "ordinary")},{subsidy},{(random.NextDouble() < 0.2 + age / 100.0 + subsidy / 5 ? 1 : 0)}\n");
        }

        File.WriteAllText(_scratch["members.csv"], text.ToString());
        return _scratch["members.csv"];
    }

    private string Choices()
    {
        var random = new Random(6);
        var text = new StringBuilder("set,tier,contribution,income,subsidy,chosen\n");
        for (var set = 0; set < 60; set++)
        {
            var income = 9000 + 200 * set;
            foreach (var tier in (int[])[200, 500, 1000])
                text.Append(CultureInfo.InvariantCulture, $"{set},{tier},{tier},{income},{random.Next(20, 100)},{random.Next(5, 9000 / tier)}\n");
        }

        File.WriteAllText(_scratch["choices.csv"], text.ToString());
        return _scratch["choices.csv"];
    }
}
