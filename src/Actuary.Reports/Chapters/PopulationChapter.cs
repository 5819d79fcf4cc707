using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;

namespace Actuary.Reports.Chapters;

/// <summary>The population by sex and age in every year that the run kept, and in numbers in three of them: the first, one in the middle, the last.</summary>
internal static class PopulationChapter
{
    private static readonly int[] BandStarts = [0, 16, 60, 80];

    public static ReportFigure? From(RunView run)
    {
        if (run.Data.Population.Count == 0)
            return null;
        var years = Three(run.Data.Population);
        return new ReportFigure
        {
            Id = "population",
            Heading = run.Words.PopulationHeading,
            Reading = InWords(years, run.Words),
            Panels = [Pyramid.ByYear(run.Data.Population, run.Words, run.Language)],
            Columns = 1,
            Numbers = [Table(years, run)],
        };
    }

    private static IReadOnlyList<PyramidYear> Three(IReadOnlyList<PyramidYear> years)
    {
        if (years.Count <= 3)
            return years;
        var middle = (years[0].Year + years[^1].Year) / 2;
        return [years[0], years.Skip(1).SkipLast(1).MinBy(year => Math.Abs(year.Year - middle))!, years[^1]];
    }

    private static string InWords(IReadOnlyList<PyramidYear> years, Phrases words) => string.Join(words.Space, years.Select(year =>
        Reading.Fill(words.PopulationReading, year.Year,
            Numbers.Chance(Persons(year, 60, int.MaxValue) / Persons(year, 0, int.MaxValue), words.Language))));

    private static HtmlTable Table(IReadOnlyList<PyramidYear> years, RunView run)
    {
        var words = run.Words;
        var unit = DisplayUnit.For("persons", years.Max(year => Persons(year, 0, int.MaxValue)), run.Language);
        return new HtmlTable(Reading.Fill(words.InBrackets, words.PopulationHeading, unit.Label),
            [words.Age, .. years.SelectMany(year => (string[])[Reading.Fill(words.PopulationColumn, year.Year, words.Men), Reading.Fill(words.PopulationColumn, year.Year, words.Women)])],
            [.. BandStarts.Select((start, band) => Row(years, start, band + 1 < BandStarts.Length ? BandStarts[band + 1] : int.MaxValue, unit))]);
    }

    private static IReadOnlyList<Cell> Row(IReadOnlyList<PyramidYear> years, int from, int below, DisplayUnit unit) =>
    [
        below == int.MaxValue ? $"{from}+" : $"{from}–{below - 1}",
        .. years.SelectMany(year => (Cell[])[unit.Number(Persons(year.Men, year.FirstAge, from, below)), unit.Number(Persons(year.Women, year.FirstAge, from, below))]),
    ];

    private static double Persons(PyramidYear year, int from, int below) =>
        Persons(year.Men, year.FirstAge, from, below) + Persons(year.Women, year.FirstAge, from, below);

    private static double Persons(IReadOnlyList<double> byAge, int firstAge, int from, int below) =>
        byAge.Where((_, index) => firstAge + index >= from && firstAge + index < below).Sum();
}
