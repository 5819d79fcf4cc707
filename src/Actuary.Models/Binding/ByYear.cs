namespace Actuary.Models;

/// <summary>Dated values of several names as yearly rows.</summary>
internal static class ByYear
{
    /// <summary>By year of the horizon, then name: the average over the days of the year.</summary>
    public static double[][] Of(DatedValue[] values, Horizon horizon)
    {
        var columns = values.Select(value => value.AverageByYear(horizon)).ToArray();
        return [.. Enumerable.Range(0, horizon.Years).Select(year => columns.Select(column => column[year]).ToArray())];
    }
}
