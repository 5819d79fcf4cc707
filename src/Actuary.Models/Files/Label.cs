namespace Actuary.Models;

/// <summary>A name or sentence for readers, in Chinese and in English.</summary>
public sealed record Label(string Zh, string En)
{
    /// <summary>The text for <c>zh</c> or <c>en</c>.</summary>
    /// <exception cref="ArgumentException">Any other language.</exception>
    public string In(string language) => language switch
    {
        "zh" => Zh,
        "en" => En,
        _ => throw new ArgumentException($"Labels are in zh and en, not in '{language}'.", nameof(language)),
    };
}
