namespace Actuary.Results.Comparison;

/// <summary>One measure compared by year.</summary>
/// <param name="Measure">Name of the measure, or <see cref="AllGovernments"/>.</param>
/// <param name="Years">Every projected year, ascending.</param>
/// <param name="PresentValue">For money paid in a year: the whole horizon, discounted path by path as the indicators of a run define it.</param>
public sealed record MeasureDifference(string Measure, IReadOnlyList<YearDifference> Years, PresentValueDifference? PresentValue)
{
    /// <summary>What all levels of government pay together: the sum of what the views of the models name as theirs, path by path.</summary>
    public const string AllGovernments = "subsidy_all";
}

/// <summary>A measure in one year: its means, and the spread of the difference over the paths.</summary>
public sealed record YearDifference(int Year, PairedDifference Mean, PathSpread Spread);

/// <summary>A present value on the opening 31 December, yuan: its means, and the spread of the difference over the paths.</summary>
public sealed record PresentValueDifference(PairedDifference Mean, PathSpread Spread);
