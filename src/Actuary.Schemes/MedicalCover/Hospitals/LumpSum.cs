using System.Runtime.Intrinsics;

namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>
/// A lump sum for a year's care: savings are kept, overruns shared (总额包干、结余留用、超支合理分担; Jiayuguan, 嘉医改办发〔2017〕11号, which
/// leaves the shares open: AMB-33, C-16).
/// </summary>
/// <param name="RetainedShare">Share of a saving that the institution keeps.</param>
/// <param name="RetainedBand">Up to a saving of this share of the budget; what is saved beyond stays in the fund. Infinite: all of it.</param>
/// <param name="FundOverrunShare">Share of an overrun that the fund bears.</param>
/// <param name="OverrunBand">Up to an overrun of this share of the budget; the institution bears what is beyond. Infinite: all of it.</param>
public readonly record struct LumpSum(double RetainedShare, double RetainedBand, double FundOverrunShare, double OverrunBand)
{
    /// <summary>Accounts for a year, yuan: the fund pays actual + kept, or actual − borne by the institution.</summary>
    public LumpSumAccount Settle(Lanes budget, Lanes actual)
    {
        var saving = Vector512.Max(Lanes.Zero, budget - actual);
        var overrun = Vector512.Max(Lanes.Zero, actual - budget);
        var kept = RetainedShare * Within(saving, RetainedBand, budget);
        var borne = overrun - FundOverrunShare * Within(overrun, OverrunBand, budget);
        return new(actual + kept - borne, saving, kept, overrun, borne);
    }

    private static Lanes Within(Lanes amount, double band, Lanes budget) =>
        double.IsPositiveInfinity(band) ? amount : Vector512.Min(amount, band * budget);
}

/// <summary>The end of a year under a lump sum, yuan.</summary>
/// <param name="FundPays">For the whole year.</param>
/// <param name="Kept">Of the saving, by the institution.</param>
/// <param name="Borne">Of the overrun, by the institution.</param>
public readonly record struct LumpSumAccount(Lanes FundPays, Lanes Saving, Lanes Kept, Lanes Overrun, Lanes Borne);
