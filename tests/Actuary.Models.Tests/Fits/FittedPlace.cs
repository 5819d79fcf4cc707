using Actuary.Assumptions.Economy;
using Actuary.Models.Economy;

namespace Actuary.Models.Tests.Fits;

/// <summary>An economy of which two series are fitted, and its fit.</summary>
internal static class FittedPlace
{
    public const string Yaml = """
        opening_year: 2024
        years: 10
        economy:
          unit: fraction/year
          status: assumed
          reason: round figures
          fit:
            file: { value: fits/economy.yaml, source: R-1, at: annual rates }
            volatility: { value: 0.5, unit: factor }
            parameter_error: { value: 2, unit: factor }
          cpi: { floor: -0.02 }
          wage_growth: { central: 0.05, persistence: { value: 0.4, unit: fraction }, volatility: 0.02, opening_deviation: 0 }
          rural_income_growth: { central: { 2025: 0.06, 2034: 0.04 }, opening_deviation: 0.01 }
          crediting_rate: { central: 0.015, persistence: { value: 0.8, unit: fraction }, volatility: 0.002, opening_deviation: 0, floor: 0 }
          fund_return: { central: 0.04, persistence: { value: 0, unit: fraction }, volatility: 0.04, opening_deviation: 0 }
          correlation:
            unit: fraction
            wage_growth:    [1, 0.5, 0]
            crediting_rate: [0.5, 1, 0]
            fund_return:    [0, 0, 1]
        """;

    public const string Fit = """
        kind: economy
        method: var1
        data: {file: annual.csv, sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, rows: 30, used: 28, first_year: 2010, last_year: 2024}
        estimates:
          rural_income_growth.mean: {value: 0.08, standard_error: 0.005, unit: fraction/year}
          cpi.mean: {value: 0.02, standard_error: 0.002, unit: fraction/year}
          rural_income_growth.on.rural_income_growth: {value: 0.3, standard_error: 0.1, unit: fraction}
          rural_income_growth.on.cpi: {value: -0.1, standard_error: 0.2, unit: fraction}
          cpi.on.rural_income_growth: {value: 0.2, standard_error: 0, unit: fraction}
          cpi.on.cpi: {value: 0.5, standard_error: 0.2, unit: fraction}
        covariance:
        - [2.5E-05, 1E-06, 0, 0, 0, 0]
        - [1E-06, 4E-06, 0, 0, 0, 0]
        - [0, 0, 0.01, 0, 0, 0]
        - [0, 0, 0, 0.04, 0, 0]
        - [0, 0, 0, 0, 0, 0]
        - [0, 0, 0, 0, 0, 0.04]
        series:
          innovation_covariance: [0.0004, 0.0001, 0.0001, 0.0001]
          last: [0.066, 0.003]
          last_year: [2024]
        statistics:
          log_likelihood: 93.4
        choices:
          series: "rural_income_growth, cpi"
        notes:
        - "year 2012: left out"
        """;

    public static TestModel Of(string yaml = Yaml, string fit = Fit) =>
        new TestModel(yaml).With("place/fits/economy.yaml", fit).Without("place/sources.md");

    public static Func<EconomyPlan> Ask(Binder root) => new EconomyReader(root, root.ReadHorizon()).Build;

    public static string[] Problems(string yaml = Yaml, string fit = Fit, string? scenario = null)
    {
        using var model = Of(yaml, fit);
        if (scenario is not null) model.With("place/scenarios/other.yaml", scenario);
        return [.. Model.Check(model.Folder, Ask).Select(problem => problem.ToString())];
    }
}
