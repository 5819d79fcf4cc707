using System.Globalization;
using Actuary.Numerics.QuasiRandom;
using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Indicators;
using Actuary.Results.Manifests;
using Actuary.Results.Storage;
using Actuary.Results.Summaries;
using Actuary.Simulation.Plans;
using Spectre.Console;
using static Actuary.Cli.Terminal.Wording;

namespace Actuary.Cli.Terminal;

/// <summary>The answer of a run: the fund, who pays, when it runs dry.</summary>
internal static class AnswerTables
{
    public static void Write(Run run, Wording wording, IAnsiConsole console)
    {
        var manifest = run.Manifest;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{wording.In(manifest.Documentation.ModelTitle)}[/] · {wording.Scenario(manifest.Documentation, manifest.Scenario)}{wording.Common.Colon}{wording.In(manifest.Documentation.Scenario.Description)}");
        console.WriteLine(wording.Run(manifest.Paths, manifest.Years, manifest.OpeningYear, manifest.Seed) + Sampled(manifest, wording) + Fill(wording.Words.Seconds, Wording.Number(manifest.ElapsedSeconds, 1)));
        console.WriteLine();
        foreach (var fund in manifest.Schemes)
            Write(run, fund, wording, console);
        console.WriteLine();
        console.WriteLine(Fill(wording.Words.Results, run.Folder));
        console.WriteLine(Fill(wording.Words.Report, Path.Combine(run.Folder, wording.Language == Language.Chinese ? RunFiles.ReportChinese : RunFiles.Report)));
    }

    private static void Write(Run run, SchemeNote fund, Wording wording, IAnsiConsole console)
    {
        if (run.Manifest.Schemes.Count > 1)
            console.MarkupLineInterpolated($"[bold]{wording.In(fund.Title)}[/]");
        console.Write(FundTable(run, fund, wording));
        console.Write(FlowTable(run, fund, wording));
        if (BudgetTable(run, fund, wording) is { } budget)
            console.Write(budget);
        TargetTables.Write(run, fund, wording, console);
        WriteSentences(run.Indicators.Of(fund), wording, console);
    }

    private static string Sampled(Manifest manifest, Wording wording) => manifest.Sampling switch
    {
        { Kind: SamplingKind.Sobol } sampled => Fill(wording.Words.SobolPoints, Wording.Number(sampled.Randomisations, 0)),
        not null => wording.Words.MirroredPairs,
        null => "",
    };

    private static Table FundTable(Run run, SchemeNote scheme, Wording wording)
    {
        var (fund, months) = (run.Summary[scheme.Prefix + "fund_end"], run.Summary[scheme.Prefix + "payable_months"]);
        var warnings = run.Indicators.Of(scheme).Warnings;
        var scale = MoneyScale.Of(wording.Language, fund.P50, fund.P95);
        var table = NewTable(
            Fill(wording.Words.FundTitle, scale.Unit),
            [wording.Common.Year, wording.Words.FundP5, "P50", "P95", wording.Words.MonthsP5, "P50", "P95", wording.Words.Warning]);
        foreach (var (year, index) in TableYears(run))
        {
            table.AddRow(
                $"{year}",
                scale.Text(fund.P05[index]), scale.Text(fund.P50[index]), scale.Text(fund.P95[index]),
                Wording.Number(months.P05[index], 1), Wording.Number(months.P50[index], 1), Wording.Number(months.P95[index], 1),
                warnings.FirstOrDefault(warning => warning.Year == year) is { } warning ? wording.Common.Of(warning.OfMedian) : "–");
        }

        return table;
    }

    private static Table FlowTable(Run run, SchemeNote scheme, Wording wording)
    {
        var (income, outgo) = (run.Summary[scheme.Prefix + "income"].P50, run.Summary[scheme.Prefix + "outgo"].P50);
        var scale = MoneyScale.Of(wording.Language, income, outgo);
        var columns = AnswerColumn.Of(run, scheme, wording);
        var units = columns.Select(column => column.Unit).Where(unit => unit.Length > 0).Distinct(StringComparer.Ordinal);
        var table = NewTable(
            string.Join(", ", units.Prepend(Fill(wording.Words.Medians, scale.Unit))), [wording.Common.Year, wording.Words.Income, wording.Words.Outgo, .. columns.Select(column => column.Title)]);
        foreach (var (year, index) in TableYears(run))
            table.AddRow([$"{year}", scale.Text(income[index]), scale.Text(outgo[index]), .. columns.Select(column => column.Text(index))]);
        return table;
    }

    /// <summary>Null where no government pays.</summary>
    private static Table? BudgetTable(Run run, SchemeNote scheme, Wording wording)
    {
        var plan = run.Manifest.Documentation;
        var levels = plan.Views.Government.Select(level => level.Measure).Concat(plan.Views.BesideFund)
            .Select(measure => run.Summary.Find(scheme.Prefix + measure)).OfType<MeasureSummary>().Where(cost => cost.P95.Any(value => value != 0)).ToList();
        if (levels.Count == 0)
            return null;
        var scale = MoneyScale.Of(wording.Language, levels.Select(level => level.Mean).ToArray());
        var table = NewTable(
            Fill(wording.Words.CostTitle, scale.Unit),
            [wording.Common.Year, .. levels.SelectMany(level => (string[])[AnswerColumn.TitleOf(plan, level.Measure, wording), "P95"])]);
        foreach (var (year, index) in TableYears(run))
            table.AddRow([$"{year}", .. levels.SelectMany(cost => (string[])[scale.Text(cost.Mean[index]), scale.Text(cost.P95[index])])]);
        return table;
    }

    private static void WriteSentences(FundIndicators indicators, Wording wording, IAnsiConsole console)
    {
        var words = wording.Words;
        if (indicators.Depletion is { } depletion)
        {
            var chances = depletion.By.Select(by => Fill(words.UsedUpBy, by.Year, wording.Percent(by.Probability), wording.Percent(by.StandardError)));
            if (depletion.By.Count > 0)
                console.WriteLine(Fill(words.UsedUpChances, string.Join(wording.Language == Language.Chinese ? "，" : ", ", chances)));
            console.WriteLine(Fill(words.UsedUpYear, Reached(depletion.Year, wording)));
        }

        if (indicators.FirstDeficit is { } deficit)
            console.WriteLine(Fill(words.DeficitYear, Reached(deficit, wording)));
    }

    private static string Reached(YearReached year, Wording wording) => year.Share == 0
        ? wording.Words.OnNoPath
        : Fill(wording.Words.ReachedYears, Or(year.P05, wording), Or(year.P50, wording), Or(year.P95, wording), wording.Percent(year.Share));

    private static string Or(int? year, Wording wording) => year?.ToString(CultureInfo.InvariantCulture) ?? wording.Words.NotReached;

    private static IEnumerable<(int Year, int Index)> TableYears(Run run) =>
        run.Manifest.Indicators.TableYears.Select(year => (year, year - run.Manifest.FirstYear));

    /// <summary>Numbers stand below each other and are never broken; every table fits a terminal of 80 columns.</summary>
    internal static Table NewTable(string title, IReadOnlyList<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(title, new Style(decoration: Decoration.Bold)) };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(column) { Alignment = Justify.Right, NoWrap = true });
        return table;
    }
}
