using System.Text.RegularExpressions;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Results;
using Actuary.Results.Indicators;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Tests.Html;

public sealed class HtmlReportTests
{
    private const string Hostile = "</script><script>alert('x')</script>&\"%{y}";
    private static readonly Label HostileLabel = new(Hostile, Hostile);

    [Fact]
    public void SaysWhatWasRun()
    {
        var page = Report(MadeUpRun.Complete);

        foreach (var fact in (string[])["models/made-up", "current-law", "20250101", "10,000", "2025–2084", "Actuary 0.1.0 (0123456789)", "2026-07-01 09:30 UTC"])
            page.ShouldContain(fact);
    }

    [Fact]
    public void SaysWhatTheRunRestsOnAndLeavesOut()
    {
        var (page, notes) = (Report(MadeUpRun.Complete), MadeUpRun.Complete.Manifest.Documentation);

        foreach (var text in notes.Assumptions.SelectMany(note => new[] { note.Key[(note.Key.LastIndexOf('.') + 1)..], note.Value, note.Source ?? note.Reason! })
            .Concat(["schemes.resident_pension.indexation.cpi_share: 0 → 1", "schemes.resident_pension.bonus.2027-01-01: not set → 2"])
            .Concat(notes.Scenario.NotModelled.Select(item => item.En)).Concat(notes.Sources.Select(source => source.Title))
            .Concat(notes.Inputs.Select(input => input.Sha256)))
            page.ShouldContain(System.Net.WebUtility.HtmlEncode(text));
    }

    [Fact]
    public void ListsNeighboursOfOneReasonInOneRow()
    {
        var run = MadeUpRun.Complete;
        AssumptionNote Share(string tier, string value) => new($"schemes.pension.opening.mix.{tier}", value, "fraction", "assumed", null, null, "no tier mix is published", "model.yaml");
        var page = Report(run with
        {
            Manifest = run.Manifest with
            {
                Documentation = run.Manifest.Documentation with { Assumptions = [Share("tier_100", "0.4"), Share("tier_200", "0.6"), Share("tier_300", "0") with { Reason = "abolished" }] },
            },
        });

        Rows(page, "assumptions").Skip(1).Select(row => row[..2]).ShouldBe([["mix", "tier_100\u00a00.4; tier_200\u00a00.6"], ["mix.tier_300", "0"]]);
    }

    [Fact]
    public void GivesTheNumbersOfTheRunInItsTable()
    {
        var fund = MadeUpRun.Complete.Summary.Single(measure => measure.Measure == "fund_end");
        var row = Rows(Report(MadeUpRun.Complete), "answer").First(cells => cells[0] == "2050");

        row[1..4].ShouldBe([Billions(fund.P05[25]), Billions(fund.P50[25]), Billions(fund.P95[25])]);
        row[4].ShouldBe("18.5");
        row[5].ShouldBe("green");
    }

    [Fact]
    public void GivesTargetsAndTheActuarialBalanceWhereTheModelAsksForThem()
    {
        var rows = Rows(Report(TargetedRun.Complete), "answer").Select(row => string.Join('|', row).Replace('\u00a0', ' ')).ToList();

        rows.ShouldContain("Coverage|2030|at least 95.0 %|94.0|94.1|−1.0|25.0 %");
        rows.ShouldContain("Outgo|2050|at most 2,000 bn yuan|1,800|1,790|−200|100 %");
        rows.ShouldContain("30|−1,200|3.0|−2,500|−1,100|400|−5.25 %");
        rows.ShouldContain("60|−4,000|9.0|−6,000|−3,900|−2,000|–");
        Report(TargetedRun.Complete).ShouldContain("Actuarial balance on 31 December 2024");
        Report(MadeUpRun.Complete).ShouldNotContain("Actuarial balance");
    }

