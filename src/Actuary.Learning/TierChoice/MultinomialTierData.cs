using Actuary.Learning.Choices;
using Actuary.Learning.Data;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.TierChoice;

/// <summary>Persons and the tiers that they chose; persons with the same attributes (and cluster) are one unit.</summary>
/// <param name="Tiers">The tiers by name, the lowest, which the others are held against, first.</param>
/// <param name="Counts">How many of each unit took each tier, unit by unit.</param>
/// <param name="FirstRows">For each unit its first row in the file.</param>
internal sealed record MultinomialTierData(
    Design Design, double[] Counts, IReadOnlyList<string> Tiers, int[] FirstRows, DataPeriod Period, bool IsGrouped, int[]? Clusters, int ClusterCount)
{
    /// <exception cref="Models.ModelException">Something is wrong with the data.</exception>
    public static MultinomialTierData Read(DataTable table, TierChoiceOptions options, List<Label> findings, Dictionary<string, string> choices)
    {
        var tiers = table.Words("tier");
        var isGrouped = table.Has("persons");
        var persons = table.NumbersIfAny("persons", 0, 2e9, "persons") ?? [.. Enumerable.Repeat(1.0, table.Rows)];
        var period = DataPeriod.Of(table, options.Period);
        string[] others = options.Cluster is { } named ? ["tier", "persons", named] : ["tier", "persons"];
        var regressors = PersonRegressors.Read(table, options, persons, others, findings, choices);
        var clusters = options.Cluster is { } column ? table.Words(column) : null;
        if (clusters is { Levels.Count: < 2 }) table.Refuse(null, options.Cluster!, "all rows are one cluster", "at least two clusters; 30 or more for errors to be trusted");
        if (options.HasConstants) table.Refuse(null, "--constants", "a multinomial logit has a constant for each tier anyway", "data with choice sets, or no --constants");
        if (tiers.Levels.Count < 2) table.Refuse(null, "tier", "all chose the same tier: there is nothing to explain", "two tiers or more");
        table.RefuseFewerRowsThan((1 + regressors.Count) * (tiers.Levels.Count - 1));
        if (regressors.Count == 0) table.Refuse(null, "", "no column says anything of the persons", "one or more of age, sex, status, income, subsidy_ratio, pension_ratio, year, or --regressor");
        table.ThrowIfAny();
        var units = isGrouped ? UnitsOf(regressors, clusters, table.Rows) : [.. Enumerable.Range(0, table.Rows)];
        return Build(table, regressors, tiers, persons, units, period, isGrouped, clusters);
    }

    private static MultinomialTierData Build(
        DataTable table, List<Regressor> regressors, Factor tiers, double[] persons, int[] units, DataPeriod period, bool isGrouped, Factor? clusters)
    {
        var first = new int[units.Max() + 1];
        var counts = new double[first.Length * tiers.Levels.Count];
        for (var row = table.Rows - 1; row >= 0; row--)
        {
            first[units[row]] = row;
            counts[units[row] * tiers.Levels.Count + tiers.Codes[row]] += persons[row];
        }

        var design = new Design([.. regressors.Select(regressor => regressor with { Values = Array.ConvertAll(first, row => regressor.Values[row]) })], first.Length, hasIntercept: true);
        design.RefuseWhatCannotBeTold(table, regressor => $"a column that varies by itself, or --without {regressor.Name}");
        table.ThrowIfAny();
        return new(design, counts, tiers.Levels, first, period, isGrouped, clusters is null ? null : Array.ConvertAll(first, row => clusters.Codes[row]), clusters?.Levels.Count ?? 0);
    }

    /// <summary>For each row the number of the unit that it belongs to, in the order of the file.</summary>
    private static int[] UnitsOf(List<Regressor> regressors, Factor? clusters, int rows)
    {
        var known = new Dictionary<int, int>(new SameAttributes(regressors, clusters));
        var units = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            if (!known.TryGetValue(row, out units[row])) known.Add(row, units[row] = known.Count);
        }

        return units;
    }

    private sealed class SameAttributes(List<Regressor> regressors, Factor? clusters) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => regressors.TrueForAll(regressor => regressor.Values[x] == regressor.Values[y]) && clusters?.Codes[x] == clusters?.Codes[y];

        public int GetHashCode(int row)
        {
            var hash = new HashCode();
            foreach (var regressor in regressors) hash.Add(regressor.Values[row]);
            return hash.ToHashCode();
        }
    }
}
