using System.Globalization;
using Actuary.Cli.Terminal;
using Actuary.Schemes.MedicalCover.Claims;
using Actuary.Schemes.MedicalCover.Rules;
using Spectre.Console;
using static Actuary.Cli.Terminal.Wording;

namespace Actuary.Cli.Claims;

/// <summary>A settled year of bills in the terminal: who pays each bill by which rule and clause, and the year.</summary>
internal static class ClaimTables
{
    public static void Write(ClaimCase claim, Wording wording, IAnsiConsole console)
    {
        var (plan, words) = (claim.Plan, wording.Words);
        var clauses = new Clauses(claim);
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{wording.In(plan.Documentation.ModelTitle)}[/] · {wording.Scenario(plan.Documentation, plan.Scenario)}{wording.Common.Colon}{Fill(words.ClaimIs, wording.Class(plan.Documentation, claim.ClassName), claim.Year)}");
        console.WriteLine(claim.Amounts == 1
            ? words.ClaimMoney
            : Fill(words.ClaimAmounts, claim.Amounts.ToString("0.###", CultureInfo.InvariantCulture), plan.OpeningYear));
        console.WriteLine();
        for (var at = 0; at < claim.Answer.Bills.Count; at++)
            console.Write(Bill(claim, clauses, at, wording));
        console.Write(Year(claim, wording));
        var outside = claim.Answer.Total - claim.Answer.Eligible;
        var (own, total) = (claim.Answer.Paid(Payer.Person), claim.Answer.Total);
        console.WriteLine(Fill(words.ClaimSentence, Fen(total), Fen(own), total > 0 ? Fill(words.ClaimShare, wording.Percent((double)(own / total))) : "", Fen(outside)));
    }

    private static Table Bill(ClaimCase claim, Clauses clauses, int at, Wording wording)
    {
        var words = wording.Words;
        var bill = claim.Answer.Bills[at];
        var sent = bill.Bill.Referral switch
        {
            Referral.Up => words.SentUp,
            Referral.Down => words.SentDown,
            _ => "",
        };
        var table = AnswerTables.NewTable(
            Fill(words.BillTitle, at + 1, wording.Name(claim.Plan.Documentation, "service", claim.Service(bill.Bill)), sent, Fen(bill.Bill.Total), Fen(bill.Eligible)), [words.Payer, words.Counts, words.Before, words.Pays]);
        table.AddColumn(new TableColumn(words.ByRule));
        foreach (var line in bill.Lines)
        {
            var accumulates = line.Payer != Payer.Person;
            table.AddRow(
                PayerWords.Text(line.Payer, words), accumulates ? Fen(line.Expense) : "", accumulates ? Fen(line.Before) : "", Fen(line.Paid), Rule(line, clauses.Of(bill, line), wording));
        }

        return table;
    }

    private static string Rule(ClaimLine line, IReadOnlyList<Clauses.Clause> clauses, Wording wording) =>
        Markup.Escape(string.Join(Environment.NewLine, [line.Rule, .. Clauses.Lines(clauses, wording)]));

    private static Table Year(ClaimCase claim, Wording wording)
    {
        var words = wording.Words;
        var payers = Payers.All.Where(payer => claim.Answer.Bills.Any(bill => bill.Lines.Any(line => line.Payer == payer))).ToList();
        var table = AnswerTables.NewTable(words.TheYear, [words.Bill, .. payers.Select(payer => PayerWords.Text(payer, words)), words.All]);
        for (var at = 0; at < claim.Answer.Bills.Count; at++)
        {
            var bill = claim.Answer.Bills[at];
            table.AddRow([$"{at + 1}", .. payers.Select(payer => Fen(bill.Paid(payer))), Fen(bill.Bill.Total)]);
        }

        table.AddRow([words.All, .. payers.Select(payer => Fen(claim.Answer.Paid(payer))), Fen(claim.Answer.Total)]);
        return table;
    }

    private static string Fen(decimal yuan) => yuan.ToString("N2", CultureInfo.InvariantCulture);

}
