using System.Runtime.Intrinsics;

namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>
/// A budget of a region shared by the work that institutions did, counted in points (点数法; 区域点数法总额预算和按病种分值付费, DIP, or by the weights
/// of diagnosis-related groups, DRG). National pilot; Jiangxi city, implementing opinions, task 2; Jiayuguan, 嘉医改办发〔2017〕11号.
/// </summary>
public static class PointsBudget
{
    /// <summary>
    /// Points of an institution for one group of cases: cases · points a case · coefficient of the institution. With DIP points are
    /// those of the disease group; with DRG they are the relative weight of the group and the coefficient is one.
    /// </summary>
    public static Lanes Points(Lanes cases, double pointsPerCase, double coefficient) => pointsPerCase * coefficient * cases;

    /// <summary>
    /// Yuan a point: (budget − other deductions) ÷ Σ points within floor and ceiling, the ceiling last; what a ceiling leaves stays
    /// in the fund, and under a floor the fund pays more than the budget. Without points it is zero.
    /// </summary>
    /// <param name="budget">Yuan.</param>
    /// <param name="deductions">What is paid from the budget in other ways, yuan.</param>
    /// <param name="floor">Least yuan a point; zero where there is none.</param>
    /// <param name="ceiling">Most yuan a point; infinite where there is none.</param>
    public static Lanes Value(Lanes budget, Lanes deductions, Lanes points, Lanes floor, Lanes ceiling)
    {
        var value = Vector512.Max(Lanes.Zero, budget - deductions) / points;
        var bounded = Vector512.Min(Vector512.Max(value, floor), ceiling);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(points, Lanes.Zero), bounded, Lanes.Zero);
    }
}
