using System.Globalization;
using Actuary.Cli.Terminal;
using Actuary.Schemes.MedicalCover.Hospitals;
using Spectre.Console;

namespace Actuary.Cli.Payments;

/// <summary>The payment desk's year in the terminal: what the contracts are worth, what leaves the fund for them, and in which months.</summary>
internal static class CashTables
{
    private const string All = "all";

    public static void Write(CashCase cash, IAnsiConsole console)
    {
        var contracts = cash.Answer.Contracts;
        var scale = MoneyScale.Of(contracts.Select(contract => contract.Owed).ToArray(), contracts.Select(contract => contract.Withheld).ToArray());
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{cash.Plan.Documentation.ModelTitle.En}[/] · {cash.Plan.Scenario}: how hospitals are paid in {cash.Year}, on the central path");
        console.WriteLine();
        console.Write(Worth(contracts, scale));
        console.Write(Payments(contracts, scale));
        console.Write(Months(contracts, scale));
        console.WriteLine(Sentence(cash, scale));
    }

    private static Table Worth(IReadOnlyList<ContractCash> contracts, MoneyScale scale)
    {
        var table = NewTable($"What the contracts are worth, {scale.Unit}", ["paid", "score", "cost", "owed", "withheld", "gain"]);
        foreach (var institution in contracts.GroupBy(contract => contract.Institution))
        {
            table.AddRow([institution.Key.Name, "", Score(institution.First()), .. Amounts(institution, scale)]);
            foreach (var contract in institution)
                table.AddRow([Name(contract), TermsWords.Text(contract.Terms), "", .. Amounts([contract], scale)]);
        }

        table.AddRow([All, "", "", .. Amounts(contracts, scale)]);
        return table;
    }

    private static Table Payments(IReadOnlyList<ContractCash> contracts, MoneyScale scale)
    {
        var table = NewTable($"What leaves the fund, {scale.Unit}", ["months", "prepaid", "assessed", "settled", "together"]);
        foreach (var institution in contracts.GroupBy(contract => contract.Institution))
        {
            table.AddRow([institution.Key.Name, "year", .. Row(Sum(institution.SelectMany(contract => contract.Months)), scale)]);
            foreach (var contract in institution)
            {
                foreach (var (months, each) in Alike(contract.Months))
                    table.AddRow([Name(contract), months, .. Row(each, scale)]);
            }
        }

        return table;
    }

    private static Table Months(IReadOnlyList<ContractCash> contracts, MoneyScale scale)
    {
        var table = AnswerTables.NewTable($"The fund's months, {scale.Unit}", ["month", "prepaid", "assessed", "settled", "together"]);
        var months = Enumerable.Range(0, PaymentCalendar.Months).Select(month => Sum(contracts.Select(contract => contract.Months[month]))).ToArray();
        for (var month = 0; month < months.Length; month++)
            table.AddRow([$"{month + 1}", .. Row(months[month], scale)]);
        table.AddRow([All, .. Row(Sum(months), scale)]);
        return table;
    }

    private static string Sentence(CashCase cash, MoneyScale scale)
    {
        var paid = cash.Answer.Contracts.Sum(contract => contract.Paid);
        string[] parts =
        [
            $"The fund receives {scale.Text(cash.Answer.Receipts)} and pays hospitals {scale.Text(paid)} {scale.Unit}",
            .. cash.Answer.RegionalBudget > 0 ? [$"the budget of the region is {scale.Text(cash.Answer.RegionalBudget)}"] : Array.Empty<string>(),
            .. cash.Answer.PointValue > 0 ? [string.Create(CultureInfo.InvariantCulture, $"a point is worth {cash.Answer.PointValue:N2} yuan")] : Array.Empty<string>(),
            .. cash.Answer.Due != 0 ? [$"{scale.Text(cash.Answer.Due)} are settled in {cash.Year + 1}"] : Array.Empty<string>(),
        ];
        return string.Join("; ", parts) + ".";
    }

    /// <summary>Runs of months with the same payments: "1–11".</summary>
    private static IEnumerable<(string Months, MonthPayment Each)> Alike(IReadOnlyList<MonthPayment> months)
    {
        for (var start = 0; start < months.Count;)
        {
            var end = start + 1;
            while (end < months.Count && months[end] == months[start])
                end++;
            if (months[start] != default)
                yield return (end == start + 1 ? $"{end}" : $"{start + 1}–{end}, each", months[start]);
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
    private static Table NewTable(string title, string[] columns)
    {
        var table = AnswerTables.NewTable(title, ["contract", .. columns]);
        table.Columns[0].LeftAligned();
        return table;
    }

    private static string Name(ContractCash contract) => "  " + Markup.Escape(contract.Contract);
}
