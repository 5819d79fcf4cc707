namespace Actuary.Models;

/// <summary>Finds the name a user may have meant.</summary>
public static class Spelling
{
    private const int ListedAtMost = 24;

    /// <summary>
    /// The candidate with the smallest edit distance, the first one on a tie; null when none is near: one edit for a
    /// short word, a third of the letters for a long one.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var smallest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            var limit = Math.Max(1, Math.Max(word.Length, candidate.Length) / 3);
            if (distance > limit || distance >= smallest) continue;
            (nearest, smallest) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>The names separated by commas; a long list is cut and says so.</summary>
    public static string List(IReadOnlyCollection<string> names)
    {
        var listed = string.Join(", ", names.Take(ListedAtMost));
        return names.Count > ListedAtMost ? $"{listed} and {names.Count - ListedAtMost} more" : listed;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.</summary>
    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
