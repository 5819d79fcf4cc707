namespace Actuary.Models;

/// <content>Lists of words.</content>
public sealed partial class Binder
{
    /// <summary>Words of a closed list, each at most once, in the order of the file: <c>[first, second]</c>. None when the key is left out.</summary>
    internal IReadOnlyList<string> NamesIn(string key, string meaning, IReadOnlyCollection<string> allowed)
    {
        if (Ask(key, meaning, required: false) is not { } entry) return [];
        if (entry.Value is not ListNode list)
        {
            Problem(ProblemKind.Shape, key, "is not a list", "[first, second, …]");
            return [];
        }

        var names = new List<string>();
        foreach (var item in list.Items)
        {
            var word = (item as ScalarNode)?.Text ?? "";
            if (!allowed.Contains(word))
                RefuseItem(key, item, $"'{word}' is not one of the names allowed", Spelling.List([.. allowed]), Spelling.Nearest(word, allowed));
            else if (names.Contains(word))
                RefuseItem(key, item, $"'{word}' is there twice", "each name once");
            else
                names.Add(word);
        }

        return names;
    }

    private void RefuseItem(string key, Node item, string message, string allowed, string? suggestion = null) =>
        _context.Problems.Add(ProblemKind.Value, item.Place, KeyPath.Join(_path, key), message, allowed, suggestion);
}
