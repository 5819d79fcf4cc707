using Actuary.Assumptions.Fitted;
using Actuary.Learning.Data;
using Actuary.Learning.Findings;
using Actuary.Models;

namespace Actuary.Learning.Economy;

/// <summary>
/// The economy from yearly rates: each series returns to its mean, rate[t] − mean = A·(rate[t−1] − mean) + e[t], by least squares over the years that
/// all series have (<see cref="Autoregression"/>). Methods <c>ar1</c>, <c>var1</c>.
/// </summary>
public static class EconomyFit
{
    /// <summary>Years that are left over when the parameters of an equation are taken off.</summary>
    private const int LeastFreedom = 2;

    /// <summary>Columns: <c>year</c> and one for each series, or <c>year</c>, <c>series</c>, <c>rate</c> (<see cref="EconomyHistory"/>).</summary>
    /// <exception cref="ModelException">What is wrong with the data or does not go with them, all at once.</exception>
    public static FitResult From(DataTable table, EconomyOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        var history = EconomyHistory.From(table, options.Series, options.Period);
        Check(table, options, history);
        table.ThrowIfAny();
        try
        {
            var estimate = Estimate(options, history);
            if (estimate.Fit.SpectralRadius < 1) return Result(table, options, estimate);
            table.Refuse(
                null, "", $"the series do not return to their means: the largest eigenvalue of the transition is {estimate.Fit.SpectralRadius:0.000}",
                "below 1; give a mean (--mean), take a series about a line (--line), leave one out (--series), or take no lag (--lags 0)");
        }
        catch (ArgumentException refused)
        {
            table.Refuse(null, "", $"these series cannot be fitted: {refused.Message.Split("(Parameter")[0].Trim().TrimEnd('.')}", "fewer series (--series), --method ar1, or more years");
        }

        table.ThrowIfAny();
        throw new InvalidOperationException("A refused fit has a problem.");
    }

    internal static EconomyEstimate Estimate(EconomyOptions options, EconomyHistory history)
    {
        var count = history.Series.Length;
        var lines = Array.ConvertAll(history.Series, name => options.Lines.Contains(name) ? TimeLine.Through(history.Rates[Array.IndexOf(history.Series, name)]) : null);
        double?[] given = [.. history.Series.Select(name => options.Means.TryGetValue(name, out var mean) ? mean : (double?)null)];
        double[][] rates = [.. history.Rates.Select((series, s) => series.Select((rate, t) => rate - (lines[s]?.At(t) ?? 0)).ToArray())];
        double?[] centres = [.. given.Select((mean, s) => lines[s] is null ? mean : 0)];

        IReadOnlyList<IReadOnlyList<LagOrder>> orders = options.IsVector
            ? [LagOrders.Compare(rates, options.MaxLags)]
            : [.. rates.Select(series => LagOrders.Compare([series], options.MaxLags))];
        int[] lags = [.. Enumerable.Range(0, count).Select(s => options.Lags ?? Math.Min(1, orders[options.IsVector ? 0 : s].MinBy(order => order.Bic)!.Lags))];

        var isFree = options.IsVector ? Autoregression.Every(count) : Autoregression.Own(count);
        for (var i = 0; i < count * count; i++)
            isFree[i / count, i % count] &= lags[i / count] > 0;
        int[] spent = [.. lines.Select(line => line is null ? 0 : TimeLine.Parameters)];
        var fit = Autoregression.Fit(rates, isFree, centres, spent);
        var cut = new Dictionary<int, double>();
        if (options.IsNonNegative && !options.IsVector)
        {
            for (var s = 0; s < count; s++)
            {
                if (!isFree[s, s] || fit.Transition[s, s] >= 0) continue;
                cut[s] = fit.Transition[s, s];
                isFree[s, s] = false;
                spent[s]++;
            }

            if (cut.Count > 0) fit = Autoregression.Fit(rates, isFree, centres, spent);
        }

        return new(history, options.IsBiasCorrected ? fit.WithoutKendallBias() : fit, lines, given, orders, lags, cut);
    }

    private static FitResult Result(DataTable table, EconomyOptions options, EconomyEstimate estimate)
    {
        var history = estimate.History;
        var (estimates, covariance) = estimate.Carried(options.IsVector);
        var findings = EconomyFindings.Of(options, estimate);
        var assumption = new FittedAssumption(
            "economy", options.IsVector ? "var1" : "ar1", table.Describe(history.UsedRows, history.Years[0], history.Years[^1]), estimates, covariance)
        {
            Series = new Dictionary<string, double[]>(StringComparer.Ordinal)
            {
                ["innovation_covariance"] = [.. estimate.Fit.InnovationCovariance.Cast<double>()],
                ["last"] = [.. history.Rates.Select(rates => rates[^1])],
                ["last_year"] = [history.Years[^1]],
            },
            Statistics = EconomyTables.Statistics(estimate),
            Choices = Choices(options, estimate),
            Notes = [.. findings.Select(finding => finding.En)],
        };
        return new(
            assumption,
            [EstimateTable.Of(assumption, estimate.Fit.DegreesOfFreedom.Min()), EconomyTables.Series(estimate), EconomyTables.Orders(estimate), EconomyTables.Correlations(estimate)],
            EconomyFigures.Of(estimate), findings);
    }

    private static Dictionary<string, string> Choices(EconomyOptions options, EconomyEstimate estimate)
    {
        var choices = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["series"] = string.Join(", ", estimate.History.Series),
            ["lags"] = string.Join(", ", estimate.Lags),
        };
        if (options.Means.Count > 0) choices["given_means"] = $"{string.Join(", ", options.Means.Keys)}: {options.Reason}";
        if (options.Lines.Count > 0) choices["lines"] = string.Join(", ", options.Lines);
        if (options.IsBiasCorrected) choices["bias"] = "kendall";
        return choices;
    }

