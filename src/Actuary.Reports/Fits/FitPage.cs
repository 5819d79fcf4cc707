using Actuary.Reports.Comparison;
using Actuary.Reports.Figures;

namespace Actuary.Reports.Fits;

/// <summary>A figure of a fit's page.</summary>
/// <param name="Id">The name in addresses within the page: lower-case letters and hyphens.</param>
/// <param name="Reading">What is to be seen in it.</param>
public sealed record FitPageFigure(string Id, string Heading, string Reading, Panel Panel);

/// <summary>What the page of a fit shows, in the reader's language: words, formatted numbers and panels.</summary>
/// <param name="Title">What was fitted, to which data.</param>
/// <param name="Method">How.</param>
/// <param name="Facts">Short facts about the data: a term and its value.</param>
/// <param name="Findings">What an actuary must know before signing, in sentences.</param>
/// <param name="Tables">The estimates first.</param>
/// <param name="Choices">What was chosen, by name.</param>
public sealed record FitPage(
    string Title, string Method, IReadOnlyList<KeyValuePair<string, string>> Facts, IReadOnlyList<string> Findings,
    IReadOnlyList<ComparisonTable> Tables, IReadOnlyList<FitPageFigure> Figures, IReadOnlyList<KeyValuePair<string, string>> Choices);
