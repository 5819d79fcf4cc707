using Actuary.Schemes.Amounts;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Claims;

/// <summary>What one cover has counted and paid in a year: an expense that grows is paid by the difference. Yuan to the fen.</summary>
internal sealed class YearSoFar
{
    /// <summary>Expense counted.</summary>
    public decimal Expense { get; private set; }

    public decimal Paid { get; private set; }

    /// <summary>
    /// Pays more expense: what is due of the year so far, to the fen, less what was due before; never less than nothing nor more
    /// than the expense, and in the year no more than the cap.
    /// </summary>
    /// <param name="cover">Null pays nothing; the expense is counted all the same.</param>
    /// <param name="before">The cover with what had been deducted before, where deductions grow with the year.</param>
    public decimal Pay(Bands? cover, decimal more, Bands? before = null)
    {
        var counted = Expense;
        Expense += more;
        if (cover is null)
            return 0;
        var due = Due(cover, Expense) - Due(before ?? cover, counted);
        var paid = Math.Clamp(due, 0, more);
        if (double.IsFinite(cover.Cap))
            paid = Math.Min(paid, Math.Max(0, Rounding.Fen(cover.Cap) - Paid));
        Paid += paid;
        return paid;
    }

    private static decimal Due(Bands cover, decimal expense) => Rounding.Fen(cover.Paid((double)expense));
}
