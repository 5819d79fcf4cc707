namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>
/// What the rules of one document answer: the input names it knows, and for each output name how the rule functions give it.
/// </summary>
/// <param name="Scheme">How the scheme column begins.</param>
internal sealed record Sheet(string Scheme, IReadOnlySet<string> Inputs, IReadOnlyDictionary<string, Func<Inputs, object>> Outputs)
{
    public static IReadOnlyList<Sheet> All { get; } =
        [
            BeibeiSheet.Create(), CountySheet.Create(), TownSheet.Create(), ChangshaSheet.Create(), JiayuguanSheet.Create(),
            .. TonglingSheets.Create(), .. MergerSheets.Create(), .. GeneralSheets.Create(),
        ];

    /// <summary>Whether an input is known; <c>*.ratio</c> knows a ratio of any group.</summary>
    public bool Knows(string input) => Inputs.Contains(input) || Inputs.Contains($"*{input[Math.Max(0, input.IndexOf('.', StringComparison.Ordinal))..]}");

    /// <summary>A sheet of few inputs and outputs.</summary>
    public static Sheet Of(string scheme, IEnumerable<string> inputs, params IEnumerable<(string Name, Func<Inputs, object> Answer)> outputs) =>
        new(scheme, inputs.ToHashSet(StringComparer.Ordinal), outputs.ToDictionary(output => output.Name, output => output.Answer, StringComparer.Ordinal));
}
