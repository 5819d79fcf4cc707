using System.Globalization;
using System.Text.RegularExpressions;
using Actuary.Results.Summaries;

namespace Actuary.Cli.Tests.ShippedModels;

/// <summary>
/// The summary of a small run of a shipped model as it lies in <c>models/&lt;model&gt;/expected/paths-64-seed-1.csv</c>: every measure in some
/// years, six significant digits. The name of the file says what was run.
/// </summary>
internal sealed partial class ExpectedSummary
{
    public const int Digits = 6;
    private const string Header = "year,measure,mean,p05,p50,p95";

    private static readonly int[] s_yearsOn = [1, 2, 5, 10, 20, 40, 60];

    private ExpectedSummary(string path, Match name) => (Path, Paths, Seed) = (path, name.Groups[1].Value, name.Groups[2].Value);

    public string Path { get; }

    public string Paths { get; }

    public string Seed { get; }

    /// <summary>The folder of the model.</summary>
    public string Model => Directory.GetParent(Path)!.Parent!.FullName;

    public static ExpectedSummary At(string path)
    {
        var name = NamePattern().Match(System.IO.Path.GetFileName(path));
        name.Success.ShouldBeTrue($"{path} is named as paths-64-seed-1.csv is");
        return new ExpectedSummary(path, name);
    }

    /// <summary>The rows of the file: year and measure with mean, p05, p50 and p95 as written.</summary>
    public Dictionary<(int Year, string Measure), string[]> Read()
    {
        var lines = File.ReadAllLines(Path);
        lines[0].ShouldBe(Header, Path);
        return lines[1..].Select(line => line.Split(',')).ToDictionary(
            cells => (int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1]), cells => cells[2..]);
    }

    /// <summary>The same rows of a run.</summary>
    public static Dictionary<(int Year, string Measure), double[]> RowsOf(SummaryTable summary)
    {
        var rows = from at in s_yearsOn.Select(year => year - 1)
                   where at < summary.Years.Count
                   from measure in summary.Measures
                   select (Key: (summary.Years[at], measure.Measure), Values: (double[])[measure.Mean[at], measure.P05[at], measure.P50[at], measure.P95[at]]);
        return rows.ToDictionary(row => row.Key, row => row.Values);
    }

    public void Write(SummaryTable summary) => File.WriteAllText(Path, string.Concat(
        RowsOf(summary).Select(row => $"{row.Key.Year},{row.Key.Measure},{string.Join(',', row.Value.Select(Displayed))}\n").Prepend(Header + "\n")));

    /// <summary>Six significant digits without an exponent. What is left of sums that cancel, below a millionth, is zero.</summary>
    private static string Displayed(double value)
    {
        var shown = Math.Abs(value) < 1e-6 ? "0" : value.ToString($"G{Digits}", CultureInfo.InvariantCulture);
        return decimal.Parse(shown, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^paths-(\d+)-seed-(\d+)\.csv$")]
    private static partial Regex NamePattern();
}
