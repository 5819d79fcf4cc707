using Actuary.Assumptions.Fitted;
using Actuary.Assumptions.Mortality;
using Actuary.Learning.Data;
using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.Mortality;

/// <summary>A Lee–Carter fit of both sexes as it is handed over.</summary>
internal static class LeeCarterResult
{
    public static FitResult Of(DataTable table, MortalityOptions options, MortalityHistory history, bool isPoisson)
    {
        var (laws, fits) = (new LeeCarter[2], new DeathsFit?[2]);
        for (var sex = 0; sex < 2; sex++)
        {
            if (isPoisson) (laws[sex], fits[sex]) = LeeCarterPoisson.Fit(history.Deaths![sex], history.Exposures![sex]);
            else laws[sex] = LeeCarter.Fit(Logs(history.Rates[sex]));
        }

        var walk = RandomWalk.Of(history.Years, laws[0].Index, laws[1].Index);
        var findings = new List<Label>(MortalityFindings.Years(history));
        double[][] levels = [.. laws.Select((law, sex) => Level(options, history, law, sex, findings))];
        MortalityFindings.AddDispersion(findings, fits);
        LeeCarterForecast[] forecasts = [.. laws.Select((law, sex) => new LeeCarterForecast(history.AgeFrom, levels[sex], law.Sensitivity, walk, sex))];
        var assumption = new FittedAssumption(
            "mortality", isPoisson ? "lee-carter-poisson" : "lee-carter-svd", table.Describe(history.UsedRows, history.Years[0], history.Years[^1]),
            [.. MortalityHistory.Sexes.Select((sex, i) => new Estimate($"{sex}.drift", "number", walk.Drift[i]))], walk.DriftCovariance)
        {
            Series = Series(history, laws, levels, walk),
            Statistics = MortalityTables.Statistics(laws, fits),
            Choices = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["jump_off"] = options.JumpsOffFitted ? "fitted" : "observed",
                ["data"] = history.Deaths is null ? "rates" : "deaths",
            },
            Notes = [.. findings.Select(finding => finding.En)],
        };
        return new(
            assumption,
            [
                EstimateTable.Of(assumption, walk.Changes - 1), StatisticTable.Of(assumption.Statistics, MortalityTables.Words),
                .. history.AgeFrom[0] == 0 ? (FitTable[])[MortalityTables.LifeExpectancies(history, forecasts)] : [],
                MortalityTables.Laws(history, laws, levels),
            ],
            MortalityFigures.OfLeeCarter(history, laws, walk, forecasts), findings);
    }

    private static Dictionary<string, double[]> Series(MortalityHistory history, LeeCarter[] laws, double[][] levels, RandomWalk walk)
    {
        var series = new Dictionary<string, double[]>(StringComparer.Ordinal)
        {
            ["age_from"] = [.. history.AgeFrom.Select(age => (double)age)],
            ["years"] = [.. history.Years.Select(year => (double)year)],
        };
        foreach (var (sex, name) in MortalityHistory.Sexes.Index())
        {
            series[$"{name}.level"] = levels[sex];
            series[$"{name}.sensitivity"] = laws[sex].Sensitivity;
            series[$"{name}.index"] = laws[sex].Index;
        }

        series["innovation_covariance"] = [.. walk.InnovationCovariance.Cast<double>()];
        return series;
    }

    // ln m at the last year, observed or fitted; where nobody died in it, fitted.
    private static double[] Level(MortalityOptions options, MortalityHistory history, LeeCarter law, int sex, List<Label> findings)
    {
        var level = new double[history.AgeFrom.Length];
        var last = history.Years.Length - 1;
        for (var g = 0; g < level.Length; g++)
        {
            var observed = history.Rates[sex][g, last];
            level[g] = options.JumpsOffFitted || observed == 0 ? law.Level[g] + law.Sensitivity[g] * law.Index[last] : Math.Log(observed);
            if (!options.JumpsOffFitted && observed == 0) findings.Add(MortalityFindings.NobodyDied(history, sex, g));
        }

        return level;
    }

    private static double[,] Logs(double[,] rates)
    {
        var logs = new double[rates.GetLength(0), rates.GetLength(1)];
        for (var g = 0; g < logs.GetLength(0); g++)
        {
            for (var t = 0; t < logs.GetLength(1); t++)
                logs[g, t] = Math.Log(rates[g, t]);
        }

        return logs;
    }
}
