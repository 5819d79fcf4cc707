using System.Globalization;
using System.Reflection;

namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>
/// Every row of worked-examples.csv through the public rule functions, each expected number at the digits shown. Rows are
/// the interface: a row of a known scheme needs no code, and a name that is not known fails it.
/// </summary>
public class WorkedExampleRowsTests
{
    private static readonly string _file = Path.Combine(
        typeof(WorkedExampleRowsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!,
        "tests", "Actuary.Schemes.Tests", "worked-examples.csv");

    private static readonly Dictionary<string, Example> _examples = Example.Read(_file).ToDictionary(example => example.Id, StringComparer.Ordinal);

    public static TheoryData<string> Rows => [.. _examples.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_comes_out_as_expected(string id)
    {
        var example = _examples[id];
        var sheet = Sheet.All.SingleOrDefault(known => example.Scheme.StartsWith(known.Scheme, StringComparison.Ordinal));
        sheet.ShouldNotBeNull($"no rules for '{example.Scheme}'");
        example.Inputs.Names.Where(name => !sheet.Knows(name)).ShouldBeEmpty($"inputs that {sheet.Scheme} does not know");
        example.Expected.Keys.Where(name => !sheet.Outputs.ContainsKey(name)).ShouldBeEmpty($"outputs that {sheet.Scheme} does not give");
        example.Expected.ShouldNotBeEmpty();
        foreach (var (name, expected) in example.Expected)
        {
            var answer = Convert.ToString(sheet.Outputs[name](example.Inputs), CultureInfo.InvariantCulture)!;
            Example.Agrees(expected, answer).ShouldBeTrue($"{name}: expected {expected}, the rules give {answer}");
        }
    }

    /// <summary>A test that could not fail would pass these.</summary>
    [Theory]
    [InlineData("7710.73", "7710.74", false)]
    [InlineData("7710.73", "7710.7349", true)]
    [InlineData("already_60", "over_45", false)]
    [InlineData("1 (60−59)", "1", true)]
    [InlineData("120", "121", false)]
    public void Numbers_agree_at_the_digits_shown(string expected, string answer, bool agrees) =>
        Example.Agrees(expected, answer).ShouldBe(agrees);
}
