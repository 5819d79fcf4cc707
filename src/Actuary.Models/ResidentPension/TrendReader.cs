using Actuary.Assumptions;

namespace Actuary.Models.ResidentPension;

/// <summary>Reads how far something may drift from its central path: <c>volatility</c> and <c>drift_error</c>.</summary>
internal static class TrendReader
{
    /// <summary>Null where the group has no such section: nothing drifts.</summary>
    public static UncertainTrend? Optional(Binder group, string key, string what)
    {
        if (group.OptionalSection(key, $"how far {what} may drift from the central path") is not { } trend)
            return null;
        var volatility = trend.Quantity("volatility", Unit.FractionPerYear, 0, 1, $"standard deviation of a year's change of ln of {what}");
        var driftError = trend.Quantity("drift_error", Unit.FractionPerYear, 0, 1, $"standard deviation between paths of the mean yearly change of ln of {what}");
        if (volatility == 0 && driftError == 0)
            trend.Refuse("volatility", "changes nothing, for drift_error is zero too", "a number above zero for one of them");
        return new(volatility, driftError);
    }
}
