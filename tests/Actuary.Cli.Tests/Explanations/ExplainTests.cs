using System.Globalization;
using System.Text.RegularExpressions;
using Actuary.Cli.Commands;
using Actuary.Cli.Tests.NationalModel;

namespace Actuary.Cli.Tests.Explanations;

/// <summary><c>actuary explain</c>: one path replayed, beside what its run recorded.</summary>
public sealed partial class ExplainTests(NationalRun national) : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Theory]
    [InlineData(0, 2025)]
    [InlineData(17, 2040)]
    [InlineData(63, 2084)]
    public async Task EveryValueIsThatOfTheRunFolderToTheBit(int path, int year)
    {
        var printed = await Explain(path, year);

        var values = ValuePattern().Matches(printed).ToDictionary(line => line.Groups["measure"].Value, line => line.Groups["value"].Value, StringComparer.Ordinal);
        values.Keys.ShouldBe(national.Rows.Names.Skip(2), ignoreOrder: true);
        foreach (var (measure, text) in values)
            double.Parse(text, CultureInfo.InvariantCulture).ShouldBe(national.Rows[measure][path * 60 + year - 2025], measure);
        printed.ShouldContain("Every replayed value equals the run folder to the bit.");
        printed.ShouldNotContain("≠");
    }

    [Fact]
    public async Task TheChainRunsFromDriversToTheFundAndNamesFormulas()
    {
        var printed = await Explain(17, 2040);

        string[] chain = ["Drivers", "Policy", "People who moved", "Stocks", "Ledger totals", "Fund", "Indicators", "Ledger lines"];
        chain.Select(title => printed.IndexOf($"{Environment.NewLine}{title}", StringComparison.Ordinal)).ShouldBeInOrder();
        chain.ShouldAllBe(title => printed.Contains($"{Environment.NewLine}{title}", StringComparison.Ordinal));
        printed.ShouldContain("fund at the start + income − outgo + investment income");
    }

    [Fact]
    public async Task LedgerLinesAddUpToTheOutgo()
    {
        var printed = await Explain(17, 2040);

        var outgo = LedgerPattern().Matches(printed).Where(line => line.Groups["payer"].Value == "fund").Sum(line => double.Parse(line.Groups["amount"].Value, CultureInfo.InvariantCulture));
        outgo.ShouldBe(national.Rows["outgo"][17 * 60 + 15], 1);
    }

    [Fact]
    public async Task OneMeasureComesWithWhatItIsMadeOf()
    {
        var printed = await Command.Do("explain", national.Folder, "--path", "17", "--year", "2040", "--measure", "fund_end");

        ValuePattern().Matches(printed).Select(line => line.Groups["measure"].Value)
            .ShouldBe(["fund_start", "income", "outgo", "investment_income", "fund_end"], ignoreOrder: true);
    }

    [Fact]
    public async Task WhatTheRunDoesNotHaveIsRefusedAllAtOnce()
    {
        var answer = await Command.Run("explain", national.Folder, "--path", "64", "--year", "2085", "--measure", "fund_ent");

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Results.ShouldBeEmpty();
        answer.Lines.Length.ShouldBe(3);
        answer.Lines[0].ShouldBe("--path is '64'. Allowed: a whole number from 0 to 63.");
        answer.Lines[1].ShouldBe("--year is '2085'. Allowed: a whole number from 2025 to 2084.");
        answer.Lines[2].ShouldStartWith("--measure is 'fund_ent'. Allowed: fund_start, income,");
        answer.Lines[2].ShouldEndWith("Did you mean 'fund_end'?");
    }

    [Fact]
    public async Task ARunCanBeExplainedOnlyFromTheFilesItWasMadeWith()
    {
        using var model = new ModelCopy();
        await Command.Do("run", model.Folder, "--paths", "8", "--years", "2", "--out", _scratch["run"]);
        string[] explain = ["explain", _scratch["run"], "--path", "3", "--year", "2026"];
        await Command.Do(explain);

        model.Change("model.yaml", "closing_speed: { value: 0.3,", "closing_speed: { value: 0.4,");
        var answer = await Command.Run(explain);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Lines.ShouldBe(["national-resident-pension/model.yaml: has changed since the run, so the run cannot be explained from it."]);
    }

    [Fact]
    public async Task AModelThatIsNotThereIsNamed()
    {
        using (var model = new ModelCopy())
            await Command.Do("run", model.Folder, "--paths", "8", "--years", "2", "--out", _scratch["run"]);

        var answer = await Command.Run("explain", _scratch["run"], "--path", "3", "--year", "2026");

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Lines.Single().ShouldStartWith($"{_scratch["run"]}: was made from the model '");
    }

    [Fact]
    public async Task AFolderWithoutARunIsRefused()
    {
        var answer = await Command.Run("explain", _scratch.Root, "--path", "3", "--year", "2026");

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Lines.ShouldBe([$"{_scratch.Root}: holds no run: there is no manifest.json in it."]);
    }

    public void Dispose() => _scratch.Dispose();

    private Task<string> Explain(int path, int year) => Command.Do("explain", national.Folder, "--path", $"{path}", "--year", $"{year}");

    [GeneratedRegex(@"^  (?<measure>[a-z_]+) \[[^\]]+\] = (?<value>\S+) \| \k<value> = \| ", RegexOptions.Multiline)]
    private static partial Regex ValuePattern();

    [GeneratedRegex(@"^  (?<payer>[a-z]+) +→ (?<receiver>[a-z]+) +(?<amount>-?[0-9,.]+)  ", RegexOptions.Multiline)]
    private static partial Regex LedgerPattern();
}
