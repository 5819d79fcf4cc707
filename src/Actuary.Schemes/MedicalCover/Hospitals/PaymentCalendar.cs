namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>What leaves the fund for a contract in one month, yuan.</summary>
/// <param name="Prepaid">An instalment.</param>
/// <param name="Assessed">Paid by the score.</param>
/// <param name="Settlement">Of a year's accounts; negative: returned by the institution.</param>
public readonly record struct MonthPayment(double Prepaid, double Assessed, double Settlement)
{
    public double Paid => Prepaid + Assessed + Settlement;
}

/// <summary>
/// The months in which a year's payments are due. Instalments are equal and paid in advance, in the first month of their period
/// (按月、季或半年预付); the assessed part is paid in December, once the year is assessed; accounts closed at the end of the year (年终决算) are
/// settled in December, those of the year before in January. Jiayuguan, 嘉医改办发〔2017〕11号, which names no months.
/// </summary>
public static class PaymentCalendar
{
    public const int Months = 12;

    /// <summary>January to December, yuan; they add up to the three amounts.</summary>
    /// <param name="instalments">12, 4 or 2 a year.</param>
    /// <param name="settlement">What is settled in the year.</param>
    /// <param name="isOfYearBefore">Whether that is of the accounts of the year before.</param>
    public static IReadOnlyList<MonthPayment> Of(double prepaid, int instalments, double assessed, double settlement, bool isOfYearBefore)
    {
        if (instalments is not (12 or 4 or 2))
            throw new ArgumentOutOfRangeException(nameof(instalments), instalments, "Instalments are monthly (12), quarterly (4) or half-yearly (2).");
        var period = Months / instalments;
        var settled = isOfYearBefore ? 0 : Months - 1;
        return
        [
            .. Enumerable.Range(0, Months).Select(month => new MonthPayment(
                month % period == 0 ? prepaid / instalments : 0,
                month == Months - 1 ? assessed : 0,
                month == settled ? settlement : 0)),
        ];
    }
}
