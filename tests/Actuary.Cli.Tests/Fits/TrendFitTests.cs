using System.Text.Json;
using Actuary.Cli.Commands;

namespace Actuary.Cli.Tests.Fits;

/// <summary><c>actuary fit</c> of histories: the economy, mortality, coverage.</summary>
public sealed class TrendFitTests : IDisposable
{
    private static readonly string s_economy = Path.Combine(Repository.Models, "reference", "economy_annual.csv");
    private static readonly string s_mortality = Path.Combine(Repository.Models, "reference", "mortality_rates.csv");

    private readonly ScratchFolder _scratch = new();

    /// <summary>A mean that is given stands in the file as it was typed, with its reason; the page lies beside it.</summary>
    [Fact]
    public async Task TheEconomyIsFittedAsAskedFor()
    {
        var answer = await Command.Run(
            "fit", "economy", "--data", s_economy, "--series", "cpi,rural_income_growth", "--mean", "cpi=0.02", "--reason", "the official aim", "--lags", "1",
            "--non-negative", "--period", "2014-2022", "--out", _scratch["economy.yaml"]);

        answer.ExitCode.ShouldBe(ExitCode.Done);
        var file = await File.ReadAllLinesAsync(_scratch["economy.yaml"]);
        file.ShouldContain("  cpi.mean: {value: 0.02, standard_error: 0, unit: \"fraction/year\"}");
        file.ShouldContain("  given_means: \"cpi: the official aim\"");
        file.ShouldContain("  last_year: [2022]");
        File.Exists(_scratch["economy.html"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("lee-carter-svd", "male.drift")]
    [InlineData("cairns-blake-dowd", "male.drift1")]
    public async Task MortalityIsFittedByTheLawAskedFor(string law, string estimate)
    {
        var answer = await Command.Run("fit", "mortality", "--data", s_mortality, "--period", "1993-2018", "--method", law, "--json", "--out", _scratch["mortality.yaml"]);

        answer.ExitCode.ShouldBe(ExitCode.Done);
        using var json = JsonDocument.Parse(answer.Results);
        json.RootElement.GetProperty("method").GetString().ShouldBe(law);
        (await File.ReadAllLinesAsync(_scratch["mortality.yaml"])).ShouldContain(line => line.StartsWith($"  {estimate}: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CoverageIsFittedInChinese()
    {
        await File.WriteAllTextAsync(_scratch["coverage.csv"], "year,coverage\n2014,0.52\n2015,0.6\n2016,0.66\n2017,0.71\n2018,0.745\n2019,0.77\n2020,0.79\n2021,0.81\n2022,0.818\n");

        var answer = await Command.Run("fit", "coverage", "--data", _scratch["coverage.csv"], "--method", "logistic", "--lang", "zh", "--out", _scratch["coverage.yaml"]);

        answer.ExitCode.ShouldBe(ExitCode.Done);
        answer.Results.ShouldContain("逻辑斯蒂曲线由使用者指定。");
        (await File.ReadAllTextAsync(_scratch["coverage.zh.html"])).ShouldContain("参保率：历史与预期");
    }

    [Fact]
    public async Task WrongOptionsAreToldTogetherAndNothingIsWritten()
    {
        (await Refused(
            "fit", "economy", "--data", s_economy, "--lags", "2", "--method", "arma", "--mean", "cpi", "--mean", "cpi=0.02", "--mean", "cpi=0.03", "--period", "14")).ShouldBe(
        [
            "--method is 'arma'. Allowed: ar1, var1.",
            "--lags is '2'. Allowed: a whole number from 0 to 1.",
            "--mean is 'cpi'. Allowed: a series and a fraction, such as cpi=0.02.",
            "--mean gives cpi twice. Allowed: one mean for each series.",
            "--period is '14'. Allowed: a calendar year, or the first and the last as 2015-2020.",
        ], ignoreOrder: true);
        (await Refused("fit", "mortality", "--data", s_mortality, "--method", "lee", "--jump-off", "last", "--old-from", "20")).Length.ShouldBe(3);
        (await Refused("fit", "coverage", "--data", s_mortality, "--scale", "log", "--errors", "some", "--horizon", "0")).Length.ShouldBe(3);
        (await Refused("fit", "coverage", "--data", s_mortality))[0].ShouldContain("mortality_rates.csv  coverage: this column is missing");
    }

    public void Dispose() => _scratch.Dispose();

    private async Task<string[]> Refused(params string[] args)
    {
        var answer = await Command.Run([.. args, "--out", _scratch["fit.yaml"]]);
        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Results.ShouldBeEmpty();
        _scratch.IsEmpty.ShouldBeTrue();
        return answer.Lines;
    }
}
