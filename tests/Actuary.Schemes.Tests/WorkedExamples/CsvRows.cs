using System.Text;

namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>Rows of a comma-separated file whose fields may be quoted.</summary>
internal static class CsvRows
{
    public static IEnumerable<IReadOnlyList<string>> Read(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length > 0)
                yield return Fields(line);
        }
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (letter == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
                field.Append(letter);
        }

        fields.Add(field.ToString());
        return fields;
    }
}
