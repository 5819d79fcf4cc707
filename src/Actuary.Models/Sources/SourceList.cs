using System.Globalization;
using System.Text.RegularExpressions;

namespace Actuary.Models;

/// <summary>
/// The sources a model may cite: its own <c>sources.md</c> and <c>reference/sources.md</c>. Every table row that follows
/// the header <c>| id | title | publisher | url | accessed | retrieved |</c> is a source; all other text is prose.
/// </summary>
internal sealed partial class SourceList
{
    private const string Header = "id | title | publisher | url | accessed | retrieved";
    private const int Cells = 6;

    private readonly Dictionary<string, Source> byId = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Ids => byId.Keys;

    public Source? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The rows of one file, in its order.</summary>
    public IEnumerable<Source> In(string file) => byId.Values.Where(source => source.File == file).OrderBy(source => source.Line);

    public void Read(ModelFiles files, string name, ProblemList problems)
    {
        if (!files.Exists(name)) return;
        if (files.Text(name, new Place(name, 0), "", problems) is not { } text) return;
        var inTable = false;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var row = line.Trim();
            if (!row.StartsWith('|'))
            {
                inTable = false;
                continue;
            }

            var cells = row.Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (cells[0] is "id") inTable = HeaderIsRight(cells, new Place(name, number), problems);
            else if (inTable && !cells.All(IsRule)) Add(cells, new Place(name, number), problems);
        }
    }

    private static bool HeaderIsRight(string[] cells, Place place, ProblemList problems)
    {
        if (string.Join(" | ", cells) == Header) return true;
        problems.Add(ProblemKind.Table, place, "", "a table of sources has other columns", Header);
        return false;
    }

    private void Add(string[] cells, Place place, ProblemList problems)
    {
        var id = cells[0];
        if (cells.Length != Cells)
        {
            problems.Add(ProblemKind.Table, place, id, $"the row has {cells.Length} cells", Header);
            return;
        }

        Check(cells, place, problems);
        var source = new Source(id, cells[1], cells[2], cells[3], cells[4], cells[5], place.File, place.Line);
        if (!byId.TryAdd(id, source))
            problems.Add(ProblemKind.DuplicateKey, place, id, $"this id is taken by {byId[id].File}:{byId[id].Line}; ids are frozen and unique");
    }

    private static void Check(string[] cells, Place place, ProblemList problems)
    {
        var id = cells[0];
        if (!IdPattern().IsMatch(id))
            problems.Add(ProblemKind.Value, place, id, "this is not an id", "a letter, then letters, digits and '-', such as S4 or R-E1");
        if (cells[1].Length == 0) problems.Add(ProblemKind.MissingKey, place, id, "the source has no title");
        if (cells[2].Length == 0) problems.Add(ProblemKind.MissingKey, place, id, "the source has no publisher");
        if (!DateOnly.TryParseExact(cells[4], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            problems.Add(ProblemKind.Date, place, id, $"the day of access '{cells[4]}' is not a date", "YYYY-MM-DD");
        if (cells[5].Split([',', ';', ' '])[0] is not ("yes" or "no"))
            problems.Add(ProblemKind.Value, place, id, $"retrieved is '{cells[5]}'", "yes (the document was had) or no (quoted elsewhere), and how after a comma");
    }

    private static bool IsRule(string cell) => cell.Trim('-', ':').Length == 0;

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]*$", RegexOptions.None, 1000)]
    private static partial Regex IdPattern();
}
