using Actuary.Assumptions.Fitted;
using Actuary.Learning.Data;
using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.Mortality;

/// <summary>A Cairns–Blake–Dowd fit of both sexes as it is handed over: indices in the order κ1, κ2 of men, κ1, κ2 of women.</summary>
internal static class CairnsBlakeDowdResult
{
    public static FitResult Of(DataTable table, MortalityOptions options, MortalityHistory history, int[] groups)
    {
        double[] ages = [.. groups.Select(history.MiddleAge)];
        CairnsBlakeDowd[] laws = [.. Enumerable.Range(0, 2).Select(sex => history.Deaths is null
            ? CairnsBlakeDowd.OfRates(ages, Rows(history.Rates[sex], groups))
            : CairnsBlakeDowd.OfDeaths(ages, Rows(history.Deaths[sex], groups), Rows(history.Exposures![sex], groups)))];
        var walk = RandomWalk.Of(history.Years, [.. laws.SelectMany(law => new[] { law.Index1, law.Index2 })]);
        var findings = new List<Label>(MortalityFindings.Years(history));
        findings.Add(MortalityFindings.Ages(history, groups, options));
        MortalityFindings.AddDispersion(findings, [.. laws.Select(law => law.Fit)]);
        CairnsBlakeDowdForecast[] forecasts = [.. laws.Select((law, sex) => new CairnsBlakeDowdForecast(law, walk, 2 * sex))];
        var assumption = new FittedAssumption(
            "mortality", "cairns-blake-dowd", table.Describe(history.UsedRows, history.Years[0], history.Years[^1]),
            [.. MortalityHistory.Sexes.SelectMany((sex, i) => new[] { new Estimate($"{sex}.drift1", "number", walk.Drift[2 * i]), new Estimate($"{sex}.drift2", "number", walk.Drift[2 * i + 1]) })],
            walk.DriftCovariance)
        {
            Series = Series(history, ages, laws, walk),
            Statistics = MortalityTables.Statistics(laws),
            Choices = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ages"] = $"{history.AgeFrom[groups[0]]}-{history.AgeFrom[groups[^1] + 1] - 1}",
                ["data"] = history.Deaths is null ? "rates" : "deaths",
            },
            Notes = [.. findings.Select(finding => finding.En)],
        };
        return new(
            assumption,
            [
                EstimateTable.Of(assumption, walk.Changes - 1), StatisticTable.Of(assumption.Statistics, MortalityTables.Words),
                MortalityTables.Probabilities(history, ages, forecasts),
            ],
            MortalityFigures.OfCairnsBlakeDowd(history, laws, walk), findings);
    }

    private static Dictionary<string, double[]> Series(MortalityHistory history, double[] ages, CairnsBlakeDowd[] laws, RandomWalk walk)
    {
        var series = new Dictionary<string, double[]>(StringComparer.Ordinal)
        {
            ["age"] = ages,
            ["mean_age"] = [laws[0].MeanAge],
            ["years"] = [.. history.Years.Select(year => (double)year)],
        };
        foreach (var (sex, name) in MortalityHistory.Sexes.Index())
        {
            series[$"{name}.index1"] = laws[sex].Index1;
            series[$"{name}.index2"] = laws[sex].Index2;
            var (i, covariance) = (2 * sex, walk.InnovationCovariance);
            series[$"{name}.innovation_covariance"] = [covariance[i, i], covariance[i, i + 1], covariance[i + 1, i], covariance[i + 1, i + 1]];
        }

        return series;
    }

    private static double[,] Rows(double[,] table, int[] groups)
    {
        var rows = new double[groups.Length, table.GetLength(1)];
        for (var x = 0; x < groups.Length; x++)
        {
            for (var t = 0; t < rows.GetLength(1); t++)
                rows[x, t] = table[groups[x], t];
        }

        return rows;
    }
}
