namespace Actuary.Learning.Data;

/// <summary>A column of words: its levels, and for each row the place of its level among them.</summary>
/// <param name="Levels">The words, each once: in the order in which they were allowed, else sorted.</param>
/// <param name="Codes">One per row, from 0.</param>
public sealed record Factor(IReadOnlyList<string> Levels, int[] Codes);
