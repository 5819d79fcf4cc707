using Actuary.Assumptions.Fitted;
using Actuary.Numerics;

namespace Actuary.Models.Fits;

/// <summary>
/// Reads a fit file: what was fitted to which data, estimates with units, their covariance, and what a projection takes as known. Refused:
/// keys that no fit has, numbers that are none, sizes that differ, errors that are not the roots of the variances, and a covariance that is
/// not symmetric and positive semi-definite.
/// </summary>
internal sealed class FitReader(UnitList units, ProblemList problems)
{
    public static readonly string[] Kinds = ["enrolment", "tier-choice", "mortality", "economy", "coverage"];

    // Rounding of what was written as text or worked out in another order.
    private const double Tolerance = 1e-6;
    private const int HashLength = 64;

    /// <summary>The fit; null after a problem.</summary>
    public FitDocument? Read(string file, MapNode tree)
    {
        var before = problems.Count;
        var root = new FitSection(tree, new Place(file, 1), "", problems);
        var kind = root.Text("kind");
        if (kind.Length > 0 && !Kinds.Contains(kind))
            root.Refuse(tree["kind"]!.Place, "kind", $"'{kind}' is not a kind of fit", Spelling.List(Kinds), Spelling.Nearest(kind, Kinds));
        var method = root.Text("method");
        var data = Data(root);
        var estimates = Estimates(root, out var errors);
        var covariance = Covariance(root, estimates, errors);
        var fit = new FittedAssumption(kind, method, data, estimates, covariance)
        {
            Series = Named(root.OptionalSection("series"), (section, entry) => section.Numbers(entry.Value, entry.Key)),
            Statistics = Named(root.OptionalSection("statistics"), (section, entry) => section.Number(entry.Value, entry.Key)),
            Choices = Named(root.OptionalSection("choices"), (section, entry) => section.Text(entry.Key)),
            Notes = [.. root.OptionalList("notes").Select(note => (note as ScalarNode)?.Text ?? "")],
        };
        root.Finish();
        return problems.Count == before ? new FitDocument(fit, file, tree, problems) : null;
    }

    private static FittedData Data(FitSection root)
    {
        if (root.Section("data") is not { } section) return new FittedData("", "", 0, 0, 0, 0);
        var data = new FittedData(
            section.Text("file"), section.Text("sha256"), section.Whole("rows", 1), section.Whole("used", 1),
            section.Whole("first_year", 0), section.Whole("last_year", 0));
        if (data.Sha256.Length > 0 && (data.Sha256.Length != HashLength || !data.Sha256.All(char.IsAsciiHexDigitLower)))
            section.Refuse(section.Place, "sha256", "is not a hash", $"{HashLength} hexadecimal digits, small letters");
        if (data.Used > data.Rows) section.Refuse(section.Place, "used", $"is {data.Used}, of {data.Rows} rows", "at most the rows");
        if (data.LastYear < data.FirstYear) section.Refuse(section.Place, "last_year", $"is {data.LastYear}, before {data.FirstYear}", "the first year or later");
        section.Finish();
        return data;
    }

    private List<Estimate> Estimates(FitSection root, out List<(double Error, Place At)> errors)
    {
        var (estimates, found) = (new List<Estimate>(), new List<(double, Place)>());
        errors = found;
        if (root.Section("estimates") is not { } section) return estimates;
        foreach (var entry in section.Entries)
        {
            if (section.Section(entry.Key) is not { } one) continue;
            var unit = one.Text("unit");
            if (unit.Length > 0 && !units.Contains(unit))
                one.Refuse(one.Place, "unit", $"unit '{unit}' is not known", Spelling.List(units.Ids), Spelling.Nearest(unit, units.Ids));
            estimates.Add(new Estimate(entry.Key, unit, one.Number("value")));
            found.Add((one.Number("standard_error", missing: double.NaN), entry.KeyPlace));
            one.Finish();
        }

        if (estimates.Count == 0) section.Refuse(section.Place, "", "has no estimate", "one at least");
        return estimates;
    }

    private static double[,] Covariance(FitSection root, List<Estimate> estimates, List<(double Error, Place At)> errors)
    {
        const string Key = "covariance";
        var (n, rows) = (estimates.Count, root.List(Key));
        var matrix = new double[n, n];
        if (rows.Count == 0 || n == 0) return matrix;
        if (rows.Count != n)
        {
            root.Refuse(rows[0].Place, Key, $"has {rows.Count} rows, and there are {n} estimates", $"{n} rows of {n} numbers");
            return matrix;
        }

        var isWhole = true;
        for (var i = 0; i < n; i++)
        {
            var row = root.Numbers(rows[i], Key);
            isWhole &= row.Length == n;
            if (row.Length != n) root.Refuse(rows[i].Place, Key, $"row {i + 1} has {row.Length} numbers, and there are {n} estimates", $"{n} numbers");
            for (var j = 0; j < n && row.Length == n; j++) matrix[i, j] = row[j];
        }

        if (isWhole) Check(root, Key, rows, matrix, estimates, errors);
        return matrix;
    }

    private static void Check(
        FitSection root, string key, IReadOnlyList<Node> rows, double[,] matrix, List<Estimate> estimates, List<(double Error, Place At)> errors)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var rootOfVariance = Math.Sqrt(Math.Abs(matrix[i, i]));
            // A missing error is no number, and was reported.
            if (!(Math.Abs(errors[i].Error - rootOfVariance) > Tolerance * Math.Max(rootOfVariance, errors[i].Error))) continue;
            root.Refuse(
                errors[i].At, $"estimates.{estimates[i].Name}.standard_error", $"is {errors[i].Error}, and the variance has the root {rootOfVariance}",
                "the root of the variance");
        }

        if (WhyNotCovariance(matrix) is { } why) root.Refuse(rows[why.Row].Place, key, why.Message, why.Allowed);
    }

    /// <summary>What keeps a square matrix from being a covariance; null if nothing does.</summary>
    internal static (int Row, string Message, string Allowed)? WhyNotCovariance(double[,] matrix)
    {
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Math.Abs(matrix[i, j] - matrix[j, i]) > Tolerance * Math.Sqrt(Math.Abs(matrix[i, i])) * Math.Sqrt(Math.Abs(matrix[j, j])))
                    return (i, $"is not symmetric: row {i + 1} has {matrix[i, j]} in column {j + 1}, row {j + 1} has {matrix[j, i]} in column {i + 1}", "the same number twice");
            }
        }

        return Cholesky.TryFactorSemidefinite(matrix, out _) ? null : (0, "is not positive semi-definite", "a covariance: no combination has a negative variance");
    }

    private static Dictionary<string, T> Named<T>(FitSection? section, Func<FitSection, MapEntry, T> read)
        => section is null ? [] : section.Entries.ToDictionary(entry => entry.Key, entry => read(section, entry), StringComparer.Ordinal);
}
