using System.Globalization;
using Actuary.Cli.Terminal;
using Actuary.Reports.Text;
using Actuary.Schemes.MedicalCover.Hospitals;
using Spectre.Console;
using static Actuary.Cli.Terminal.Wording;

namespace Actuary.Cli.Payments;

/// <summary>The payment desk's year in the terminal: what the contracts are worth, what leaves the fund for them, and in which months.</summary>
internal static class CashTables
{
    public static void Write(CashCase cash, Wording wording, IAnsiConsole console)
    {
        var plan = cash.Plan;
        var contracts = cash.Answer.Contracts;
        var scale = MoneyScale.Of(wording.Language, contracts.Select(contract => contract.Owed).ToArray(), contracts.Select(contract => contract.Withheld).ToArray());
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{wording.In(plan.Documentation.ModelTitle)}[/] · {wording.Scenario(plan.Documentation, plan.Scenario)}{wording.Common.Colon}{Fill(wording.Words.CashIs, cash.Year)}");
        console.WriteLine();
        console.Write(Worth(cash, scale, wording));
        console.Write(Payments(cash, scale, wording));
        console.Write(Months(contracts, scale, wording.Words));
        console.WriteLine(Sentence(cash, scale, wording));
    }

    private static Table Worth(CashCase cash, MoneyScale scale, Wording wording)
    {
        var (contracts, words) = (cash.Answer.Contracts, wording.Words);
        var table = NewTable(Fill(words.WorthTitle, scale.Unit), words, [words.PaidAs, words.Score, words.Cost, words.Owed, words.Withheld, words.Gain]);
        foreach (var institution in contracts.GroupBy(contract => contract.Institution))
        {
            table.AddRow([Name(cash, institution.Key, wording), "", Score(institution.First()), .. Amounts(institution, scale)]);
            foreach (var contract in institution)
                table.AddRow([Name(cash, contract, wording), TermsWords.Text(contract.Terms, words), "", .. Amounts([contract], scale)]);
        }

        table.AddRow([words.All, "", "", .. Amounts(contracts, scale)]);
        return table;
    }

    private static Table Payments(CashCase cash, MoneyScale scale, Wording wording)
    {
        var (contracts, words) = (cash.Answer.Contracts, wording.Words);
        var table = NewTable(Fill(words.LeavesTitle, scale.Unit), words, [words.Months, words.Prepaid, words.Assessed, words.Settled, words.Together]);
        foreach (var institution in contracts.GroupBy(contract => contract.Institution))
        {
            table.AddRow([Name(cash, institution.Key, wording), words.WholeYear, .. Row(Sum(institution.SelectMany(contract => contract.Months)), scale)]);
            foreach (var contract in institution)
            {
                foreach (var (months, each) in Alike(contract.Months, words))
                    table.AddRow([Name(cash, contract, wording), months, .. Row(each, scale)]);
            }
        }

        return table;
    }

    private static Table Months(IReadOnlyList<ContractCash> contracts, MoneyScale scale, TerminalPhrases words)
    {
        var table = AnswerTables.NewTable(Fill(words.FundMonthsTitle, scale.Unit), [words.Month, words.Prepaid, words.Assessed, words.Settled, words.Together]);
        var months = Enumerable.Range(0, PaymentCalendar.Months).Select(month => Sum(contracts.Select(contract => contract.Months[month]))).ToArray();
        for (var month = 0; month < months.Length; month++)
            table.AddRow([$"{month + 1}", .. Row(months[month], scale)]);
        table.AddRow([words.All, .. Row(Sum(months), scale)]);
        return table;
    }

    private static string Sentence(CashCase cash, MoneyScale scale, Wording wording)
    {
        var words = wording.Words;
        var paid = cash.Answer.Contracts.Sum(contract => contract.Paid);
        string[] parts =
        [
            Fill(words.CashSentence, scale.Text(cash.Answer.Receipts), scale.Text(paid), scale.Unit),
            .. cash.Answer.RegionalBudget > 0 ? [Fill(words.CashRegion, scale.Text(cash.Answer.RegionalBudget))] : Array.Empty<string>(),
            .. cash.Answer.PointValue > 0 ? [Fill(words.CashPoint, cash.Answer.PointValue.ToString("N2", CultureInfo.InvariantCulture))] : Array.Empty<string>(),
            .. cash.Answer.Due != 0 ? [Fill(words.CashDue, scale.Text(cash.Answer.Due), cash.Year + 1)] : Array.Empty<string>(),
        ];
        return string.Join(wording.Common.ListComma, parts) + wording.Common.FullStop;
    }

    /// <summary>Runs of months with the same payments: "1–11".</summary>
    private static IEnumerable<(string Months, MonthPayment Each)> Alike(IReadOnlyList<MonthPayment> months, TerminalPhrases words)
    {
        for (var start = 0; start < months.Count;)
        {
            var end = start + 1;
            while (end < months.Count && months[end] == months[start])
                end++;
            if (months[start] != default)
                yield return (end == start + 1 ? $"{end}" : Fill(words.MonthsEach, start + 1, end), months[start]);
            start = end;
        }
    }

    private static MonthPayment Sum(IEnumerable<MonthPayment> payments) => payments.Aggregate(
        default(MonthPayment), (sum, one) => new(sum.Prepaid + one.Prepaid, sum.Assessed + one.Assessed, sum.Settlement + one.Settlement));

    private static string[] Row(MonthPayment payment, MoneyScale scale) =>
        [scale.Text(payment.Prepaid), scale.Text(payment.Assessed), scale.Text(payment.Settlement), scale.Text(payment.Paid)];

    private static IEnumerable<string> Amounts(IEnumerable<ContractCash> contracts, MoneyScale scale)
    {
        var all = contracts.ToList();
        return new[] { all.Sum(of => of.Cost), all.Sum(of => of.Owed), all.Sum(of => of.Withheld), all.Sum(of => of.Result) }.Select(scale.Text);
    }

    private static string Score(ContractCash contract) => contract.Score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>One that begins with the contract's name.</summary>
    private static Table NewTable(string title, TerminalPhrases words, string[] columns)
    {
        var table = AnswerTables.NewTable(title, [words.Contract, .. columns]);
        table.Columns[0].LeftAligned();
        return table;
    }

    private static string Name(CashCase cash, Institution institution, Wording wording) =>
        Markup.Escape(wording.Name(cash.Plan.Documentation, "institution", institution.Name));

    private static string Name(CashCase cash, ContractCash contract, Wording wording) =>
        "  " + Markup.Escape(wording.Name(cash.Plan.Documentation, "contract", contract.Contract));
}
