using System.Text.RegularExpressions;
using Actuary.Reports.Html;
using Actuary.Results.Indicators;

namespace Actuary.Reports.Tests.Chapters;

/// <summary>The sentences of a report say what the numbers say.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void NamesThePeakOfAMedianThatHasOne() =>
        Caption("fund", [100e9, 300e9, 200e9]).ShouldBe(
            "Fund at the end of the year: the median is 100.0 bn yuan in 2025, is highest in 2026 (300.0 bn yuan) and is 200.0 bn yuan in 2027. "
            + "In 2027, nine futures in ten lie between 100.0 bn yuan and 300.0 bn yuan.");

    [Fact]
    public void NamesOnlyStartAndEndOfAMedianThatRises() =>
        Caption("fund", [100e9, 200e9, 300e9]).ShouldStartWith(
            "Fund at the end of the year: the median goes from 100.0 bn yuan in 2025 to 300.0 bn yuan in 2027.");

    [Fact]
    public void SaysThatNoFutureDepletesTheFund() =>
        Caption("depletion", [1, 1, 1], depletion: [0, 0, 0]).ShouldBe("In none of the 10,000 simulated futures is the fund used up by 2027.");

    [Fact]
    public void GivesTheChanceByTheEndOfTheHorizon() =>
        Caption("depletion", [1, 1, 1], depletion: [0, 0.0002, 0.125]).ShouldBe("The chance that the fund has been used up is 12.5 % by the end of 2027.");

    [Fact]
    public void SaysThatAFanWithoutWidthIsTheSameEverywhere() =>
        Caption("fund", [100e9, 200e9, 300e9], spread: 0).ShouldEndWith("It is the same in all futures.");

    private static string Caption(string figure, double[] median, double[]? depletion = null, double spread = 1)
    {
        double[] error = [0, 0, 0];
        double[] shifts = [-2e11, -1e11, -7e10, -5e10, 0, 5e10, 7e10, 1e11, 2e11];
        var run = MadeUpRun.Complete with
        {
            Manifest = MadeUpRun.Complete.Manifest with { Years = 3 },
            Summary = [new("fund_end", median, error, error, [.. shifts.Select(Plus)])],
            Indicators = new RunIndicators(
                depletion is null ? null : new Depletion([.. depletion.Select((chance, t) => new YearProbability(2025 + t, chance, 0))], [], new YearReached(null, null, null, depletion[^1])),
                null, [], [], MadeUpRun.Complete.Indicators.PresentValues),
            Population = [],
        };
        using var page = new StringWriter();
        HtmlReport.Write(run, page);
        var match = Regex.Match(page.ToString(), $"data-figure=\"{figure}\".*?<figcaption>(.*?)</figcaption>", RegexOptions.Singleline);
        return System.Net.WebUtility.HtmlDecode(match.Groups[1].Value).Replace('\u00a0', ' ');

        double[] Plus(double shift) => [.. median.Select(value => value + (spread * shift))];
    }
}
