using System.Globalization;
using Actuary.Results;

namespace Actuary.Cli.Tests.ShippedModels;

/// <summary>
/// Every shipped model gives what its <c>expected</c> folder says. With the environment variable ACTUARY_WRITE_EXPECTED=1 the files are
/// written again instead, for a change that is meant; the difference then belongs into the commit.
/// </summary>
public class ExpectedSummaryTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Repository.Models, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "expected")
        .Select(file => Path.GetRelativePath(Repository.Models, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task AModelGivesItsExpectedSummary(string file)
    {
        var expected = ExpectedSummary.At(Path.Combine(Repository.Models, file));
        using var scratch = new ScratchFolder();
        await Command.Do("run", expected.Model, "--paths", expected.Paths, "--seed", expected.Seed, "--out", scratch["run"]);
        var summary = Run.Open(scratch["run"]).Summary;
        if (Environment.GetEnvironmentVariable("ACTUARY_WRITE_EXPECTED") == "1")
            expected.Write(summary);

        var (rows, wanted) = (ExpectedSummary.RowsOf(summary), expected.Read());

        rows.Keys.ShouldBe(wanted.Keys, ignoreOrder: true);
        rows.SelectMany(row => Differences(row.Key, row.Value, wanted[row.Key])).ShouldBeEmpty();
    }

    private static IEnumerable<string> Differences((int Year, string Measure) row, double[] values, string[] wanted)
    {
        values.Length.ShouldBe(wanted.Length);
        return from at in Enumerable.Range(0, values.Length)
               where !IsDisplayedAs(wanted[at], values[at])
               select $"{row.Year} {row.Measure}: {wanted[at]} is expected, {values[at]:G9} came out";
    }

    /// <summary>Within half a unit of the last digit shown; a little more, for a value that lies on the edge of rounding.</summary>
    private static bool IsDisplayedAs(string shown, double value)
    {
        var number = double.Parse(shown, CultureInfo.InvariantCulture);
        var unit = number == 0 ? 2e-6 : Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(number))) + 1 - ExpectedSummary.Digits);
        return Math.Abs(value - number) <= 0.501 * unit;
    }
}
