using System.Globalization;
using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Indicators;
using Actuary.Results.Storage;
using Actuary.Results.Summaries;
using Actuary.Simulation.Plans;
using Spectre.Console;

namespace Actuary.Cli.Terminal;

/// <summary>The answer of a run: the fund, who pays, when it runs dry.</summary>
internal static class AnswerTables
{
    public static void Write(Run run, IAnsiConsole console)
    {
        var manifest = run.Manifest;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{manifest.Documentation.ModelTitle.En}[/] · {manifest.Scenario}: {manifest.Documentation.Scenario.Description.En}");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{manifest.Paths:N0} paths × {manifest.Years} years from the end of {manifest.OpeningYear}, seed {manifest.Seed},{(manifest.Sampling is { } sampled ? $" {sampled}," : "")} {manifest.ElapsedSeconds:0.0} s"));
        console.WriteLine();
        foreach (var fund in manifest.Schemes)
            Write(run, fund, console);
        console.WriteLine();
        console.WriteLine($"Results: {run.Folder}");
        console.WriteLine($"Report:  {Path.Combine(run.Folder, RunFiles.Report)}");
    }

    private static void Write(Run run, SchemeNote fund, IAnsiConsole console)
    {
        if (run.Manifest.Schemes.Count > 1)
            console.MarkupLineInterpolated($"[bold]{fund.Title.En}[/]");
        console.Write(FundTable(run, fund));
        console.Write(FlowTable(run, fund));
        if (BudgetTable(run, fund) is { } budget)
            console.Write(budget);
        TargetTables.Write(run, fund, console);
        WriteSentences(run.Indicators.Of(fund), console);
    }

    private static Table FundTable(Run run, SchemeNote scheme)
    {
        var (fund, months) = (run.Summary[scheme.Prefix + "fund_end"], run.Summary[scheme.Prefix + "payable_months"]);
        var warnings = run.Indicators.Of(scheme).Warnings;
        var scale = MoneyScale.Of(fund.P50, fund.P95);
        var table = NewTable(
            $"Fund at year end, {scale.Unit} (nominal), and months it can pay",
            ["year", "fund P5", "P50", "P95", "months P5", "P50", "P95", "warning"]);
        foreach (var (year, index) in TableYears(run))
        {
            table.AddRow(
                $"{year}",
                scale.Text(fund.P05[index]), scale.Text(fund.P50[index]), scale.Text(fund.P95[index]),
                Number(months.P05[index], 1), Number(months.P50[index], 1), Number(months.P95[index], 1),
                warnings.FirstOrDefault(warning => warning.Year == year)?.OfMedian.ToString().ToLowerInvariant() ?? "–");
        }

        return table;
    }

    private static Table FlowTable(Run run, SchemeNote scheme)
    {
        var (income, outgo) = (run.Summary[scheme.Prefix + "income"].P50, run.Summary[scheme.Prefix + "outgo"].P50);
        var scale = MoneyScale.Of(income, outgo);
        var columns = AnswerColumn.Of(run, scheme);
        var units = columns.Select(column => column.Unit).Where(unit => unit.Length > 0).Distinct(StringComparer.Ordinal);
        var table = NewTable(
            string.Join(", ", units.Prepend($"Medians: {scale.Unit} a year (nominal)")), ["year", "income", "outgo", .. columns.Select(column => column.Title)]);
        foreach (var (year, index) in TableYears(run))
            table.AddRow([$"{year}", scale.Text(income[index]), scale.Text(outgo[index]), .. columns.Select(column => column.Text(index))]);
        return table;
    }

    /// <summary>Null where no government pays.</summary>
    private static Table? BudgetTable(Run run, SchemeNote scheme)
    {
        var plan = run.Manifest.Documentation;
        var levels = plan.Views.Government.Select(level => level.Measure).Concat(plan.Views.BesideFund)
            .Select(measure => run.Summary.Find(scheme.Prefix + measure)).OfType<MeasureSummary>().Where(cost => cost.P95.Any(value => value != 0)).ToList();
        if (levels.Count == 0)
            return null;
        var scale = MoneyScale.Of(levels.Select(level => level.Mean).ToArray());
        var table = NewTable(
            $"Cost per level of government, mean and P95, {scale.Unit} a year (nominal)",
            ["year", .. levels.SelectMany(level => (string[])[AnswerColumn.TitleOf(plan, level.Measure), "P95"])]);
        foreach (var (year, index) in TableYears(run))
            table.AddRow([$"{year}", .. levels.SelectMany(cost => (string[])[scale.Text(cost.Mean[index]), scale.Text(cost.P95[index])])]);
        return table;
    }

    private static void WriteSentences(FundIndicators indicators, IAnsiConsole console)
    {
        if (indicators.Depletion is { } depletion)
        {
            var chances = depletion.By.Select(by => string.Create(CultureInfo.InvariantCulture,
                $"by {by.Year} {Percent(by.Probability)} (± {Percent(by.StandardError)})"));
            if (depletion.By.Count > 0)
                console.WriteLine($"Chance that the fund is used up: {string.Join(", ", chances)}.");
            console.WriteLine($"Year in which it is used up: {Reached(depletion.Year)}");
        }

        if (indicators.FirstDeficit is { } deficit)
            console.WriteLine($"First year in deficit: {Reached(deficit)}");
    }

    /// <summary>Of a nation in millions, of a place one by one.</summary>
    internal static string Persons(double persons) => persons >= 1e7 ? $"{Number(persons / 1e6, 1)} m" : Number(persons, 0);

    private static string Reached(YearReached year) => year.Share == 0
        ? "on no path within the horizon."
        : string.Create(CultureInfo.InvariantCulture,
            $"P5 {Or(year.P05)}, P50 {Or(year.P50)}, P95 {Or(year.P95)}; on {Percent(year.Share)} of the paths within the horizon.");

    private static string Or(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "not reached";

    private static IEnumerable<(int Year, int Index)> TableYears(Run run) =>
        run.Manifest.Indicators.TableYears.Select(year => (year, year - run.Manifest.FirstYear));

    internal static string Number(double value, int decimals) => Numbers.Rounded(value, decimals).ToString("N" + decimals, CultureInfo.InvariantCulture);

    /// <summary>A fraction in percent, rounded as reports round it.</summary>
    internal static string Percent(double fraction) => Number(100 * fraction, 1) + " %";

    /// <summary>Numbers stand below each other and are never broken; every table fits a terminal of 80 columns.</summary>
    internal static Table NewTable(string title, IReadOnlyList<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(title, new Style(decoration: Decoration.Bold)) };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(column) { Alignment = Justify.Right, NoWrap = true });
        return table;
    }
}
