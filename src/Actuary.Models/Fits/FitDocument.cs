using Actuary.Assumptions.Fitted;

namespace Actuary.Models.Fits;

/// <summary>
/// A fit file that was read, for a reader of one kind: hands out estimates, their covariance and series, and refuses, at its line, what the
/// kind does not know. After a problem values are harmless stand-ins.
/// </summary>
internal sealed class FitDocument(FittedAssumption fit, string file, MapNode tree, ProblemList problems)
{
    private const string EstimatesKey = "estimates";
    private const string SeriesKey = "series";
    private const string ChoicesKey = "choices";

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly int _problemsBefore = problems.Count;

    public FittedAssumption Fit => fit;

    public string File => file;

    /// <summary>Whether nothing has been refused of it since it was read.</summary>
    public bool IsSound => problems.Count == _problemsBefore;

    public Place PlaceOfEstimate(string name) => PlaceOf(EstimatesKey, name);

    /// <summary>Whether the fit has the estimate; afterwards it is known, and its unit was checked.</summary>
    public bool Has(string name, Unit unit)
    {
        _known.Add(name);
        if (fit.Estimates.FirstOrDefault(estimate => estimate.Name == name) is not { } found) return false;
        if (found.Unit != unit.Id) Refuse(EstimatesKey, name, $"is in '{found.Unit}', and a projection takes it in another unit", unit.Id);
        return true;
    }

    /// <summary>Notes that the fit must have an estimate.</summary>
    public void Require(string name, Unit unit)
    {
        if (Has(name, unit)) return;
        if (!fit.Estimates.Any(estimate => !_known.Contains(estimate.Name) && Spelling.Nearest(estimate.Name, [name]) is not null))
            problems.Add(ProblemKind.MissingKey, new Place(file, 1), KeyPath.Join(EstimatesKey, name), "a projection needs this estimate");
    }

    /// <summary>Estimates in the order of names, and their covariance; zero and certain where the fit has none of the name.</summary>
    public (double[] Values, double[,] Covariance) Of(IReadOnlyList<string> names)
    {
        int[] at = [.. names.Select(name => fit.Estimates.ToList().FindIndex(estimate => estimate.Name == name))];
        var covariance = new double[at.Length, at.Length];
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = 0; j < at.Length; j++)
                covariance[i, j] = at[i] < 0 || at[j] < 0 ? 0 : fit.Covariance[at[i], at[j]];
        }

        return ([.. at.Select(index => index < 0 ? 0 : fit.Estimates[index].Value)], covariance);
    }

    /// <summary>Refuses estimates that nobody asked about and whose names do not begin as given.</summary>
    public void RefuseOthers(params string[] beginnings)
    {
        foreach (var name in fit.Estimates.Select(estimate => estimate.Name).Where(name => !_known.Contains(name)))
        {
            if (!beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal)))
                Refuse(EstimatesKey, name, "a projection does not know this estimate", Spelling.List([.. _known, .. beginnings.Select(start => start + "…")]), Spelling.Nearest(name, _known));
        }
    }

    public bool HasSeries(string name) => fit.Series.ContainsKey(name);

    /// <summary>A required series; of the length where one is given.</summary>
    public double[] Series(string name, int? length = null)
    {
        if (!fit.Series.TryGetValue(name, out var values))
        {
            problems.Add(ProblemKind.MissingKey, PlaceOf(SeriesKey, null), KeyPath.Join(SeriesKey, name), "a projection needs this series");
            return new double[length ?? 1];
        }

        if (values.Length == (length ?? values.Length) && values.Length > 0) return values;
        Refuse(SeriesKey, name, $"has {values.Length} numbers", length is { } wanted ? $"{wanted}" : "one at least");
        return new double[length ?? 1];
    }

    /// <summary>A required covariance, row by row.</summary>
    public double[,] Square(string name, int size)
    {
        var flat = Series(name, size * size);
        var matrix = new double[size, size];
        Buffer.BlockCopy(flat, 0, matrix, 0, flat.Length * sizeof(double));
        if (FitReader.WhyNotCovariance(matrix) is not { } why) return matrix;
        Refuse(SeriesKey, name, why.Message, why.Allowed);
        return new double[size, size];
    }

    /// <summary>A choice; a problem when it is not one of the words allowed, and then the first of them.</summary>
    public string Choice(string name, params string[] allowed)
    {
        if (fit.Choices.TryGetValue(name, out var choice) && (allowed.Length == 0 || allowed.Contains(choice))) return choice;
        if (choice is null) problems.Add(ProblemKind.MissingKey, PlaceOf(ChoicesKey, null), KeyPath.Join(ChoicesKey, name), "a projection needs to know this");
        else RefuseChoice(name, $"'{choice}' is not one of the names allowed", allowed);
        return allowed.FirstOrDefault("");
    }

    public void RefuseChoice(string name, string message, IReadOnlyCollection<string> allowed) =>
        Refuse(ChoicesKey, name, message, Spelling.List(allowed));

    public void RefuseEstimate(string name, string message, string allowed) => Refuse(EstimatesKey, name, message, allowed);

    public void RefuseSeries(string name, string message, string allowed) => Refuse(SeriesKey, name, message, allowed);

    private void Refuse(string group, string name, string message, string? allowed = null, string? suggestion = null) =>
        problems.Add(ProblemKind.Value, PlaceOf(group, name), KeyPath.Join(group, name), message, allowed, suggestion);

    private Place PlaceOf(string group, string? name) =>
        tree.Find(group) is not { } entry ? new Place(file, 1)
        : name is not null && (entry.Value as MapNode)?.Find(name) is { } found ? found.KeyPlace : entry.KeyPlace;
}
