namespace Actuary.Simulation.Plans;

/// <summary>A name or sentence for readers, in Chinese and in English.</summary>
public sealed record Label(string Zh, string En)
{
    private const string Between = " / ";
    private const char FirstHan = '\u2e80';

    /// <summary>A text written as <c>中文 / English</c>; one in a single language serves both.</summary>
    public static Label Written(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf(Between, StringComparison.Ordinal);
        return at > 0 && text[..at].Any(letter => letter >= FirstHan) ? new(text[..at], text[(at + Between.Length)..]) : new(text, text);
    }
}
