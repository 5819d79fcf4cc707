namespace Actuary.Models;

/// <summary>
/// A row of a <c>sources.md</c>: where figures come from. <see cref="Retrieved"/> says whether the document itself was
/// read (yes) or only quoted elsewhere (no). Ids are frozen: a row may be added or corrected, never renumbered.
/// </summary>
public sealed record Source(
    string Id, string Title, string Publisher, string Url, string Accessed, bool Retrieved, string File, int Line);
