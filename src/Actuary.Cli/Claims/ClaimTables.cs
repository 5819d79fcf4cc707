using System.Globalization;
using Actuary.Cli.Terminal;
using Actuary.Schemes.MedicalCover.Claims;
using Actuary.Schemes.MedicalCover.Rules;
using Spectre.Console;

namespace Actuary.Cli.Claims;

/// <summary>A settled year of bills in the terminal: who pays each bill by which rule and clause, and the year.</summary>
internal static class ClaimTables
{
    public static void Write(ClaimCase claim, IAnsiConsole console)
    {
        var clauses = new Clauses(claim);
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{claim.Plan.Documentation.ModelTitle.En}[/] · {claim.Plan.Scenario}: a year of bills of one insured, class {claim.ClassName}, in {claim.Year}");
        console.WriteLine(claim.Amounts == 1
            ? "Yuan, each payment rounded to the fen."
            : string.Create(CultureInfo.InvariantCulture, $"Yuan, each payment rounded to the fen; amounts of rules are {claim.Amounts:0.###} times those of {claim.Plan.OpeningYear}, with incomes on the central path."));
        console.WriteLine();
        for (var at = 0; at < claim.Answer.Bills.Count; at++)
            console.Write(Bill(claim, clauses, at));
        console.Write(Year(claim));
        var outside = claim.Answer.Total - claim.Answer.Eligible;
        var (own, total) = (claim.Answer.Paid(Payer.Person), claim.Answer.Total);
        console.WriteLine($"Of {Fen(total)} yuan the person bears {Fen(own)}{(total > 0 ? $", {Share(own, total)}" : "")}; {Fen(outside)} are outside the catalogue.");
    }

    private static Table Bill(ClaimCase claim, Clauses clauses, int at)
    {
        var bill = claim.Answer.Bills[at];
        var sent = bill.Bill.Referral switch
        {
            Referral.Up => ", sent up",
            Referral.Down => ", sent down",
            _ => "",
        };
        var table = AnswerTables.NewTable(
            $"Bill {at + 1}: {claim.Service(bill.Bill)}{sent}, {Fen(bill.Bill.Total)} of which {Fen(bill.Eligible)} eligible", ["payer", "counts", "before", "pays"]);
        table.AddColumn(new TableColumn("by the rule, from the clause"));
        foreach (var line in bill.Lines)
        {
            var accumulates = line.Payer != Payer.Person;
            table.AddRow(
                PayerWords.Text(line.Payer), accumulates ? Fen(line.Expense) : "", accumulates ? Fen(line.Before) : "", Fen(line.Paid), Rule(line, clauses.Of(bill, line)));
        }

        return table;
    }

    private static string Rule(ClaimLine line, IReadOnlyList<Clauses.Clause> clauses) =>
        Markup.Escape(string.Join(Environment.NewLine, [line.Rule, .. Clauses.Lines(clauses)]));

    private static Table Year(ClaimCase claim)
    {
        var payers = Payers.All.Where(payer => claim.Answer.Bills.Any(bill => bill.Lines.Any(line => line.Payer == payer))).ToList();
        var table = AnswerTables.NewTable("The year", ["bill", .. payers.Select(PayerWords.Text), "all"]);
        for (var at = 0; at < claim.Answer.Bills.Count; at++)
        {
            var bill = claim.Answer.Bills[at];
            table.AddRow([$"{at + 1}", .. payers.Select(payer => Fen(bill.Paid(payer))), Fen(bill.Bill.Total)]);
        }

        table.AddRow(["all", .. payers.Select(payer => Fen(claim.Answer.Paid(payer))), Fen(claim.Answer.Total)]);
        return table;
    }

    private static string Fen(decimal yuan) => yuan.ToString("N2", CultureInfo.InvariantCulture);

    private static string Share(decimal part, decimal whole) => (100 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
