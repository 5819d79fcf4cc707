using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Claims;

/// <summary>A natural year of one person's bills, settled one after another.</summary>
public sealed record ClaimYear(IReadOnlyList<SettledBill> Bills)
{
    /// <summary>All bills, yuan.</summary>
    public decimal Total => Bills.Sum(bill => bill.Bill.Total);

    /// <summary>What of them is in the catalogue, yuan.</summary>
    public decimal Eligible => Bills.Sum(bill => bill.Eligible);

    /// <summary>What a payer pays of them, yuan; over the payers it is the total, to the fen.</summary>
    public decimal Paid(Payer payer) => Bills.Sum(bill => bill.Paid(payer));
}

/// <summary>A bill and who pays it. Yuan to the fen.</summary>
/// <param name="Eligible">What of it is in the catalogue.</param>
/// <param name="Deducted">What is deducted of this bill by its hospital, borne by the patient; zero where nothing is deducted by admission.</param>
/// <param name="Lines">In the order of the payers, the person last; covers that the class does not have are left out.</param>
public sealed record SettledBill(MedicalBill Bill, decimal Eligible, decimal Deducted, IReadOnlyList<ClaimLine> Lines)
{
    /// <summary>What a payer pays of the bill.</summary>
    public decimal Paid(Payer payer) => Lines.Where(line => line.Payer == payer).Sum(line => line.Paid);
}

/// <summary>What one payer pays of a bill. Yuan to the fen.</summary>
/// <param name="Before">Expense of the year that the rule had counted before the bill.</param>
/// <param name="Expense">Expense that the rule counts with the bill; what is paid is the difference.</param>
/// <param name="Rule">The rule in words, with its amounts of the year.</param>
public sealed record ClaimLine(Payer Payer, decimal Before, decimal Expense, decimal Paid, string Rule);
