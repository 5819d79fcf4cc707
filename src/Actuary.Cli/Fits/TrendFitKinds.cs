using System.CommandLine;
using System.Globalization;
using Actuary.Cli.Commands;
using Actuary.Learning.Coverage;
using Actuary.Learning.Economy;
using Actuary.Learning.Mortality;

namespace Actuary.Cli.Fits;

/// <summary>The kinds of fit that are made of histories: mortality, the economy, coverage.</summary>
internal static class TrendFitKinds
{
    private const string PeriodHelp = "Years of the data to use: 2015, or 2010-2016. Default: all.";

    private static readonly (string Name, MortalityMethod Method)[] s_laws =
    [
        ("lee-carter-svd", MortalityMethod.LeeCarterSvd), ("lee-carter-poisson", MortalityMethod.LeeCarterPoisson), ("cairns-blake-dowd", MortalityMethod.CairnsBlakeDowd),
    ];

    public static IReadOnlyList<FitKind> All { get; } =
    [
        new("mortality",
            """
            Mortality: Lee–Carter, or Cairns–Blake–Dowd for the old, with indices that walk at random with drift. A row for each year (or
            mid_year), age_from (or age; first age of the group, the last one open) and sex (male, female) with deaths and exposure
            (person-years), or with rate; or for each year and age with the rates male and female.

            Examples:
              actuary fit mortality --data deaths.csv --out models/x/fits/mortality.yaml
              actuary fit mortality --data models/reference/mortality_rates.csv --period 1993-2018 --out mortality.yaml
              actuary fit mortality --data deaths.csv --method cairns-blake-dowd --old-from 60 --out old.yaml
            """,
            Mortality),
        new("economy",
            """
            The economy: yearly rates that return to their means, by least squares, each series by its own past (ar1) or all by all (var1). A
            column year and one for each series (cpi, wage_growth, rural_income_growth, crediting_rate, fund_return), or year, series, rate.
            Fractions: 2 % is 0.02. The years that all series have are used.

            Examples:
              actuary fit economy --data annual.csv --out models/x/fits/economy.yaml
              actuary fit economy --data models/reference/economy_annual.csv --series cpi,rural_income_growth --method var1 --out economy.yaml
              actuary fit economy --data annual.csv --mean cpi=0.02 --reason "the official aim" --line wage_growth --out economy.yaml
            """,
            Economy),
        new("coverage",
            """
            Coverage to come from a history of rates: a logistic that saturates or a trend that fades, chosen by foretelling the past. A row for
            each year with coverage (a fraction), or with insured and population (persons).

            Examples:
              actuary fit coverage --data coverage.csv --out models/x/fits/coverage.yaml
              actuary fit coverage --data coverage.csv --method damped-trend --scale logit --errors persistent --out coverage.yaml
            """,
            Coverage),
    ];

    private static FitOptionsReader Mortality(Command command)
    {
        string[] laws = [.. s_laws.Select(law => law.Name)];
        var method = Text(command, "--method", $"{string.Join(", ", laws)}. Default: lee-carter-poisson with deaths, lee-carter-svd with rates.", "METHOD");
        var jumpOff = Text(command, "--jump-off", "Rates from which forecasts start: observed in the last year, or fitted. Default: observed.", "observed|fitted");
        var from = TypedNumbers.Option("--old-from", "First age of cairns-blake-dowd.", "AGE", "60");
        command.Add(from);
        var period = Text(command, "--period", PeriodHelp, "YEARS");
        return (parsed, problems) =>
        {
            var law = OneOf(parsed, method, laws, problems);
            var options = new MortalityOptions
            {
                Method = law is null ? null : s_laws.First(one => one.Name == law).Method,
                JumpsOffFitted = OneOf(parsed, jumpOff, ["observed", "fitted"], problems) == "fitted",
                OldFrom = new TypedNumbers(parsed, problems).Read(from, 40, 95),
                Period = ChoiceFitOptions.Period(parsed.GetValue(period), problems),
            };
            return (data, _) => MortalityFit.From(data, options);
        };
    }

