using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results.Summaries;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Workbook.Budgets;

/// <summary>
/// Income and outgo of one fund by year, as means over the paths, yuan. The lines of each side add up to the run's totals: what
/// the order of the table does not name is one line "other", and ledger measures without a place of their own are listed below.
/// </summary>
internal sealed class Budget
{
    /// <summary>A remainder this small against the total is rounding: means are sums over thousands of paths.</summary>
    private const double Rounding = 1e-9;

    private const string LedgerStage = "ledger";

    private readonly RunView _run;
    private readonly WorkbookPhrases _words;
    private readonly BudgetOrder _order;

    private Budget(FundView fund, WorkbookPhrases words)
    {
        (_run, _words, Fund, _order) = (fund.Run, words, fund, new BudgetOrder(fund.Run.Views));
        var government = Lines(_order.Government);
        Government = government.Count == 0 ? null : new(words.GovernmentTotal, BudgetLine.Add(government, _run.Years.Count)) { SumOf = government };
        Income = IncomeLines();
        Outgo = OutgoLines();
        Groups =
        [
            new(words.Income, Income), new(words.Outgo, Outgo), new(words.Result, ResultLines()),
            .. Memorandum() is { Count: > 0 } further ? [new BudgetGroup(words.Memorandum, further)] : (BudgetGroup[])[],
        ];
    }

    public FundView Fund { get; }

    public IReadOnlyList<BudgetGroup> Groups { get; }

    /// <summary>The total of all levels of government, or null where none pays.</summary>
    public BudgetLine? Government { get; }

    /// <summary>The lines of income, their total last.</summary>
    public IReadOnlyList<BudgetLine> Income { get; }

    /// <summary>The lines of outgo, their total last.</summary>
    public IReadOnlyList<BudgetLine> Outgo { get; }

    /// <summary>A budget for every fund of the run that records income and outgo.</summary>
    public static IReadOnlyList<Budget> AllOf(RunView run, WorkbookPhrases words) =>
        [.. run.Funds.Where(fund => fund.Summary("income") is not null && fund.Summary("outgo") is not null).Select(fund => new Budget(fund, words))];

    private List<BudgetLine> IncomeLines()
    {
        // The run's income is without returns; they are added after the remainder is found.
        var paid = Lines(_order.Contributions);
        var summed = Government is null ? paid : [.. paid, Government];
        var transfers = Lines(_order.Transfers);
        var other = Other(_words.OtherIncome, "income", [.. summed, .. transfers]);
        var returns = Lines([BudgetOrder.Investment]);
        List<BudgetLine> terms = [.. summed, .. returns, .. transfers, .. other];
        double[] total = [.. Fund.Summary("income")!.Mean.Zip(BudgetLine.Add(returns, _run.Years.Count), (income, earned) => income + earned)];
        return [.. paid, .. Government?.SumOf ?? [], .. terms[paid.Count..], new BudgetLine(_words.IncomeTotal, total) { SumOf = terms }];
    }

    private List<BudgetLine> OutgoLines()
    {
        var lines = Lines(_order.Outgo);
        List<BudgetLine> terms = [.. lines, .. Other(_words.OtherOutgo, "outgo", lines)];
        return [.. terms, new BudgetLine(_words.OutgoTotal, Fund.Summary("outgo")!.Mean) { Measure = Fund.Measure("outgo"), SumOf = terms }];
    }

    private IReadOnlyList<BudgetLine> ResultLines()
    {
        var (income, outgo) = (Income[^1], Outgo[^1]);
        var balance = new BudgetLine(_words.Balance, [.. income.Values.Zip(outgo.Values, (@in, @out) => @in - @out)]) { SumOf = [income], Less = outgo };
        return [balance, .. Lines(["fund_end"]).Select(line => line with { Label = _words.FundEnd })];
    }

    private List<BudgetLine> Memorandum() =>
        Lines([.. _run.Data.Manifest.Measures.Where(Fund.Owns).Select(MeasureName.Own)
            .Where(measure => !_order.Has(measure) && _run.Note(measure)?.Stage == LedgerStage)]);

    private List<BudgetLine> Lines(IReadOnlyList<string> measures) =>
        [.. measures.Select(Fund.Summary).OfType<MeasureSummary>()
            .Select(summary => new BudgetLine(_run.OwnLabel(summary.Measure), summary.Mean) { Measure = summary.Measure })];

    private List<BudgetLine> Other(string label, string total, List<BudgetLine> lines)
    {
        var totals = Fund.Summary(total)!.Mean;
        var known = BudgetLine.Add(lines, totals.Count);
        double[] rest = [.. totals.Zip(known, (whole, part) => whole - part)];
        return rest.Where((value, year) => Math.Abs(value) > Rounding * Math.Abs(totals[year])).Any() ? [new BudgetLine(label, rest)] : [];
    }
}
