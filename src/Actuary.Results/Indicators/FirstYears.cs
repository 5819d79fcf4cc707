using Actuary.Results.Parts;
using Actuary.Simulation.Paths;

namespace Actuary.Results.Indicators;

/// <summary>
/// In which projected year, counted from 0, something first happens to the fund on each path of a part; the number of years where it does not
/// happen within the horizon.
/// </summary>
internal static class FirstYears
{
    private const string Shortfall = "shortfall_payment";

    /// <summary>The first year in which the fund ends below zero or the payer of last resort pays; null where the run does not record the fund.</summary>
    /// <param name="prefix">Stands in front of the fund's measures.</param>
    public static int[]? OfDepletion(IPathValues parts, int part, string prefix)
    {
        using var fund = PartColumn.Read(parts, part, prefix + "fund_end");
        if (fund is null)
            return null;
        using var shortfall = PartColumn.ReadOrZeros(parts, part, prefix + Shortfall);
        return Find(parts, part, row => IsDepleted(fund[row], shortfall[row]));
    }

    /// <summary>The first year in which income (without the payer of last resort) and investment income are less than outgo; null where one of them is not recorded.</summary>
    /// <param name="prefix">Stands in front of the fund's measures.</param>
    public static int[]? OfDeficit(IPathValues parts, int part, string prefix)
    {
        using var income = PartColumn.Read(parts, part, prefix + "income");
        using var outgo = PartColumn.Read(parts, part, prefix + "outgo");
        using var investment = PartColumn.Read(parts, part, prefix + "investment_income");
        if (income is null || outgo is null || investment is null)
            return null;
        using var shortfall = PartColumn.ReadOrZeros(parts, part, prefix + Shortfall);
        return Find(parts, part, row => IsDeficit(income[row], outgo[row], investment[row], shortfall[row]));
    }

    /// <summary>The fund ends the year below zero, or the payer of last resort pays.</summary>
    public static bool IsDepleted(double fundEnd, double shortfall) => fundEnd < 0 || shortfall > 0;

    /// <summary>Income (without the payer of last resort) and investment income are less than outgo.</summary>
    public static bool IsDeficit(double income, double outgo, double investment, double shortfall) => income - shortfall + investment < outgo;

    /// <summary>Writes 1 for each path of a table on which something happens by the end of a calendar year, 0 for the others.</summary>
    public static void Mark(PathTable paths, int lastYear, Func<int, bool> happens, Span<double> marks)
    {
        for (var path = 0; path < marks.Length; path++)
        {
            marks[path] = 0;
            for (var year = 0; year <= lastYear - paths.FirstYear && marks[path] == 0; year++)
                marks[path] = happens(path * paths.Years + year) ? 1 : 0;
        }
    }

    private static int[] Find(IPathValues parts, int part, Func<int, bool> happens)
    {
        var first = new int[parts.Ranges[part].Count];
        for (var path = 0; path < first.Length; path++)
        {
            while (first[path] < parts.Years && !happens(path * parts.Years + first[path]))
                first[path]++;
        }
        return first;
    }
}
