using Actuary.Numerics.QuasiRandom;
using Actuary.Results.Comparison;
using Actuary.Results.Manifests;

namespace Actuary.Results.Tests.Comparison;

/// <summary>Differences of measures, present values and their errors, against plain formulas on the values by path.</summary>
public sealed class MeasureComparisonTests : IDisposable
{
    private static readonly string[] s_levels = ["subsidy_central", "subsidy_county"];
    private readonly ComparedRuns _runs = new();

    [Fact]
    public void DifferencesAndBothErrorsOfEveryYear()
    {
        var found = _runs.CompareTwo(Of(Law), Of(Richer)).Find("subsidy_county").ShouldNotBeNull();

        found.Years.Select(year => year.Year).ShouldBe([2025, 2026, 2027, 2028]);
        foreach (var year in found.Years)
        {
            var (law, richer) = (ByPath(Law, "subsidy_county", year.Year), ByPath(Richer, "subsidy_county", year.Year));
            var differences = PlainPairs.Differences(law, richer);
            year.Mean.Base.ShouldBe(PlainPairs.Mean(law), 1e-9);
            year.Mean.Other.ShouldBe(PlainPairs.Mean(richer), 1e-9);
            year.Mean.Difference.ShouldBe(PlainPairs.Mean(differences), 1e-9);
            year.Mean.StandardError.ShouldBe(PlainPairs.StandardError(differences), 1e-9);
            var unpaired = Math.Sqrt(Math.Pow(PlainPairs.StandardError(law), 2) + Math.Pow(PlainPairs.StandardError(richer), 2));
            year.Mean.UnpairedStandardError.ShouldBe(unpaired, 1e-9);
            year.Mean.ErrorRatio!.Value.ShouldBe(PlainPairs.StandardError(differences) / unpaired, 1e-9);
            year.Spread.ShareMore.ShouldBe(differences.Count(difference => difference > 0) / 50.0);
            year.Spread.ShareLess.ShouldBe(differences.Count(difference => difference < 0) / 50.0);
        }
    }

    // Mirrored pairs: 0 with 1, 2 with 3 … A pair is one independent value, so its mean counts once.
    [Fact]
    public void ErrorsOfMirroredPairsComeFromPairs()
    {
        static double[] Pairs(double[] byPath) => [.. byPath.Chunk(2).Select(pair => (pair[0] + pair[1]) / 2)];
        var pairs = new SampledPaths(SamplingKind.Antithetic, 1);
        var found = _runs.CompareTwo(Of(Law) with { Sampling = pairs }, Of(Richer) with { Sampling = pairs });

        foreach (var year in found.Find("subsidy_county").ShouldNotBeNull().Years)
        {
            var (law, richer) = (ByPath(Law, "subsidy_county", year.Year), ByPath(Richer, "subsidy_county", year.Year));
            year.Mean.StandardError.ShouldBe(PlainPairs.StandardError(Pairs(PlainPairs.Differences(law, richer))), 1e-9);
            year.Mean.UnpairedStandardError.ShouldBe(double.Hypot(PlainPairs.StandardError(Pairs(law)), PlainPairs.StandardError(Pairs(richer))), 1e-9);
        }
    }

    // The luck of both is the same and large, what the policy adds is small: pairing must take nearly all of the error away.
    [Fact]
    public void SharedLuckDropsOut()
    {
        var year = _runs.CompareTwo(Of(Law), Of(Richer)).Find("subsidy_county")!.Years[3];

        year.Mean.UnpairedStandardError.ShouldBeGreaterThan(10);
        year.Mean.ErrorRatio!.Value.ShouldBeLessThan(0.1);
    }

