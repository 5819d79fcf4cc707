namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>
/// What the rules of one document answer: the input names it knows, and for each output name how the rule functions give it.
/// </summary>
/// <param name="Scheme">How the scheme column begins.</param>
internal sealed record Sheet(string Scheme, IReadOnlySet<string> Inputs, IReadOnlyDictionary<string, Func<Inputs, object>> Outputs)
{
    public static IReadOnlyList<Sheet> All { get; } =
        [BeibeiSheet.Create(), CountySheet.Create(), TownSheet.Create(), .. GeneralSheets.Create()];
}
