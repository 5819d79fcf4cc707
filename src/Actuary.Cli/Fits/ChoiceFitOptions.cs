using System.CommandLine;
using Actuary.Cli.Commands;
using Actuary.Learning.Choices;
using Actuary.Learning.Data;

namespace Actuary.Cli.Fits;

/// <summary>Options that participation and tier choice share.</summary>
internal sealed class ChoiceFitOptions
{
    private const int MostFolds = 50;

    private readonly Option<string[]> _regressors = Several("--regressor", "A further column of numbers that counts; may be repeated.", "COLUMN");
    private readonly Option<string[]> _without = Several("--without", "A regressor or column to leave out; may be repeated.", "NAME");
    private readonly Option<string?> _cluster = new("--cluster") { Description = "Column whose equal words mark rows that are not independent.", HelpName = "COLUMN" };
    private readonly Option<string?> _covariance = new("--covariance")
    {
        Description = "Errors that projections use: robust or model. Default: robust for grouped data and with clusters.", HelpName = "robust|model",
    };

    private readonly Option<string?> _period = new("--period") { Description = "Years of data without a column year: 2015, or 2015-2020.", HelpName = "YEARS" };
    private readonly Option<string?> _folds = TypedNumbers.Option("--folds", "Parts for the validation out of sample.", "K", "5");
    private readonly Option<string?> _seed = TypedNumbers.Option("--seed", "Seed of the shuffle that makes them.", "S", "1");
    private readonly Option<string?> _reference;

    public ChoiceFitOptions(Command command, string reference)
    {
        _reference = new("--reference") { Description = reference, HelpName = "NAME" };
        foreach (var option in (Option[])[_regressors, _without, _reference, _cluster, _covariance, _period, _folds, _seed])
            command.Add(option);
    }

    /// <summary>What was typed, laid over the options given.</summary>
    public T Read<T>(T options, ParseResult parsed, ICollection<string> problems)
        where T : ChoiceOptions
    {
        var numbers = new TypedNumbers(parsed, problems);
        return (T)(options with
        {
            Regressors = parsed.GetValue(_regressors) ?? [],
            Without = parsed.GetValue(_without) ?? [],
            Reference = parsed.GetValue(_reference),
            Cluster = parsed.GetValue(_cluster),
            IsRobust = Covariance(parsed.GetValue(_covariance), problems),
            Period = Period(parsed.GetValue(_period), problems),
            Folds = numbers.Read(_folds, 2, MostFolds),
            Seed = numbers.Read(_seed, 0, int.MaxValue),
        });
    }

    /// <summary>Years typed as <c>--period</c>; null where none were, and after a problem.</summary>
    public static DataPeriod? Period(string? text, ICollection<string> problems)
    {
        if (text is null) return null;
        var period = DataPeriod.Parse(text);
        if (period is null) problems.Add($"--period is '{text}'. Allowed: a calendar year, or the first and the last as 2015-2020.");
        return period;
    }

    private static bool? Covariance(string? text, ICollection<string> problems)
    {
        if (text is not (null or "robust" or "model")) problems.Add($"--covariance is '{text}'. Allowed: robust, model.");
        return text is null ? null : text == "robust";
    }

    private static Option<string[]> Several(string name, string description, string what) => new(name) { Description = description, HelpName = what };
}
