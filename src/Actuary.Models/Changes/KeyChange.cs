namespace Actuary.Models;

/// <summary>How a change gives a number its new value.</summary>
public enum ChangeKind
{
    /// <summary>The number becomes the value given.</summary>
    Set,

    /// <summary>The value given is added to every number at or below the key.</summary>
    Add,

    /// <summary>Every number at or below the key is multiplied by the value given.</summary>
    Multiply,
}

/// <summary>
/// A change of a model's numbers that stands in no file. The key is dotted as in a scenario; the end of one is enough where only one key
/// ends so.
/// </summary>
public sealed record KeyChange(string Key, double Value, ChangeKind Kind = ChangeKind.Set);