    // Differences 0, 1 … 49 in 2028: quantile p lies at 49 p; on one path of 50 both are equal.
    [Fact]
    public void TheSpreadIsThatOfTheDifferencesByPath()
    {
        var spread = _runs.CompareTwo(Of((_, path, _) => -3 * path), Of((_, path, year) => -3 * path + (year == 2028 ? path : 0))).Find("fund_end")!.Years[3].Spread;

        spread.P05.ShouldBe(2.45, 1e-12);
        spread.P25.ShouldBe(12.25, 1e-12);
        spread.P50.ShouldBe(24.5, 1e-12);
        spread.P75.ShouldBe(36.75, 1e-12);
        spread.P95.ShouldBe(46.55, 1e-12);
        spread.ShareMore.ShouldBe(0.98);
        spread.ShareLess.ShouldBe(0);
    }

    [Fact]
    public void PresentValuesAreThoseOfTheRunsAndTheirDifferenceIsPaired()
    {
        var runs = _runs.Run(Of(Law), Of(Richer));
        var found = RunComparison.Of(runs, 1, CancellationToken.None).Others[0].Find("subsidy_county")!.PresentValue.ShouldNotBeNull();

        found.Mean.Base.ShouldBe(runs[0].Indicators.PresentValues.Flows.Single(flow => flow.Measure == "subsidy_county").Mean);
        found.Mean.Other.ShouldBe(runs[1].Indicators.PresentValues.Flows.Single(flow => flow.Measure == "subsidy_county").Mean);
        var differences = PlainPairs.Differences(PresentValues(Law), PresentValues(Richer));
        found.Mean.Difference.ShouldBe(PlainPairs.Mean(differences), 1e-9);
        found.Mean.StandardError.ShouldBe(PlainPairs.StandardError(differences), 1e-9);
        found.Spread.ShareMore.ShouldBe(differences.Count(difference => difference > 0) / 50.0);
    }

    [Fact]
    public void OnlyMoneyPaidInAYearHasAPresentValue() => _runs.CompareTwo(Of(Law), Of(Richer)).Find("fund_end")!.PresentValue.ShouldBeNull();

    [Fact]
    public void AllGovernmentsTogetherAreTheSumOfTheLevelsPathByPath()
    {
        var compared = _runs.CompareTwo(Of(Law), Of(Richer));

        compared.Costs.Select(cost => cost.Measure).ShouldBe([.. s_levels, MeasureDifference.AllGovernments]);
        var all = compared.Costs[2].Years[1];
        double[] Sum(Func<string, long, int, double> value) => [.. Enumerable.Range(0, 50).Select(path => s_levels.Sum(level => value(level, path, 2026)))];
        var differences = PlainPairs.Differences(Sum(Law), Sum(Richer));
        all.Mean.Difference.ShouldBe(PlainPairs.Mean(differences), 1e-9);
        all.Mean.StandardError.ShouldBe(PlainPairs.StandardError(differences), 1e-9);
    }

    [Fact]
    public void ARunComparedWithItselfDiffersNowhere()
    {
        var compared = _runs.CompareTwo(Of(Law), Of(Law));

        foreach (var year in compared.Measures.SelectMany(measure => measure.Years))
        {
            (year.Mean.Difference, year.Mean.StandardError).ShouldBe((0, 0));
            year.Spread.ShouldBe(new PathSpread(0, 0, 0, 0, 0, 0, 0));
        }
        compared.Measures.Where(measure => measure.PresentValue is not null).ShouldAllBe(measure => measure.PresentValue!.Mean.Difference == 0 && measure.PresentValue.Mean.StandardError == 0);
        compared.Indicators.ShouldAllBe(indicator => (indicator.Difference ?? 0) == 0 && (indicator.StandardError ?? 0) == 0);
    }

    // A balance of 1 to 50 bn that differs in its last digits only, on every path.
    [Fact]
    public void RoundingIsNoDifference()
    {
        var year = _runs.CompareTwo(Of((_, path, _) => 1e9 * (path + 1)), Of((_, path, _) => 1e9 * (path + 1) * (1 + 1e-12))).Find("fund_end")!.Years[0];

        (year.Mean.Difference, year.Mean.StandardError).ShouldBe((0, 0));
        year.Spread.ShouldBe(new PathSpread(0, 0, 0, 0, 0, 0, 0));
    }

