namespace Actuary.Models;

/// <summary>Reads <c>models/measures.yaml</c>: <c>name: { unit, stage, zh, en, short: { zh, en }, definition: { zh, en } }</c>, in the order of a year; short may be left out.</summary>
internal static class MeasureList
{
    internal const string FileName = "measures.yaml";

    public static IReadOnlyList<Measure> Read(ModelFiles files, UnitList units, ProblemList problems)
    {
        var root = Binder.Plain(files.Yaml(FileName, new Place(FileName, 0), "", problems), FileName, problems);
        var measures = root.Sections().Select(section => Read(section, units)).ToArray();
        root.Finish();
        return measures;
    }

    private static Measure Read(NamedBinder section, UnitList units)
    {
        var (name, group) = section;
        if (!name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))
            group.Refuse("", $"'{name}' is not a column name", "lower-case letters, digits and '_'");
        return new Measure(
            name,
            group.Name("unit", "what it is measured in", [.. units.Ids]),
            group.LabelHere("what the measure is called"),
            group.Label("definition", "what it is, in words that read as a formula"),
            _stages[group.Name("stage", "where in a year it comes about", [.. _stages.Keys])])
        {
            Short = group.OptionalLabel("short", "what a narrow column calls it"),
        };
    }

    private static readonly Dictionary<string, MeasureStage> _stages = new(StringComparer.Ordinal)
    {
        ["driver"] = MeasureStage.Driver,
        ["policy"] = MeasureStage.Policy,
        ["stock"] = MeasureStage.Stock,
        ["flow"] = MeasureStage.Flow,
        ["ledger"] = MeasureStage.Ledger,
        ["fund"] = MeasureStage.Fund,
        ["indicator"] = MeasureStage.Indicator,
    };
}
