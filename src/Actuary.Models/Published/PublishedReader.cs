using System.Globalization;
using System.Text;
using Actuary.Simulation.Blocks;
using Actuary.Simulation.Plans;

namespace Actuary.Models.Published;

/// <summary>
/// Reads published figures and checks them against a plan: years that it projects, measures that it records, units that these can be
/// converted from, sources that are listed.
/// </summary>
public sealed class PublishedReader
{
    private readonly Plan _plan;
    private readonly ProblemList _problems = new();
    private readonly UnitList _units;
    private readonly SourceList _sources = new();
    private readonly IReadOnlyList<string> _measures;
    private readonly Dictionary<(int Year, string Measure), int> _seen = [];

    private PublishedReader(ModelFiles files, Plan plan)
    {
        _plan = plan;
        _units = UnitList.Read(files, _problems);
        _sources.Read(files, $"{Model.ReferenceFolder}/{Model.SourcesName}", _problems);
        _sources.Read(files, files.Own(Model.SourcesName), _problems);
        _measures = new MeasureLayout(plan).Names;
    }

    /// <summary>Whether a model has figures of its own, <c>published.csv</c> in its folder.</summary>
    public static bool HasOwn(string folder) => File.Exists(Path.Combine(folder, PublishedFile.Name));

    /// <summary>The figures of a file, or of the model's own.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="file">The file; null for the model's own.</param>
    /// <param name="plan">The plan that the model gives.</param>
    /// <exception cref="ModelException">Something in the file is wrong; all problems are in it.</exception>
    public static PublishedFigures Read(string folder, string? file, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(plan);
        var files = new ModelFiles(folder);
        var reader = new PublishedReader(files, plan);
        var figures = reader.Read(file ?? files.Full(files.Own(PublishedFile.Name)), file ?? files.Own(PublishedFile.Name));
        reader._problems.ThrowIfAny();
        var order = reader._measures.ToList();
        PublishedFigure[] sorted = [.. figures.OrderBy(figure => order.IndexOf(figure.Measures[0])).ThenBy(figure => figure.Measure, StringComparer.Ordinal).ThenBy(figure => figure.Year)];
        return new(sorted, [.. sorted.Select(figure => figure.Source).Distinct(StringComparer.Ordinal).Select(id => reader._sources.Find(id)!)]);
    }

    /// <summary>Every problem of a model's own figures.</summary>
    internal static IReadOnlyList<Problem> Problems(string folder, Plan plan)
    {
        try
        {
            Read(folder, null, plan);
            return [];
        }
        catch (ModelException refused)
        {
            return refused.Problems;
        }
    }

    private List<PublishedFigure> Read(string path, string name)
    {
        if (Bytes(path, name) is not { } bytes)
            return [];
        var (columns, unit) = PublishedFile.Columns(bytes);
        if (TableReader.Read(name, bytes, columns, _units, _problems) is not { } table)
            return [];
        if (unit is not null && table.Has(PublishedFile.UnitColumn))
            Refuse(new Place(name, 1), PublishedFile.UnitColumn, "the header of value states a unit already", "one of the two", kind: ProblemKind.Unit);
        var figures = new List<PublishedFigure>();
        for (var row = 0; row < table.Rows; row++)
            if (Read(new Row(table, row, unit), new Place(name, table.Lines[row])) is { } figure) figures.Add(figure);
        return figures;
    }

