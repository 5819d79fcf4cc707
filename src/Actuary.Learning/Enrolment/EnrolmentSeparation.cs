using Actuary.Learning.Choices;
using Actuary.Learning.Data;

namespace Actuary.Learning.Enrolment;

/// <summary>Says which column tells the insured from the others without error, so that no finite estimate exists.</summary>
internal static class EnrolmentSeparation
{
    private const string Meaning = "; the data are separated and the estimate has no bound";

    /// <summary>Refuses columns that separate by themselves: a level in which all are insured or none, a number with a threshold.</summary>
    public static void Refuse(DataTable table, EnrolmentData data)
    {
        foreach (var regressor in data.Design.Regressors)
        {
            if (regressor.Level is { } level) RefuseLevel(table, data, regressor, level);
            else RefuseThreshold(table, data, regressor);
        }
    }

    /// <summary>Refuses the columns that separate together, by the direction in which the likelihood has no bound.</summary>
    public static void Refuse(DataTable table, EnrolmentData data, double[] direction)
    {
        var names = data.Design.Names.Skip(1).Zip(direction.Skip(1), (name, slope) => (Name: name, Slope: Math.Abs(slope))).OrderByDescending(column => column.Slope).ToList();
        var together = names.Where(column => column.Slope > 0.05 * names[0].Slope).Select(column => column.Name).ToList();
        var strongest = data.Design.Regressors.First(regressor => regressor.Name == together[0]);
        table.Refuse(null, strongest.Column, $"{string.Join(", ", together)} together tell all the insured from the others{Meaning}", Allowed(strongest));
    }

    private static void RefuseLevel(DataTable table, EnrolmentData data, Regressor regressor, string level)
    {
        foreach (var side in (double[])[1, 0])
        {
            var (first, insured, persons) = (-1, 0.0, 0.0);
            for (var row = 0; row < regressor.Values.Length; row++)
            {
                if (regressor.Values[row] != side || data.Persons[row] == 0) continue;
                first = first < 0 ? row : first;
                (insured, persons) = (insured + data.Insured[row], persons + data.Persons[row]);
            }

            if (first < 0 || (insured > 0 && insured < persons)) continue;
            var who = side == 1 ? $"with {regressor.Column} '{level}'" : $"without {regressor.Column} '{level}'";
            table.Refuse(first, regressor.Column, $"{(insured > 0 ? "everyone" : "no one")} {who} is insured (first on this line){Meaning}", Allowed(regressor));
            return;
        }
    }

    private static void RefuseThreshold(DataTable table, EnrolmentData data, Regressor regressor)
    {
        var (least, most) = (new[] { double.PositiveInfinity, double.PositiveInfinity }, new[] { double.NegativeInfinity, double.NegativeInfinity });
        for (var row = 0; row < regressor.Values.Length; row++)
        {
            var value = regressor.Values[row];
            for (var side = 0; side < 2; side++)
            {
                if ((side == 1 ? data.Insured[row] : data.Persons[row] - data.Insured[row]) == 0) continue;
                (least[side], most[side]) = (Math.Min(least[side], value), Math.Max(most[side], value));
            }
        }

        var (above, below) = (least[1] >= most[0], most[1] <= least[0]);
        if (!above && !below) return;
        var threshold = Array.FindIndex(regressor.Values, value => value == (above ? least[1] : most[1]));
        table.Refuse(threshold, regressor.Column, $"only the insured have {table.Text(regressor.Column, threshold)} or {(above ? "more" : "less")}{Meaning}", Allowed(regressor));
    }

    private static string Allowed(Regressor regressor) => regressor.Level is null
        ? $"data in which they overlap, or --without {regressor.Name}"
        : $"the level merged with another, or --without {regressor.Column}";
}