    private static void Check(DataTable table, EconomyOptions options, EconomyHistory history)
    {
        foreach (var (name, mean) in options.Means)
        {
            if (!history.Series.Contains(name))
                table.Refuse(null, "--mean", $"'{name}' is not one of the fitted series", string.Join(", ", history.Series), Spelling.Nearest(name, history.Series));
            else if (!(mean is > -0.5 and < 1))
                table.Refuse(null, "--mean", $"{mean} is not a yearly rate", "a fraction, such as 0.02");
        }

        if (options.Means.Count > 0 && string.IsNullOrWhiteSpace(options.Reason))
            table.Refuse(null, "--mean", "a mean that is given needs a reason", "--reason \"…\"");
        foreach (var name in options.Lines)
        {
            if (!history.Series.Contains(name))
                table.Refuse(null, "--line", $"'{name}' is not one of the fitted series", string.Join(", ", history.Series), Spelling.Nearest(name, history.Series));
            else if (options.Means.ContainsKey(name))
                table.Refuse(null, "--line", $"{name} has a given mean and a line", "one of them");
        }

        if (options.IsVector && options.IsBiasCorrected)
            table.Refuse(null, "--bias-correction", "is known for a series by its own past only", "--method ar1");
        if (options.Lines.Count > 0 && options.IsBiasCorrected)
            table.Refuse(null, "--bias-correction", "is of series about a mean, and a series is taken about a line", "no --line");
        if (options.IsVector && options.IsNonNegative)
            table.Refuse(null, "--non-negative", "is known for a series by its own past only", "--method ar1");
        if (options.Lags is not (null or 0 or 1))
            table.Refuse(null, "--lags", $"a model carries no {options.Lags} lags", "0, 1, or left out");
        var parameters = (options.Lags == 0 ? 0 : options.IsVector ? history.Series.Length : 1) + (options.Lines.Count > 0 ? TimeLine.Parameters : 1);
        if (history.Years.Length < parameters + 1 + LeastFreedom)
            table.Refuse(null, "year", $"{history.Years.Length} years in common are too few for {parameters} parameters of an equation", $"{parameters + 1 + LeastFreedom} years, or fewer series");
    }
}