    private static FitOptionsReader Economy(Command command)
    {
        var series = Text(command, "--series", "Series to fit, with commas between them. Default: all that the data have.", "NAMES");
        var method = Text(command, "--method", "ar1: each series follows its own past; var1: all of them follow all. Default: ar1.", "ar1|var1");
        var lags = TypedNumbers.Option("--lags", "Lags that the model carries, 0 or 1. Default: as Schwarz's criterion has it.", "0|1", null);
        var maxLags = TypedNumbers.Option("--max-lags", "Lags up to which the criteria are compared.", "N", "3");
        var means = new Option<string[]>("--mean") { Description = "A long-run mean that is given instead of estimated; may be repeated.", HelpName = "SERIES=RATE" };
        var reason = Text(command, "--reason", "Why the means are given.", "TEXT");
        var lines = new Option<string[]>("--line") { Description = "A series taken about the straight line through its years, not about a mean; may be repeated.", HelpName = "SERIES" };
        var nonNegative = new Option<bool>("--non-negative") { Description = "A persistence that is estimated below zero is none." };
        var correction = new Option<bool>("--bias-correction") { Description = "Correct persistences for their bias in short samples (Kendall; ar1 only)." };
        var period = Text(command, "--period", PeriodHelp, "YEARS");
        foreach (var option in (Option[])[lags, maxLags, means, lines, nonNegative, correction])
            command.Add(option);
        return (parsed, problems) =>
        {
            var numbers = new TypedNumbers(parsed, problems);
            var options = new EconomyOptions
            {
                Series = parsed.GetValue(series)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
                IsVector = OneOf(parsed, method, ["ar1", "var1"], problems) == "var1",
                Lags = numbers.ReadIfGiven(lags, 0, 1),
                MaxLags = numbers.Read(maxLags, 1, 10),
                Means = Means(parsed.GetValue(means) ?? [], problems),
                Reason = parsed.GetValue(reason),
                Lines = parsed.GetValue(lines) ?? [],
                IsNonNegative = parsed.GetValue(nonNegative),
                IsBiasCorrected = parsed.GetValue(correction),
                Period = ChoiceFitOptions.Period(parsed.GetValue(period), problems),
            };
            return (data, _) => EconomyFit.From(data, options);
        };
    }

    private static FitOptionsReader Coverage(Command command)
    {
        var method = Text(command, "--method", "logistic or damped-trend. Default: the one that foretells the past better.", "METHOD");
        var scale = Text(command, "--scale", "Scale of the damped trend: logit or plain. Default: logit.", "logit|plain");
        var errors = Text(command, "--errors", "Whether errors of the years follow one another. Default: as the residuals show.", "independent|persistent");
        var horizon = TypedNumbers.Option("--horizon", "Years ahead in the test.", "N", "5");
        command.Add(horizon);
        var period = Text(command, "--period", PeriodHelp, "YEARS");
        return (parsed, problems) =>
        {
            var options = new CoverageOptions
            {
                Method = OneOf(parsed, method, ["logistic", "damped-trend"], problems),
                Scale = OneOf(parsed, scale, ["logit", "plain"], problems) ?? "logit",
                IsPersistent = OneOf(parsed, errors, ["independent", "persistent"], problems) is { } typed ? typed == "persistent" : null,
                Horizon = new TypedNumbers(parsed, problems).Read(horizon, 1, 30),
                Period = ChoiceFitOptions.Period(parsed.GetValue(period), problems),
            };
            return (data, _) => CoverageFit.From(data, options);
        };
    }

    private static Dictionary<string, double> Means(string[] typed, ICollection<string> problems)
    {
        var means = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var text in typed)
        {
            var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) || !double.IsFinite(rate))
                problems.Add($"--mean is '{text}'. Allowed: a series and a fraction, such as cpi=0.02.");
            else if (!means.TryAdd(parts[0], rate))
                problems.Add($"--mean gives {parts[0]} twice. Allowed: one mean for each series.");
        }

        return means;
    }

    private static string? OneOf(ParseResult parsed, Option<string?> option, string[] allowed, ICollection<string> problems)
    {
        var typed = parsed.GetValue(option);
        if (typed is null || allowed.Contains(typed)) return typed;
        problems.Add($"{option.Name} is '{typed}'. Allowed: {string.Join(", ", allowed)}.");
        return null;
    }

    private static Option<string?> Text(Command command, string name, string description, string what)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = what };
        command.Add(option);
        return option;
    }
}
