namespace Actuary.Models;

/// <summary>
/// A row of a <c>sources.md</c>: where figures come from. <see cref="Retrieved"/> begins with yes if the
/// document itself was had, with no if the figures are quoted elsewhere; how may follow after a comma. Ids are frozen: a row may be added or corrected, never renumbered.
/// </summary>
public sealed record Source(
    string Id, string Title, string Publisher, string Url, string Accessed, string Retrieved, string File, int Line);
