using Actuary.Learning.Data;
using Actuary.Learning.Findings;
using Actuary.Models;

namespace Actuary.Learning.Mortality;

/// <summary>
/// Mortality of both sexes from deaths or rates by age group and year: Lee–Carter (methods <c>lee-carter-svd</c>, <c>lee-carter-poisson</c>) or, for the old,
/// Cairns–Blake–Dowd (<c>cairns-blake-dowd</c>), the indices walking at random with drift (<see cref="RandomWalk"/>).
/// </summary>
public static class MortalityFit
{
    private const int FewestYears = 4;
    private const int FewestAges = 3;

    /// <summary>Columns as in <see cref="MortalityHistory"/>.</summary>
    /// <exception cref="ModelException">What is wrong with the data or does not go with them, all at once.</exception>
    public static FitResult From(DataTable table, MortalityOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        var history = MortalityHistory.From(table, options.Period);
        var method = options.Method ?? (history.Deaths is null ? MortalityMethod.LeeCarterSvd : MortalityMethod.LeeCarterPoisson);
        if (history.Years.Length < FewestYears)
            table.Refuse(null, "year", $"{history.Years.Length} years are too few for a drift and its error", $"{FewestYears} years or more");
        if (method == MortalityMethod.LeeCarterPoisson && history.Deaths is null)
            table.Refuse(null, "deaths", "a likelihood needs deaths and exposures, and the file has rates", "columns deaths and exposure, or --method lee-carter-svd");
        int[] groups = method == MortalityMethod.CairnsBlakeDowd
            ? [.. Enumerable.Range(0, Math.Max(0, history.AgeFrom.Length - 1)).Where(g => history.AgeFrom[g] >= options.OldFrom)]
            : [.. Enumerable.Range(0, history.AgeFrom.Length)];
        if (groups.Length < FewestAges)
            table.Refuse(null, "age_from", $"{groups.Length} closed age groups from {(method == MortalityMethod.CairnsBlakeDowd ? options.OldFrom : 0)} on are too few", $"{FewestAges} or more");
        CheckZeros(table, history, method, groups);
        table.ThrowIfAny();
        try
        {
            return method == MortalityMethod.CairnsBlakeDowd
                ? CairnsBlakeDowdResult.Of(table, options, history, groups)
                : LeeCarterResult.Of(table, options, history, isPoisson: method == MortalityMethod.LeeCarterPoisson);
        }
        catch (ArgumentException refused)
        {
            table.Refuse(null, "", $"the data cannot be fitted: {refused.Message.Split("(Parameter")[0].Trim().TrimEnd('.')}");
        }

        table.ThrowIfAny();
        throw new InvalidOperationException("A refused fit has a problem.");
    }

    // A logarithm needs a death in every cell; a likelihood needs one in every group.
    private static void CheckZeros(DataTable table, MortalityHistory history, MortalityMethod method, int[] groups)
    {
        if (history.Deaths is null) return;
        for (var sex = 0; sex < history.Deaths.Length; sex++)
        {
            foreach (var g in groups)
            {
                int[] empty = [.. Enumerable.Range(0, history.Years.Length).Where(t => history.Deaths[sex][g, t] == 0)];
                var where = $"{MortalityHistory.Sexes[sex]}, age {history.AgeFrom[g]}";
                if (method == MortalityMethod.LeeCarterSvd && empty.Length > 0)
                    table.Refuse(null, "deaths", $"{where}: nobody died in {string.Join(", ", empty.Select(t => history.Years[t]))}, and logarithms need deaths", "wider age groups, or --method lee-carter-poisson");
                else if (method == MortalityMethod.LeeCarterPoisson && empty.Length == history.Years.Length)
                    table.Refuse(null, "deaths", $"{where}: nobody died in any year", "wider age groups");
            }
        }
    }
}
