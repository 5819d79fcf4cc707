namespace Actuary.Schemes.ResidentPension.Opening;

/// <summary>
/// An average member's account at the opening, in the scale of the history's relative credits, had every insured year since the scheme began or
/// age 16 been paid at the contribution density.
/// </summary>
internal sealed class AccountHistory(ContributionHistory history, int openingYear)
{
    /// <summary>Contribution years of a member who completed <paramref name="age"/> in the opening year.</summary>
    public double Years(int age) => history.Density * InsuredYears(age).Count();

    /// <summary>Balance on the opening 31 December of a member under pension age.</summary>
    public double Balance(int age) => BalanceAt(InsuredYears(age), openingYear);

    /// <summary>Monthly account pension of someone who completed <paramref name="age"/> ≥ 60 in the opening year.</summary>
    public double MonthlyPension(int age)
    {
        var lastPaid = RetirementYear(age) - 1;
        return BalanceAt(InsuredYears(age), lastPaid) / history.DivisorMonths;
    }

    /// <summary>Months of pension the account still covers: R = divisor, then R ← max(0, R − months paid) · (1 + i) each year.</summary>
    public double RemainingMonths(int age)
    {
        var remaining = history.DivisorMonths;
        for (var year = RetirementYear(age); year <= openingYear; year++)
        {
            var paid = year == RetirementYear(age) ? history.EntryYearMonths : 12;
            remaining = Math.Max(0, remaining - paid) * (1 + history.Interest);
        }

        return remaining;
    }

    private int RetirementYear(int age) => openingYear - age + ResidentPensionPlan.PensionAge;

    /// <summary>Calendar years in which contributions counted for the cohort: aged 16 to 59 and after the scheme began.</summary>
    private IEnumerable<int> InsuredYears(int age)
    {
        var first = Math.Max(history.FirstYear, openingYear - age + ResidentPensionPlan.EntryAge);
        var last = Math.Min(openingYear, RetirementYear(age) - 1);
        return Enumerable.Range(first, Math.Max(0, last - first + 1));
    }

    private double BalanceAt(IEnumerable<int> years, int at) => years.Sum(year =>
        history.Density * history.RelativeCredit[year - history.FirstYear] * Math.Pow(1 + history.Interest, at - year));
}
