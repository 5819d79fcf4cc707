namespace Actuary.Schemes.MedicalCover.Policy;

/// <summary>When what a household bears is catastrophic: above a share of its income (WHO).</summary>
/// <param name="IncomeShare">Fraction of household income.</param>
/// <param name="HouseholdSize">Persons who share one income.</param>
/// <param name="IncomePerHead">Of the opening year, yuan; follows the rural income index.</param>
public sealed record CatastrophicExpense(double IncomeShare, double HouseholdSize, double IncomePerHead);
