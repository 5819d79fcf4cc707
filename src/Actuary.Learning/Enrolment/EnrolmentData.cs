using Actuary.Learning.Choices;
using Actuary.Learning.Data;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.Enrolment;

/// <summary>
/// Who is insured and who is not: rows of one person each (<c>insured</c> 0 or 1), or of persons alike (<c>insured</c> of <c>persons</c>).
/// </summary>
internal sealed record EnrolmentData(Design Design, double[] Insured, double[] Persons, DataPeriod Period, bool IsGrouped, int[]? Clusters, int ClusterCount)
{
    private const double MostPersons = 2e9;

    /// <summary>Rows with anyone in them.</summary>
    public int Used => Persons.Count(persons => persons > 0);

    /// <summary>Not insured, insured: the counts of each row.</summary>
    public double[] Counts()
    {
        var counts = new double[2 * Persons.Length];
        for (var row = 0; row < Persons.Length; row++)
            (counts[2 * row], counts[2 * row + 1]) = (Persons[row] - Insured[row], Insured[row]);
        return counts;
    }

    /// <exception cref="Models.ModelException">Something is wrong with the data.</exception>
    public static EnrolmentData Read(DataTable table, ChoiceOptions options, List<Label> findings, Dictionary<string, string> choices)
    {
        var isGrouped = table.Has("persons");
        var (insured, persons) = isGrouped ? Grouped(table) : Individual(table);
        var period = DataPeriod.Of(table, options.Period);
        string[] others = options.Cluster is { } named ? ["insured", "persons", named] : ["insured", "persons"];
        var regressors = PersonRegressors.Read(table, options, persons, others, findings, choices);
        var cluster = options.Cluster is { } column ? table.Words(column) : null;
        if (cluster is { Levels.Count: < 2 })
            table.Refuse(null, options.Cluster!, "all rows are one cluster", "at least two clusters; 30 or more for errors to be trusted");
        table.RefuseFewerRowsThan(1 + regressors.Count);
        if (regressors.Count == 0)
            table.Refuse(null, "", "no column says anything of the persons", "one or more of age, sex, status, income, subsidy_ratio, pension_ratio, year, or --regressor");
        table.ThrowIfAny();
        var design = new Design(regressors, table.Rows, hasIntercept: true);
        design.RefuseWhatCannotBeTold(table, regressor => $"a column that varies by itself, or --without {regressor.Name}");
        RefuseOneSided(table, insured, persons);
        table.ThrowIfAny();
        return new(design, insured, persons, period, isGrouped, cluster?.Codes, cluster?.Levels.Count ?? 0);
    }

    private static (double[] Insured, double[] Persons) Grouped(DataTable table)
    {
        var insured = table.Numbers("insured", 0, MostPersons, "persons");
        var persons = table.Numbers("persons", 0, MostPersons, "persons");
        for (var row = 0; row < table.Rows; row++)
            if (insured[row] > persons[row])
                table.Refuse(row, "insured", $"{table.Text("insured", row)} insured are more than the {table.Text("persons", row)} persons of the row", "at most as many as persons");
        return (insured, persons);
    }

    private static (double[] Insured, double[] Persons) Individual(DataTable table)
    {
        var insured = table.Numbers("insured", double.NegativeInfinity, double.PositiveInfinity);
        for (var row = 0; row < table.Rows; row++)
            if (double.IsFinite(insured[row]) && insured[row] is not (0 or 1))
                table.Refuse(row, "insured", $"{table.Text("insured", row)} is neither 0 nor 1", "0 or 1; counts of groups need a column persons");
        return (insured, [.. Enumerable.Repeat(1.0, table.Rows)]);
    }

    private static void RefuseOneSided(DataTable table, double[] insured, double[] persons)
    {
        var (those, all) = (insured.Sum(), persons.Sum());
        if (all == 0) table.Refuse(null, "persons", "no row has anyone in it", "some persons");
        else if (those == 0 || those == all)
            table.Refuse(null, "insured", those == 0 ? "no one is insured: there is nothing to explain" : "everyone is insured: there is nothing to explain", "some insured and some not");
    }
}
