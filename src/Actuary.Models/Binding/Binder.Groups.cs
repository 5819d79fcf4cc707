namespace Actuary.Models;

/// <content>Groups of like values: by tier, by payer, by pair.</content>
public sealed partial class Binder
{
    /// <summary>The sum of shares may miss 1 by this much, for thirds and the like are written in decimals.</summary>
    private const double SharesTolerance = 1e-9;

    /// <summary>A number for each name, all required, in the order of <paramref name="names"/>: <c>{ 100: 30, 200: 40 }</c>.</summary>
    public double[] Keyed(string key, IReadOnlyList<string> names, Unit unit, double min, double max, string meaning)
    {
        ArgumentNullException.ThrowIfNull(names);
        var group = Section(key, meaning);
        return names.Select(name => group.Quantity(name, unit, min, max, meaning)).ToArray();
    }

    /// <summary>A value by date for each name, all required, in the order of <paramref name="names"/>.</summary>
    public DatedValue[] DatedKeyed(string key, IReadOnlyList<string> names, Unit unit, double min, double max, string meaning)
    {
        ArgumentNullException.ThrowIfNull(names);
        var group = Section(key, meaning);
        return names.Select(name => group.Dated(name, unit, min, max, meaning)).ToArray();
    }

    /// <summary>Shares that add to 1, in the order of <paramref name="names"/>; a name left out has none: <c>{ central: 0.8, county: 0.2 }</c>.</summary>
    public double[] Shares(string key, IReadOnlyList<string> names, string meaning)
    {
        ArgumentNullException.ThrowIfNull(names);
        var group = Section(key, meaning);
        var shares = names.Select(name => group.OptionalQuantity(name, Unit.Fraction, 0, 1, meaning) ?? 0).ToArray();
        if (group.map is null || group.HasProblems() || group.HasStrangers()) return shares;
        RefuseSum(key, shares.Sum(), "");
        return shares;
    }

    /// <summary>Shares by date that add to 1 on every day from the first; a name left out has none.</summary>
    public DatedValue[] DatedShares(string key, IReadOnlyList<string> names, string meaning)
    {
        ArgumentNullException.ThrowIfNull(names);
        var group = Section(key, meaning);
        var shares = names.Select(name => group.OptionalDated(name, Unit.Fraction, 0, 1, meaning) ?? DatedValue.Constant(0)).ToArray();
        if (group.map is null || group.HasProblems() || group.HasStrangers()) return shares;
        var days = shares.SelectMany(share => share.Steps).Select(step => step.From).Distinct().Order().ToArray();
        var known = shares.Max(share => share.FirstDay);
        foreach (var day in days.Where(day => day >= known))
            RefuseSum(key, shares.Sum(share => share.At(day) ?? 0), day == DateOnly.MinValue ? "" : $" on {day:yyyy-MM-dd}");
        return shares;
    }

    /// <summary>
    /// A correlation matrix, one row per name with its numbers in the order of <paramref name="names"/>. Checked: complete,
    /// symmetric, ones on the diagonal, between −1 and 1, and whatever <paramref name="isValid"/> asks beyond that.
    /// </summary>
    /// <returns>The matrix; after a problem the unit matrix.</returns>
    public double[,] Correlation(string key, IReadOnlyList<string> names, Func<double[,], bool> isValid, string meaning)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(isValid);
        var before = context.Problems.Count;
        var group = Section(key, meaning);
        var matrix = new double[names.Count, names.Count];
        for (var i = 0; i < names.Count; i++) group.Row(names, i, matrix, meaning);
        if (group.map is not null && context.Problems.Count == before && group.missing.Count == 0)
        {
            group.RefuseAsymmetry(names, matrix);
            if (context.Problems.Count == before && !isValid(matrix))
                context.Problems.Add(
                    ProblemKind.Consistency, group.place, group.path, "the correlation matrix is not positive definite",
                    "correlations that can hold together; make the largest ones smaller");
        }

        return context.Problems.Count == before && group.map is not null && group.missing.Count == 0 ? matrix : UnitMatrix(names.Count);
    }

    private void Row(IReadOnlyList<string> names, int i, double[,] matrix, string meaning)
    {
        if (Ask(names[i], meaning, required: true) is not { } entry) return;
        var name = KeyPath.Join(path, names[i]);
        if (reader.Single(entry.Value, outer, Unit.Fraction, name) is not { } row) return;
        if (row.Node is not ListNode list || list.Items.Count != names.Count)
        {
            context.Problems.Add(ProblemKind.Shape, row.Node.Place, name, $"is not a list of {names.Count} numbers", $"[{string.Join(", ", names)}]");
            return;
        }

        for (var j = 0; j < names.Count; j++) matrix[i, j] = reader.Number(list.Items[j], new Bounds(-1, 1), name) ?? 0;
        Record(name, meaning, string.Join(", ", list.Items.OfType<ScalarNode>().Select(item => item.Text)), row.Origin!, list.Place);
    }

    private void RefuseAsymmetry(IReadOnlyList<string> names, double[,] matrix)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (matrix[i, i] != 1) Problem(ProblemKind.Value, names[i], $"its correlation with itself is {matrix[i, i]}", "1");
            for (var j = 0; j < i; j++)
            {
                if (matrix[i, j] == matrix[j, i]) continue;
                Problem(
                    ProblemKind.Consistency, names[i],
                    $"its correlation with {names[j]} is {matrix[i, j]} here and {matrix[j, i]} in the row of {names[j]}", "the same number twice");
            }
        }
    }

    /// <summary>Whether the group has keys that were not asked for: they will be refused, and sums are not judged without them.</summary>
    private bool HasStrangers() => map is not null && map.Entries.Any(entry => !asked.Contains(entry.Key) && !Words.IsProvenance(entry.Key));

    private void RefuseSum(string key, double sum, string when)
    {
        if (Math.Abs(sum - 1) <= SharesTolerance) return;
        context.Problems.Add(
            ProblemKind.Consistency, map?.Find(key)?.KeyPlace ?? place, KeyPath.Join(path, key), $"the shares add to {sum:0.##########}{when}", "shares that add to 1");
    }

    private static double[,] UnitMatrix(int size)
    {
        var matrix = new double[size, size];
        for (var i = 0; i < size; i++) matrix[i, i] = 1;
        return matrix;
    }
}