    // A yuan in a hundred million is a difference.
    [Fact]
    public void ASmallDifferenceIsOne() => _runs.CompareTwo(Of((_, path, _) => 1e8), Of((_, path, _) => 1e8 + 1)).Find("fund_end")!.Years[0].Spread.ShareMore.ShouldBe(1);

    [Fact]
    public void TurnedRoundEveryDifferenceChangesItsSignOnly()
    {
        var (there, back) = (_runs.CompareTwo(Of(Law), Of(Richer)).Measures, new ComparedRuns());
        using (back)
        {
            foreach (var (one, other) in there.Zip(back.CompareTwo(Of(Richer), Of(Law)).Measures).SelectMany(pair => pair.First.Years.Zip(pair.Second.Years)))
            {
                other.Mean.ShouldBe(new PairedDifference(one.Mean.Other, one.Mean.Base, -one.Mean.Difference, one.Mean.StandardError, one.Mean.UnpairedStandardError));
                (other.Spread.ShareMore, other.Spread.ShareLess).ShouldBe((one.Spread.ShareLess, one.Spread.ShareMore));
                other.Spread.P05.ShouldBe(-one.Spread.P95, 1e-9);
            }
        }
    }

    [Fact]
    public void EveryOtherRunIsComparedWithTheFirstInTheOrderGiven()
    {
        FakeRun Raised(string scenario, double by) => Of((measure, path, year) => Law(measure, path, year) + by) with { Scenario = scenario };
        var others = _runs.Compare(Of(Law), Raised("two", 2), Raised("one", 1)).Others;

        others.Select(other => other.Other.Manifest.Scenario).ShouldBe(["two", "one"]);
        others[0].Find("fund_end")!.Years[0].Mean.Difference.ShouldBe(2, 1e-9);
        others[1].Find("fund_end")!.Years[0].Mean.Difference.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void PartsOfOtherSizesAndThreadsChangeNothing()
    {
        var whole = _runs.CompareTwo(Of(Law), Of(Richer));
        using var again = new ComparedRuns();
        var runs = again.Run(Of(Law) with { PathsPerPart = 50 }, Of(Richer) with { PathsPerPart = 7 });
        var cut = RunComparison.Of(runs, 1, CancellationToken.None).Others[0];

        cut.Measures.SelectMany(measure => measure.Years).ShouldBe(whole.Measures.SelectMany(measure => measure.Years));
        cut.Indicators.ShouldBe(whole.Indicators);
    }

    public void Dispose() => _runs.Dispose();

    private static FakeRun Of(Func<string, long, int, double> value) => new() { Measures = ["fund_end", .. s_levels], Value = value };

    /// <summary>Luck that differs by path and year, the same in both scenarios.</summary>
    private static double Luck(long path, int year) => 100 * Math.Sin(37 * path + 11 * year);

    private static double Law(string measure, long path, int year) => measure == "subsidy_central" ? 500 - Luck(path, year) : 300 + Luck(path, year);

    /// <summary>A little more for the county on most paths, less on some.</summary>
    private static double Richer(string measure, long path, int year) => Law(measure, path, year) + (measure == "subsidy_county" ? Math.Cos(path) + 0.5 : 0);

    private static double[] ByPath(Func<string, long, int, double> value, string measure, int year) => [.. Enumerable.Range(0, 50).Select(path => value(measure, path, year))];

    private static double[] PresentValues(Func<string, long, int, double> value) =>
        [.. Enumerable.Range(0, 50).Select(path => Enumerable.Range(2025, 4).Sum(year => value("subsidy_county", path, year) * Math.Pow(1.02, -(year - 2025) - 0.5)))];
}
