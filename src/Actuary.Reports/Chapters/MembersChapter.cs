using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;

namespace Actuary.Reports.Chapters;

/// <summary>Who is insured: the share of those eligible, and how many contribute, pause and draw a pension.</summary>
internal static class MembersChapter
{
    public static ReportFigure? From(RunView run)
    {
        var members = run.Means("contributing", "dormant", "pensioners");
        if (members.Count == 0)
            return null;
        var unit = DisplayUnit.For("persons", members.Max(group => group.Values.Max()), run.Language);
        var stack = StackChart.Of(run.Words.MembersPanel, members, unit, run.Words);
        return new ReportFigure
        {
            Id = "members",
            Heading = run.Words.MembersHeading,
            Reading = InWords(run, members, unit),
            Panels = run.Fan("coverage_rate") is { } coverage
                ? [stack, FanChart.Of(coverage, run.UnitFor(coverage), run.Words, House.Green)]
                : [stack],
            Columns = 2,
            Numbers = [MeanTable.Of(run.Words.MembersPanel, members, unit, run.Words)],
        };
    }

    private static string InWords(RunView run, IReadOnlyList<NamedSeries> members, DisplayUnit unit)
    {
        var groups = members.Select(group => Reading.Fill(run.Words.FromTo, group.Label,
            unit.Quantity(group.Values[0]), group.Years[0], unit.Quantity(group.Values[^1]), group.Years[^1]));
        var words = string.Join(run.Words.Space, groups);
        return run.Fan("coverage_rate") is { } coverage
            ? words + run.Words.Space + Reading.Of(coverage, run.UnitFor(coverage), run.Words)
            : words;
    }
}
