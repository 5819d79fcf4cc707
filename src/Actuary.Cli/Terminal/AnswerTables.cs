using System.Globalization;
using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Indicators;
using Actuary.Results.Storage;
using Actuary.Results.Summaries;
using Spectre.Console;

namespace Actuary.Cli.Terminal;

/// <summary>The answer of a run: the fund, who pays, when it runs dry.</summary>
internal static class AnswerTables
{
    private static readonly (string Measure, string Title)[] _levels =
        [
            ("subsidy_central", "central"), ("subsidy_province", "province"), ("subsidy_city", "city"), ("subsidy_county", "county"),
            ("subsidy_township", "township"), ("administration", "running it"),
        ];

    public static void Write(Run run, IAnsiConsole console)
    {
        var manifest = run.Manifest;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{manifest.Documentation.ModelTitle.En}[/] · {manifest.Scenario}: {manifest.Documentation.Scenario.Description.En}");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{manifest.Paths:N0} paths × {manifest.Years} years from the end of {manifest.OpeningYear}, seed {manifest.Seed}, {manifest.ElapsedSeconds:0.0} s"));
        console.WriteLine();
        console.Write(FundTable(run));
        console.Write(FlowTable(run));
        console.Write(BudgetTable(run));
        TargetTables.Write(run, console);
        WriteSentences(run.Indicators, console);
        console.WriteLine();
        console.WriteLine($"Results: {run.Folder}");
        console.WriteLine($"Report:  {Path.Combine(run.Folder, RunFiles.Report)}");
    }

    private static Table FundTable(Run run)
    {
        var scale = MoneyScale.Of(run.Summary["fund_end"].P50, run.Summary["fund_end"].P95);
        var table = NewTable(
            $"Fund at year end, {scale.Unit} (nominal), and months it can pay",
            ["year", "fund P5", "P50", "P95", "months P5", "P50", "P95", "warning"]);
        var (fund, months) = (run.Summary["fund_end"], run.Summary["payable_months"]);
        foreach (var (year, index) in TableYears(run))
        {
            table.AddRow(
                $"{year}",
                scale.Text(fund.P05[index]), scale.Text(fund.P50[index]), scale.Text(fund.P95[index]),
                Number(months.P05[index], 1), Number(months.P50[index], 1), Number(months.P95[index], 1),
                run.Indicators.Warnings.FirstOrDefault(warning => warning.Year == year)?.OfMedian.ToString().ToLowerInvariant() ?? "–");
        }

        return table;
    }

    private static Table FlowTable(Run run)
    {
        var scale = MoneyScale.Of(run.Summary["income"].P50, run.Summary["outgo"].P50);
        var table = NewTable($"Medians: {scale.Unit} a year (nominal), persons, yuan a month", ["year", "income", "outgo", "pensioners", "average pension"]);
        foreach (var (year, index) in TableYears(run))
        {
            table.AddRow(
                $"{year}",
                scale.Text(run.Summary["income"].P50[index]),
                scale.Text(run.Summary["outgo"].P50[index]),
                Median(run.Summary, "pensioners", index, Persons),
                Median(run.Summary, "average_pension_monthly", index, value => Number(value, 0)));
        }

        return table;
    }

    private static Table BudgetTable(Run run)
    {
        var levels = _levels.Where(level => run.Summary.Find(level.Measure)?.P95.Any(cost => cost != 0) == true).ToList();
        var scale = MoneyScale.Of(levels.Select(level => run.Summary[level.Measure].Mean).ToArray());
        var table = NewTable(
            $"Cost per level of government, mean and P95, {scale.Unit} a year (nominal)",
            ["year", .. levels.SelectMany(level => (string[])[level.Title, "P95"])]);
        foreach (var (year, index) in TableYears(run))
        {
            var cells = levels.Select(level => run.Summary[level.Measure]).SelectMany(cost => (string[])[scale.Text(cost.Mean[index]), scale.Text(cost.P95[index])]);
            table.AddRow([$"{year}", .. cells]);
        }

        return table;
    }

    private static void WriteSentences(RunIndicators indicators, IAnsiConsole console)
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

    private static string Median(SummaryTable summary, string measure, int index, Func<double, string> format) =>
        summary.Find(measure) is { } found ? format(found.P50[index]) : "–";

    private static string Number(double value, int decimals) => Numbers.Rounded(value, decimals).ToString("N" + decimals, CultureInfo.InvariantCulture);

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
