using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>A monthly amount as it moves on eight paths: enacted values first, then the indexation rule.</summary>
internal sealed class PensionLevel(IndexedPension policy)
{
    private Lanes _factor;
    private int _yearsSinceAdjustment;

    /// <summary>Average over the months of the year, yuan a month.</summary>
    public Lanes Average { get; private set; }

    /// <summary>In force on 31 December, yuan a month.</summary>
    public Lanes YearEnd { get; private set; }

    public void Open()
    {
        Average = YearEnd = Vector512.Create(policy.Opening);
        _factor = Lanes.One;
        _yearsSinceAdjustment = 0;
    }

    /// <summary>Takes the state of another.</summary>
    public void Follow(PensionLevel before) =>
        (Average, YearEnd, _factor, _yearsSinceAdjustment) = (before.Average, before.YearEnd, before._factor, before._yearsSinceAdjustment);

    /// <summary>Moves to a year; the rule sees the CPI change and income growth of the year before, and multiplies by the year's step of a trend.</summary>
    public void Step(int yearIndex, Lanes cpiBefore, Lanes incomeGrowthBefore, Lanes trend)
    {
        if (policy.Enacted[yearIndex] is { } enacted)
        {
            Average = Vector512.Create(enacted);
            YearEnd = Vector512.Create(policy.EnactedAtYearEnd[yearIndex] ?? enacted);
            _factor = Lanes.One;
            _yearsSinceAdjustment = 0;
            return;
        }

        var rule = policy.Rules[yearIndex];
        _factor *= BasicPension.YearFactor(rule, cpiBefore, incomeGrowthBefore) * trend;
        if (++_yearsSinceAdjustment >= rule.EveryYears)
        {
            YearEnd = BasicPension.Adjusted(rule, YearEnd, _factor);
            _factor = Lanes.One;
            _yearsSinceAdjustment = 0;
        }

        Average = YearEnd;
    }
}
