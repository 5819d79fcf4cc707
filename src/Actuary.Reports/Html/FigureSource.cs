using Actuary.Reports.Chapters;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;

namespace Actuary.Reports.Html;

/// <summary>Where the numbers of a figure come from, in a line or two that go with it wherever it goes.</summary>
internal static class FigureSource
{
    /// <summary>The run, and who published what its model stands on.</summary>
    /// <param name="run">The run, or the base of a comparison.</param>
    /// <param name="scenarios">The scenarios shown; left out, that of the run.</param>
    public static string Of(RunView run, string? scenarios = null)
    {
        var facts = run.Data.Manifest;
        string[] publishers = [.. run.Documentation.Sources.SelectMany(source => run.Written(source.Publisher).Split(';', '；')).Select(Name).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        var line = Of(run.Words, run.In(run.Documentation.ModelTitle), scenarios ?? run.In(run.Documentation.Scenario.Title), facts.Paths, facts.Seed, facts.Engine.Version);
        return publishers.Length == 0 ? line : line + run.Words.Space + Reading.Fill(run.Words.FigureData, string.Join(run.Words.ListComma, publishers));
    }

    public static string Of(Phrases words, string model, string scenario, long paths, ulong seed, string engine) =>
        Reading.Fill(words.FigureSource, model, scenario, Numbers.Count(paths), seed, engine);

    /// <summary>A publisher without the terms of its licence.</summary>
    private static string Name(string publisher) => (publisher.IndexOfAny(['(', '（']) is > 0 and var bracket ? publisher[..bracket] : publisher).Trim();
}
