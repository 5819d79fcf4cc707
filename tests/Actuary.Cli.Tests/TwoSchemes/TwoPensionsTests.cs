using System.Text.Json;
using Actuary.Results;

namespace Actuary.Cli.Tests.TwoSchemes;

/// <summary>A model with two schemes: everything that is said of one fund is said of both.</summary>
public sealed class TwoPensionsTests(TwoPensions model) : IClassFixture<TwoPensions>
{
    [Fact]
    public void TheAnswerHasTheTablesOfBothFunds()
    {
        var (first, second) = (model.Printed[..model.Printed.IndexOf("\nTown", StringComparison.Ordinal)], model.Printed[model.Printed.IndexOf("\nTown", StringComparison.Ordinal)..]);

        first.ShouldContain("National resident basic pension\n");
        foreach (var part in (string[])[first, second])
        {
            part.ShouldContain("Fund at year end");
            part.ShouldContain("Medians: ");
            part.ShouldContain("Cost per level of government");
            part.ShouldContain("Year in which it is used up: ");
            part.ShouldContain("First year in deficit: ");
        }
    }

    [Fact]
    public void TheSchemesTellTheirTitles() => Run.Open(model.Folder).Manifest.Schemes.Select(scheme => (scheme.Name, scheme.Prefix, scheme.Title.En)).ShouldBe(
        [("resident_pension", "", "National resident basic pension"), ("town", "town.", "Town")]);

    // The same rules and people: what is paid is the same in both, and so is what comes in; only the fund and its returns differ.
    [Fact]
    public void TheSecondFundDiffersByItsOpeningBalance()
    {
        var summary = Run.Open(model.Folder).Summary;

        summary["town.outgo"].Mean.ShouldBe(summary["outgo"].Mean);
        summary["town.fund_start"].Mean[0].ShouldBe(1e9);
        summary["town.fund_end"].Mean[^1].ShouldBeLessThan(summary["fund_end"].Mean[^1]);
    }

    [Fact]
    public async Task TheReportHasTheFiguresOfBoth()
    {
        await Command.Do("report", model.Folder, "--xlsx");
        var page = await File.ReadAllTextAsync(Path.Combine(model.Folder, "report.html"), TestContext.Current.CancellationToken);

        foreach (var figure in (string[])["fund", "payable-months", "income-outgo", "subsidy", "members", "pension"])
        {
            page.ShouldContain($"data-figure=\"{figure}\"");
            page.ShouldContain($"data-figure=\"{figure}-town\"");
        }

        page.ShouldContain("Town: Members and coverage");
        File.Exists(Path.Combine(model.Folder, "report.xlsx")).ShouldBeTrue();
    }

    [Fact]
    public async Task AYearOfBothIsExplained()
    {
        var printed = await Command.Do("explain", model.Folder, "--path", "3", "--year", "2030");

        printed.ShouldContain("  town.fund_end [yuan] = ");
        printed.ShouldContain("Ledger lines of town, yuan");
        printed.ShouldContain("Every replayed value equals the run folder to the bit.");
    }

    // The scenario changes the first scheme only.
    [Fact]
    public async Task AComparisonSpeaksOfBoth()
    {
        var printed = await Command.Do("compare", model.Folder, model.Richer);

        printed.ShouldContain("National resident basic pension: In all 16 simulated futures the fund at the end of 2036 is larger");
        printed.ShouldContain("Town: The fund is the same under richer-subsidy and current-law at the end of 2036 in every future.");
    }

    [Fact]
    public async Task TheSecondFundCanBeAskedAbout()
    {
        using var answer = JsonDocument.Parse(await Command.Do(
            "solve", model.ModelFolder, "--vary", "town.fund.opening_balance", "--for", "P(town.depletion by 2026) <= 0.5", "--from", "0", "--to", "1e12", "--paths", "16", "--json"));

        answer.RootElement.GetProperty("status").GetString().ShouldBeOneOf("found", "holds_everywhere");
    }
}
