using Actuary.Learning.Data;
using Actuary.Models;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.Choices;

/// <summary>The attributes of persons that a fit of choices knows by name, as regressors: age and its square, sex, status, income, ratios, year.</summary>
internal static class PersonRegressors
{
    private const double OldestAge = 120;
    private const double MostYuan = 1e8;

    /// <summary>Regressors of what the file has; what must be said of them goes to <paramref name="findings"/> and <paramref name="choices"/>.</summary>
    /// <param name="persons">Persons of each row: they decide which level of a factor is the most common.</param>
    /// <param name="others">Columns that are no regressors.</param>
    public static List<Regressor> Read(
        DataTable table, ChoiceOptions options, double[] persons, IReadOnlyCollection<string> others, List<Label> findings, Dictionary<string, string> choices)
    {
        var regressors = new List<Regressor>();
        AddAge(table, regressors);
        if (table.WordsIfAny("sex", "male", "female") is { } sex)
        {
            regressors.Add(new("female", "sex", Array.ConvertAll(sex.Codes, code => (double)code)) { Level = "female" });
            choices["reference.sex"] = "male";
        }

        AddStatus(table, options, persons, regressors, choices);
        if (table.NumbersIfAny("income", 1, MostYuan, "yuan/year") is { } income)
        {
            regressors.Add(new("log_income", "income", Array.ConvertAll(income, Math.Log)) { IsLogarithm = true });
            choices["log_income"] = "natural logarithm of yuan a year";
        }

        foreach (var ratio in (string[])["subsidy_ratio", "pension_ratio"])
            if (table.NumbersIfAny(ratio, 0, 1000, "fraction") is { } values)
                regressors.Add(new(ratio, ratio, values));
        AddYear(table, regressors, findings);
        AddFurther(table, options, others, regressors);
        LeaveOut(table, options, regressors, findings);
        return regressors;
    }

    private static void AddAge(DataTable table, List<Regressor> regressors)
    {
        if (table.NumbersIfAny("age", 0, OldestAge, "years") is not { } age) return;
        regressors.Add(new("age", "age", age));
        regressors.Add(new("age_squared", "age", Array.ConvertAll(age, years => years * years)));
    }

    private static void AddStatus(DataTable table, ChoiceOptions options, double[] persons, List<Regressor> regressors, Dictionary<string, string> choices)
    {
        if (table.WordsIfAny("status") is not { } status)
        {
            if (options.Reference is { } asked)
                table.Refuse(null, "--reference", $"'{asked}' is named, and the data have no column status", "a level of the column status");
            return;
        }

        var sizes = new double[status.Levels.Count];
        for (var row = 0; row < status.Codes.Length; row++)
            if (sizes.Length > 0) sizes[status.Codes[row]] += persons[row];
        var reference = options.Reference ?? status.Levels.Where((_, level) => sizes[level] == sizes.Max()).FirstOrDefault();
        if (reference is null || !status.Levels.Contains(reference))
            table.Refuse(null, "--reference", $"'{reference}' is no level of status", Spelling.List([.. status.Levels]), Spelling.Nearest(reference ?? "", status.Levels));
        if (status.Levels.Count == 1)
            table.Refuse(null, "status", $"is {status.Levels[0]} in every row: the column is constant", "a column that varies, or --without status");
        choices["reference.status"] = reference ?? "";
        foreach (var (name, level) in status.Levels.Select((name, level) => (name, level)).Where(level => level.name != reference))
            regressors.Add(new($"status.{name}", "status", Array.ConvertAll(status.Codes, code => code == level ? 1.0 : 0.0)) { Level = name });
    }

    /// <summary>Data of a single year are common, and say nothing of time: the year is then their period alone.</summary>
    private static void AddYear(DataTable table, List<Regressor> regressors, List<Label> findings)
    {
        if (table.NumbersIfAny("year", 1900, 2200, "calendar") is not { } year || year.Length == 0) return;
        if (Array.TrueForAll(year, value => value == year[0]))
            findings.Add(new($"未纳入year：全部数据均为{year[0]}年。", $"year was left out: all rows are of {year[0]}."));
        else
            regressors.Add(new("year", "year", year));
    }

    private static void AddFurther(DataTable table, ChoiceOptions options, IReadOnlyCollection<string> others, List<Regressor> regressors)
    {
        foreach (var column in options.Regressors.Distinct(StringComparer.Ordinal))
        {
            if (others.Contains(column) || regressors.Exists(regressor => regressor.Column == column))
                table.Refuse(null, "--regressor", $"'{column}' counts already, or is what is to be explained", "a further column of numbers");
            else
                regressors.Add(new(column, column, table.Numbers(column, double.NegativeInfinity, double.PositiveInfinity)));
        }
    }

    private static void LeaveOut(DataTable table, ChoiceOptions options, List<Regressor> regressors, List<Label> findings)
    {
        foreach (var name in options.Without)
        {
            string[] known = [.. regressors.SelectMany(regressor => (string[])[regressor.Column, regressor.Name]).Distinct(StringComparer.Ordinal)];
            if (regressors.RemoveAll(regressor => regressor.Column == name || regressor.Name == name) == 0)
                table.Refuse(null, "--without", $"'{name}' is no regressor of these data", Spelling.List(known), Spelling.Nearest(name, known));
            else
                findings.Add(new($"按要求未纳入{name}。", $"{name} was left out as asked."));
        }
    }
}
