using System.Globalization;
using System.Text.RegularExpressions;

namespace Actuary.Results.Questions;

/// <summary>A question cut into words, numbers and signs, read from left to right.</summary>
internal sealed partial class QuestionWords
{
    private readonly List<string> _words;
    private int _next;

    public QuestionWords(string text) => _words = [.. WordPattern().Matches(text).Select(match => match.Value)];

    public bool IsAtEnd => _next >= _words.Count;

    /// <summary>The word that comes next; empty at the end.</summary>
    public string Peek => IsAtEnd ? "" : _words[_next];

    public string Take() => IsAtEnd ? "" : _words[_next++];

    /// <summary>Takes the word if it is the one given.</summary>
    public bool TryTake(string word)
    {
        if (Peek != word)
            return false;
        _next++;
        return true;
    }

    /// <summary>Goes on behind the last such word that is still to come; to the end where there is none.</summary>
    public void SkipPastLast(string word)
    {
        var last = _words.FindLastIndex(_words.Count - 1, _words.Count - _next, other => other == word);
        _next = last < 0 ? _words.Count : last + 1;
    }

    public static double? Number(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    [GeneratedRegex(@"<=|>=|[<>(),]|[+-]?(?:\d|\.\d)[\w.%]*(?:(?<=[eE])[+-]\d+)?|[\p{L}_][\w.]*|\S", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WordPattern();
}
