using Actuary.Assumptions.Fitted;

namespace Actuary.Cli.Tests.Fits;

/// <summary>Fits of each kind as <c>actuary fit</c> would write them, of round numbers: micro data on enrolment are not public.</summary>
internal static class SimulatedFits
{
    public static Dictionary<string, FittedAssumption> All { get; } = new(StringComparer.Ordinal)
    {
        ["mortality"] = Of("mortality", "lee-carter-svd", [("male.drift", "number", -1.1, 0.2), ("female.drift", "number", -1.4, 0.3)], Mortality()),
        ["coverage"] = Of("coverage", "damped-trend",
            [("level", "number", 2.2, 0.05), ("trend", "number", 0.08, 0.02), ("damping", "fraction", 0.7, 0.05)],
            new() { ["residual_deviation"] = [0.06], ["persistence"] = [0.4], ["last"] = [0.9], ["last_year"] = [2023] },
            new() { ["scale"] = "logit" }),
        ["participation"] = Of("enrolment", "logit",
            [
                ("intercept", "number", -4, 0.3), ("age", "number", 0.05, 0.01), ("log_income", "number", 0.3, 0.05), ("subsidy_ratio", "number", 1.5, 0.4),
                ("pension_ratio", "number", 2, 0.8), ("year", "number", -0.01, 0.004), ("status.dibao", "number", 0.4, 0.1),
            ]),
        ["tiers"] = Of("tier-choice", "conditional-logit",
            [("price_to_income", "number", -12, 3), ("subsidy_to_price", "number", 2, 0.5), ("pension_to_price", "number", 0.4, 0.1), ("constant.tier_200", "number", 0.5, 0.1)]),
    };

    /// <summary>A fit with a covariance in which each estimate goes a tenth with the first.</summary>
    private static FittedAssumption Of(string kind, string method, (string Name, string Unit, double Value, double Error)[] estimates,
        Dictionary<string, double[]>? series = null, Dictionary<string, string>? choices = null)
    {
        var covariance = new double[estimates.Length, estimates.Length];
        for (var i = 0; i < estimates.Length; i++)
        {
            covariance[i, i] = estimates[i].Error * estimates[i].Error;
            if (i > 0)
                covariance[0, i] = covariance[i, 0] = 0.1 * estimates[0].Error * estimates[i].Error;
        }

        return new(kind, method, new FittedData("simulated.csv", new string('0', 64), 500, 480, 2012, 2023),
            [.. estimates.Select(estimate => new Estimate(estimate.Name, estimate.Unit, estimate.Value))], covariance)
        {
            Series = series ?? [],
            Choices = choices ?? [],
        };
    }

    private static Dictionary<string, double[]> Mortality()
    {
        double[] ages = [0, 1, .. Enumerable.Range(1, 20).Select(group => group * 5.0)];
        double[] level = [.. ages.Select(age => age == 0 ? -5 : -8.5 + age / 13)];
        double[] sensitivity = [.. ages.Select(age => age < 5 ? 0.09 : 0.05 - age / 3000)];
        return new()
        {
            ["age_from"] = ages,
            ["years"] = [2012, 2023],
            ["male.level"] = level,
            ["male.sensitivity"] = sensitivity,
            ["male.index"] = [6, -6],
            ["female.level"] = [.. level.Select(log => log - 0.3)],
            ["female.sensitivity"] = sensitivity,
            ["female.index"] = [7, -7],
            ["innovation_covariance"] = [2, 1, 1, 3],
        };
    }
}
