namespace Actuary.Parquet;

/// <summary>Dates as the format counts them: days since 1970-01-01.</summary>
internal static class Days
{
    private static readonly int s_epoch = new DateOnly(1970, 1, 1).DayNumber;

    public static int[] SinceEpoch(ReadOnlySpan<DateOnly> dates)
    {
        var days = new int[dates.Length];
        for (var i = 0; i < days.Length; i++)
            days[i] = dates[i].DayNumber - s_epoch;
        return days;
    }

    /// <summary>False if the day lies outside the years 1 to 9999.</summary>
    public static bool TryToDate(int daysSinceEpoch, out DateOnly date)
    {
        var number = (long)daysSinceEpoch + s_epoch;
        var isDate = number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber;
        date = isDate ? DateOnly.FromDayNumber((int)number) : default;
        return isDate;
    }
}
