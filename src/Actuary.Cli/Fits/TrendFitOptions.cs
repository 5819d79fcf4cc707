using System.CommandLine;
using System.Globalization;
using Actuary.Cli.Commands;
using Actuary.Learning.Coverage;
using Actuary.Learning.Economy;
using Actuary.Learning.Mortality;

namespace Actuary.Cli.Fits;

/// <summary>Options of fits to a history by year: economy, mortality, coverage.</summary>
internal static class TrendFitOptions
{
    private const int MostAhead = 30;
    private const int MostLags = 10;

    private static readonly Dictionary<string, MortalityMethod> s_laws = new(StringComparer.Ordinal)
    {
        ["lee-carter-svd"] = MortalityMethod.LeeCarterSvd,
        ["lee-carter-poisson"] = MortalityMethod.LeeCarterPoisson,
        ["cairns-blake-dowd"] = MortalityMethod.CairnsBlakeDowd,
    };

    public static FitOptionsReader Economy(Command command)
    {
        var series = Several("--series", "A series to fit; may be repeated. Default: all that the data have.", "NAME");
        var method = TypedChoice.Option("--method", "Each series by its own past, or by that of all. Default: ar1.", ["ar1", "var1"]);
        var lags = TypedNumbers.Option("--lags", "Lags of the model, 0 or 1. Default: as Schwarz's criterion has it.", "N", null);
        var mostLags = TypedNumbers.Option("--max-lags", "Lags up to which the criteria are compared.", "N", "3");
        var means = Several("--mean", "A long-run mean that is given, as cpi=0.02; may be repeated. Needs --reason.", "SERIES=RATE");
        var reason = new Option<string?>("--reason") { Description = "Why the means are given.", HelpName = "TEXT" };
        var lines = Several("--line", "A series taken about a straight line instead of a mean; may be repeated.", "NAME");
        var nonNegative = new Option<bool>("--non-negative") { Description = "A persistence estimated below zero is none." };
        var corrected = new Option<bool>("--bias-correction") { Description = "Correct persistences for their bias in short samples (Kendall)." };
        var period = Period(command);
        foreach (var option in (Option[])[series, method, lags, mostLags, means, reason, lines, nonNegative, corrected]) command.Add(option);
        return (parsed, problems) =>
        {
            var numbers = new TypedNumbers(parsed, problems);
            var options = new EconomyOptions
            {
                Series = parsed.GetValue(series) ?? [],
                IsVector = parsed.GetValue(method) == "var1",
                Lags = numbers.ReadIfGiven(lags, 0, 1),
                MaxLags = numbers.Read(mostLags, 1, MostLags),
                Means = Means(parsed.GetValue(means) ?? [], problems),
                Reason = parsed.GetValue(reason),
                Lines = parsed.GetValue(lines) ?? [],
                IsNonNegative = parsed.GetValue(nonNegative),
                IsBiasCorrected = parsed.GetValue(corrected),
                Period = ChoiceFitOptions.Period(parsed.GetValue(period), problems),
            };
            return (data, _) => EconomyFit.From(data, options);
        };
    }

    public static FitOptionsReader Mortality(Command command)
    {
        var method = TypedChoice.Option("--method", "The law. Default: Lee–Carter, by likelihood where there are deaths, else by singular values.", s_laws.Keys);
        var jumpOff = TypedChoice.Option("--jump-off", "Rates that forecasts start from: those observed in the last year, or the fitted ones. Default: observed.", ["observed", "fitted"]);
        var old = TypedNumbers.Option("--old-from", "First age of Cairns–Blake–Dowd.", "AGE", "60");
        var period = Period(command);
        foreach (var option in (Option[])[method, jumpOff, old]) command.Add(option);
        return (parsed, problems) =>
        {
            var options = new MortalityOptions
            {
                Method = parsed.GetValue(method) is { } law ? s_laws[law] : null,
                JumpsOffFitted = parsed.GetValue(jumpOff) == "fitted",
                OldFrom = new TypedNumbers(parsed, problems).Read(old, 40, 100),
                Period = ChoiceFitOptions.Period(parsed.GetValue(period), problems),
            };
            return (data, _) => MortalityFit.From(data, options);
        };
    }

    public static FitOptionsReader Coverage(Command command)
    {
        var method = TypedChoice.Option("--method", "The curve. Default: the one that foretells the past better.", ["logistic", "damped-trend"]);
        var scale = TypedChoice.Option("--scale", "Scale of the damped trend. Default: logit.", ["logit", "plain"]);
        var errors = TypedChoice.Option("--errors", "Whether errors follow one another. Default: where the residuals do.", ["independent", "persistent"]);
        var horizon = TypedNumbers.Option("--horizon", "Years ahead in the validation.", "YEARS", "5");
        var period = Period(command);
        foreach (var option in (Option[])[method, scale, errors, horizon]) command.Add(option);
        return (parsed, problems) =>
        {
            var options = new CoverageOptions
            {
                Method = parsed.GetValue(method),
                Scale = parsed.GetValue(scale) ?? "logit",
                IsPersistent = parsed.GetValue(errors) is { } typed ? typed == "persistent" : null,
                Horizon = new TypedNumbers(parsed, problems).Read(horizon, 1, MostAhead),
                Period = ChoiceFitOptions.Period(parsed.GetValue(period), problems),
            };
            return (data, _) => CoverageFit.From(data, options);
        };
    }

    private static Option<string?> Period(Command command)
    {
        var period = new Option<string?>("--period") { Description = "Years to use, as 2010-2020. Default: all.", HelpName = "YEARS" };
        command.Add(period);
        return period;
    }

    private static Dictionary<string, double> Means(string[] typed, ICollection<string> problems)
    {
        var means = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var text in typed)
        {
            var parts = text.Split('=', 2);
            if (parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var mean) || !double.IsFinite(mean))
                problems.Add($"--mean is '{text}'. Allowed: a series and its rate, as cpi=0.02.");
            else if (!means.TryAdd(parts[0].Trim(), mean))
                problems.Add($"--mean gives '{parts[0].Trim()}' twice. Allowed: once for a series.");
        }

        return means;
    }

    private static Option<string[]> Several(string name, string description, string what) => new(name) { Description = description, HelpName = what };
}