    private byte[]? Bytes(string path, string name)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            // Spreadsheets put a mark in front of UTF-8.
            return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Refuse(new Place(name, 0), "", $"cannot be read: {error.Message.TrimEnd('.')}", "a CSV file of published figures", kind: ProblemKind.File);
            return null;
        }
    }

    /// <summary>One figure; null after a problem. Every cell is looked at, whatever is wrong with others.</summary>
    private PublishedFigure? Read(Row row, Place place)
    {
        var (year, measures, value) = (Year(row[PublishedFile.Year], place), Measures(row[PublishedFile.Measure], place), Value(row[PublishedFile.Value], place));
        var factor = Factor(row.Unit, measures, place);
        var isSourced = IsSource(row[PublishedFile.Source], place);
        if (year is null || measures is null)
            return null;
        var measure = string.Join(" + ", measures);
        if (!_seen.TryAdd((year.Value, measure), place.Line))
        {
            Refuse(place, "", $"{measure} of {year} repeats line {_seen[(year.Value, measure)]}", "one row for each measure and year");
            return null;
        }

        return value is null || factor is null || !isSourced ? null
            : new(year.Value, measures, value.Value * factor.Value, row[PublishedFile.Value], row.Unit, row[PublishedFile.Source]);
    }

    private int? Year(string text, Place place)
    {
        var last = _plan.OpeningYear + _plan.Years;
        if (IsEmpty(text, PublishedFile.Year, place))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= _plan.FirstYear && year <= last)
            return year;
        Refuse(place, PublishedFile.Year, $"'{text}' is no year of the projection", $"{_plan.FirstYear} … {last}", kind: ProblemKind.Bounds);
        return null;
    }

    private string[]? Measures(string text, Place place)
    {
        if (IsEmpty(text, PublishedFile.Measure, place))
            return null;
        var terms = text.Split('+', StringSplitOptions.TrimEntries);
        foreach (var term in terms.Where(term => !_measures.Contains(term)))
            Refuse(place, PublishedFile.Measure, $"'{term}' is no measure that the model records", Spelling.List(_measures), Spelling.Nearest(term, _measures));
        return terms.All(_measures.Contains) ? terms : null;
    }

    private double? Value(string text, Place place)
    {
        if (IsEmpty(text, PublishedFile.Value, place))
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        Refuse(place, PublishedFile.Value, $"'{text}' is not a number", "digits without separators, such as 14313 or 1.5e11", kind: ProblemKind.Value);
        return null;
    }

    private double? Factor(string unit, string[]? measures, Place place)
    {
        if (IsEmpty(unit, PublishedFile.UnitColumn, place))
            return null;
        if (!_units.Contains(unit))
        {
            Refuse(place, PublishedFile.UnitColumn, $"'{unit}' is no unit that is known", Spelling.List(_units.WithMultiples), Spelling.Nearest(unit, _units.WithMultiples), ProblemKind.Unit);
            return null;
        }

        foreach (var measure in measures ?? [])
        {
            var own = UnitOf(measure);
            if (_units.Factor(unit, own) is null)
                Refuse(place, PublishedFile.UnitColumn, $"'{unit}' does not fit {measure}, which is in {own}", Spelling.List(_units.ConvertibleTo(own)), kind: ProblemKind.Unit);
        }

        return measures is null ? null : _units.Factor(unit, UnitOf(measures[0]));
    }

    private string UnitOf(string measure) => _plan.Documentation.Measures.First(known => known.Name == MeasureName.Own(measure)).Unit;

    private bool IsSource(string id, Place place)
    {
        if (IsEmpty(id, PublishedFile.Source, place))
            return false;
        if (_sources.Find(id) is not null)
            return true;
        Refuse(place, PublishedFile.Source, $"'{id}' is not in the lists of sources", Spelling.List(_sources.Ids), Spelling.Nearest(id, _sources.Ids), ProblemKind.Provenance);
        return false;
    }

    private bool IsEmpty(string text, string column, Place place)
    {
        if (text.Length > 0)
            return false;
        Refuse(place, column, "the cell is empty", null);
        return true;
    }

    private void Refuse(Place place, string column, string message, string? allowed, string? suggestion = null, ProblemKind kind = ProblemKind.Table) =>
        _problems.Add(kind, place, column, message, allowed, suggestion);

    /// <summary>The cells of a row.</summary>
    private readonly record struct Row(Table Table, int Index, string? HeaderUnit)
    {
        public string this[string column] => Table.Texts(column)[Index];

        public string Unit => HeaderUnit ?? this[PublishedFile.UnitColumn];
    }
}
