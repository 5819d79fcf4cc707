using Actuary.Learning.Choices;
using Actuary.Learning.Data;
using Actuary.Models;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.TierChoice;

/// <summary>Choice sets: for each the tiers on offer with their attributes, and how many took each.</summary>
/// <param name="Tiers">The tiers by name, the lowest first.</param>
/// <param name="TierOf">For each row, in the order of the sets, which tier it is.</param>
/// <param name="Rows">For each row the row of the file.</param>
internal sealed record ConditionalTierData(
    Design Design, double[] Counts, int[] Starts, IReadOnlyList<string> Tiers, int[] TierOf, int[] Rows, DataPeriod Period, int[]? Clusters, int ClusterCount)
{
    private const double MostYuan = 1e7;
    private const double LeastYuan = 0.01;

    /// <exception cref="ModelException">Something is wrong with the data.</exception>
    public static ConditionalTierData Read(DataTable table, TierChoiceOptions options, List<Label> findings, Dictionary<string, string> choices)
    {
        var (sets, tiers, counts) = (table.Words("set"), table.Words("tier"), table.Numbers("chosen", 0, 2e9, "persons"));
        var period = DataPeriod.Of(table, options.Period);
        var attributes = Attributes(table, options);
        foreach (var name in options.Without)
        {
            string[] known = [.. attributes.Select(attribute => attribute.Name)];
            if (attributes.RemoveAll(attribute => attribute.Name == name) == 0)
                table.Refuse(null, "--without", $"'{name}' is no regressor of these data", Spelling.List(known), Spelling.Nearest(name, known));
            else findings.Add(new($"按要求未纳入{name}。", $"{name} was left out as asked."));
        }

        if (options.HasConstants || options.Reference is not null) AddConstants(table, tiers, counts, options, attributes, choices);
        var clusters = options.Cluster is { } column ? table.Words(column) : null;
        if (clusters is { Levels.Count: < 2 }) table.Refuse(null, options.Cluster!, "all rows are one cluster", "at least two clusters; 30 or more for errors to be trusted");
        table.RefuseFewerRowsThan(attributes.Count);
        table.ThrowIfAny();
        var (rows, starts) = InSets(sets);
        RefuseTwice(table, tiers, rows, starts);
        RefuseSpread(table, options, clusters, rows, starts);
        var data = Build(attributes, counts, tiers, rows, starts, period, clusters);
        data.RefuseIdle(table, findings);
        table.ThrowIfAny();
        data.Design.RefuseWhatCannotBeTold(table, Allowed, SetOf(starts));
        table.ThrowIfAny();
        return data;
    }

    public static string Allowed(Regressor regressor) => regressor.Level is null
        ? $"tiers that differ in it, or --without {regressor.Name}"
        : "no --constants, or attributes that change from set to set";

    private static ConditionalTierData Build(
        List<Regressor> attributes, double[] counts, Factor tiers, int[] rows, int[] starts, DataPeriod period, Factor? clusters)
    {
        var design = new Design([.. attributes.Select(attribute => attribute with { Values = Array.ConvertAll(rows, row => attribute.Values[row]) })], rows.Length, hasIntercept: false);
        return new(
            design, Array.ConvertAll(rows, row => counts[row]), starts, tiers.Levels, Array.ConvertAll(rows, row => tiers.Codes[row]), rows, period,
            clusters is null ? null : [.. starts.SkipLast(1).Select(start => clusters.Codes[rows[start]])], clusters?.Levels.Count ?? 0);
    }

    private static List<Regressor> Attributes(DataTable table, TierChoiceOptions options)
    {
        var attributes = new List<Regressor>();
        var hasPrice = table.Has("contribution") || !table.Has("price_to_income") || !table.Has("subsidy_to_price");
        var price = hasPrice ? table.Numbers("contribution", LeastYuan, MostYuan, "yuan/year") : [];
        Add("price_to_income", () => Ratio(price, table.Numbers("income", 1, MostYuan, "yuan/year")));
        Add("subsidy_to_price", () => Ratio(table.Numbers("subsidy", 0, MostYuan, "yuan/year"), price));
        if (table.Has("pension") || table.Has("pension_to_price"))
            Add("pension_to_price", () => Ratio(table.Numbers("pension", 0, MostYuan, "yuan/month"), price));
        foreach (var column in options.Regressors.Distinct(StringComparer.Ordinal))
            attributes.Add(new(column, column, table.Numbers(column, double.NegativeInfinity, double.PositiveInfinity)));
        return attributes;

        void Add(string ratio, Func<double[]> made)
        {
            var isThere = table.Has(ratio);
            attributes.Add(new(ratio, isThere ? ratio : Column(ratio), isThere ? table.Numbers(ratio, 0, 1e6, "fraction") : made()));
        }

        static string Column(string ratio) => ratio switch { "price_to_income" => "contribution", "subsidy_to_price" => "subsidy", _ => "pension" };
    }

    /// <summary>Not a number where a column is missing, which is told as a problem.</summary>
    private static double[] Ratio(double[] above, double[] below) => [.. above.Zip(below, (a, b) => a / b)];

    private static void AddConstants(
        DataTable table, Factor tiers, double[] counts, TierChoiceOptions options, List<Regressor> attributes, Dictionary<string, string> choices)
    {
        var taken = new double[tiers.Levels.Count];
        for (var row = 0; row < counts.Length && taken.Length > 0; row++) taken[tiers.Codes[row]] += counts[row];
        var reference = options.Reference ?? tiers.Levels.Where((_, tier) => taken[tier] == taken.Max()).FirstOrDefault() ?? "";
        if (!tiers.Levels.Contains(reference))
            table.Refuse(null, "--reference", $"'{reference}' is no tier of the data", Spelling.List([.. tiers.Levels]), Spelling.Nearest(reference, tiers.Levels));
        choices["reference.tier"] = reference;
        foreach (var (name, tier) in tiers.Levels.Select((name, tier) => (name, tier)).Where(tier => tier.name != reference))
            attributes.Add(new($"constant.{name}", "tier", Array.ConvertAll(tiers.Codes, code => code == tier ? 1.0 : 0.0)) { Level = name });
    }

    /// <summary>The rows of the file set by set, and where each set starts.</summary>
    private static (int[] Rows, int[] Starts) InSets(Factor sets)
    {
        var starts = new int[sets.Levels.Count + 1];
        foreach (var set in sets.Codes) starts[set + 1]++;
        for (var set = 1; set < starts.Length; set++) starts[set] += starts[set - 1];
        var (next, rows) = ((int[])starts.Clone(), new int[sets.Codes.Length]);
        for (var row = 0; row < rows.Length; row++) rows[next[sets.Codes[row]]++] = row;
        return (rows, starts);
    }

    private static int[] SetOf(int[] starts)
    {
        var sets = new int[starts[^1]];
        for (var set = 0; set < starts.Length - 1; set++) sets.AsSpan(starts[set]..starts[set + 1]).Fill(set);
        return sets;
    }

    private static void RefuseTwice(DataTable table, Factor tiers, int[] rows, int[] starts)
    {
        var seen = new Dictionary<int, int>();
        for (var set = 0; set < starts.Length - 1; set++)
        {
            seen.Clear();
            foreach (var row in rows.AsSpan(starts[set]..starts[set + 1]))
                if (!seen.TryAdd(tiers.Codes[row], row))
                    table.Refuse(row, "tier", $"tier '{table.Text("tier", row)}' is in set '{table.Text("set", row)}' already, on line {table.Line(seen[tiers.Codes[row]])}", "each tier once in a set");
        }
    }

    private static void RefuseSpread(DataTable table, TierChoiceOptions options, Factor? clusters, int[] rows, int[] starts)
    {
        for (var set = 0; clusters is not null && set < starts.Length - 1; set++)
            foreach (var row in rows.AsSpan(starts[set]..starts[set + 1]))
                if (clusters.Codes[row] != clusters.Codes[rows[starts[set]]])
                    table.Refuse(row, options.Cluster!, $"set '{table.Text("set", row)}' is in two clusters", "one cluster for a set");
    }

    private void RefuseIdle(DataTable table, List<Label> findings)
    {
        var single = Starts.SkipLast(1).Where((start, set) => Starts[set + 1] - start == 1).Count();
        if (single == Starts.Length - 1)
            table.Refuse(null, "set", "no set has more than one tier: there is no choice", "a row for each tier on offer in a set, with chosen 0 where no one took it");
        else if (single > 0)
            findings.Add(new($"{single}个选择集只有一个档次，不含信息。", $"{single} sets have one tier only and say nothing."));
        if (Counts.Sum() == 0) table.Refuse(null, "chosen", "no one chose anything", "how many took the tier");
    }
}