    [Fact]
    public void EscapesEverythingItIsGiven()
    {
        var run = MadeUpRun.Complete;
        var page = Report(run with
        {
            Manifest = run.Manifest with
            {
                ModelFolder = Hostile,
                Scenario = Hostile,
                Engine = new EngineStamp(Hostile, Hostile),
                Documentation = new PlanDocumentation(HostileLabel, HostileLabel,
                    new ScenarioNote(Hostile, HostileLabel, HostileLabel, Hostile, [new ChangeNote(Hostile, Hostile, Hostile)], Hostile, [HostileLabel]),
                    [.. run.Manifest.Documentation.Measures.Select(note => note with { Label = HostileLabel, Definition = HostileLabel })],
                    [new AssumptionNote(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile)],
                    [new SourceNote(Hostile, Hostile, Hostile, "javascript:alert(1)//" + Hostile, Hostile, Hostile)],
                    [new InputFile(Hostile, Hostile)])
                {
                    Classes = [new ClassNote(Hostile, Hostile, HostileLabel)],
                    Units = [new UnitNote(Hostile, HostileLabel)],
                    Schemes = [new SchemeNote(Hostile, "", HostileLabel)],
                    Views = run.Manifest.Documentation.Views with
                    {
                        Charts = [.. run.Manifest.Documentation.Views.Charts.Select(chart =>
                            chart with { Heading = HostileLabel, Stack = chart.Stack is { } stack ? stack with { Title = HostileLabel } : null })],
                    },
                },
            },
        });

        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("href=\"javascript:");
        Regex.Count(page, "<script").ShouldBe(Regex.Count(Report(run), "<script"));
        Regex.Count(page, "</script").ShouldBe(Regex.Count(Report(run), "</script"));
    }

    [Fact]
    public void AsksNothingOfTheNetwork()
    {
        var page = WithoutPlotly(Report(MadeUpRun.Complete));

        Regex.Count(page, @"\ssrc\s*=|@import|url\(|<link|<iframe|<img").ShouldBe(0);
        Regex.Matches(page, "href=\"([^\"]*)\"").Select(match => match.Groups[1].Value).Where(address => !address.StartsWith('#'))
            .ShouldBe(["https://example.org/a?b=1&amp;c=2"]);
        page.ShouldContain("default-src 'none'");
    }

    [Fact]
    public void LeavesOutFiguresWhoseMeasuresTheRunLacks()
    {
        var run = MadeUpRun.Complete;
        var page = Report(run with
        {
            Summary = [.. run.Summary.Where(measure => measure.Measure == "fund_end")],
            Indicators = new RunIndicators(null, null, [], [], run.Indicators.PresentValues with { Flows = [] }),
            Population = [],
        });

        Regex.Matches(page, "data-figure=\"([a-z-]+)\"").Select(match => match.Groups[1].Value).ShouldBe(["fund"]);
    }

    [Fact]
    public void StaysBelowThreeMegabytes() => Report(MadeUpRun.Complete).Length.ShouldBeLessThan(3_000_000);

    [Fact]
    public void NamesEveryFigureItsHeadingAndItsReading()
    {
        var page = Report(MadeUpRun.Complete);

        foreach (Match figure in Regex.Matches(page, "<figure data-figure=\"([a-z-]+)\">.*?</figure>", RegexOptions.Singleline))
        {
            figure.Value.ShouldMatch("<figcaption>.{20,}</figcaption>");
            page.ShouldContain($"href=\"#{figure.Groups[1].Value}\"");
        }
    }

    [Fact]
    public void GivesAClassItsLabelAndAUnitItsName()
    {
        var run = MadeUpRun.Complete;
        AssumptionNote Subsidy(string tier, string value) => new($"schemes.resident_pension.contributions.subsidy.{tier}", value, "yuan/month", "assumed", null, null, "a guess", "model.yaml");
        var notes = run.Manifest.Documentation with { Assumptions = [Subsidy("tier_100", "30"), Subsidy("tier_200", "40")] };
        var page = Report(run with { Manifest = run.Manifest with { Documentation = notes } });

        Rows(page, "assumptions").ElementAt(1)[..3].ShouldBe(["subsidy", "100 yuan a year\u00a030; tier_200\u00a040", "yuan a month"]);
    }

    private static string Report(RunData run)
    {
        using var text = new StringWriter();
        HtmlReport.Write(run, text);
        return text.ToString();
    }

    private static string WithoutPlotly(string page) =>
        page[..page.IndexOf("plotly.js (cartesian", StringComparison.Ordinal)];

    private static List<string[]> Rows(string page, string section)
    {
        var start = page.IndexOf($"<section id=\"{section}\"", StringComparison.Ordinal);
        var part = page[start..page.IndexOf("</section>", start, StringComparison.Ordinal)];
        return [.. Regex.Matches(part, "<tr>(.*?)</tr>", RegexOptions.Singleline)
            .Select(row => Regex.Matches(row.Value, "<t[hd][^>]*>(.*?)</t[hd]>").Select(cell => System.Net.WebUtility.HtmlDecode(cell.Groups[1].Value)).ToArray())];
    }

    private static string Billions(double yuan) => (yuan / 1e9).ToString("N0").Replace('-', '−');
}
