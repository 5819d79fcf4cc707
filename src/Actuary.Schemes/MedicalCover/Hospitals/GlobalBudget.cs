using System.Runtime.Intrinsics;

namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>
/// A budget for all institutions of a place, set by what the fund receives (以收定支、收支平衡、略有结余; Jiayuguan, 嘉医改办发〔2017〕11号; C-15).
/// Yuan a year.
/// </summary>
public static class GlobalBudget
{
    /// <summary>min(projected receipts · (1 − reserve), last budget · (1 + growth cap)), not below zero.</summary>
    /// <param name="reserveShare">Share of receipts that is not spent.</param>
    /// <param name="growthCap">Most that the budget may grow on the last one, fraction; infinite where there is no cap.</param>
    public static Lanes Of(Lanes receipts, double reserveShare, Lanes lastBudget, double growthCap)
    {
        var affordable = Vector512.Max(Lanes.Zero, (1 - reserveShare) * receipts);
        return double.IsPositiveInfinity(growthCap) ? affordable : Vector512.Min(affordable, (1 + growthCap) * lastBudget);
    }
}
