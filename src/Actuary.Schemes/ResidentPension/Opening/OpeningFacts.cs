namespace Actuary.Schemes.ResidentPension.Opening;

/// <summary>
/// What is known and what is assumed of the members on the opening 31 December. Totals are met exactly; the patterns only
/// spread them. Arrays by cell are flat sex · 106 + age, by class in class order.
/// </summary>
/// <param name="OpeningYear">The calendar year whose 31 December it is.</param>
/// <param name="Members">Persons insured under pension age.</param>
/// <param name="Pensioners">Persons drawing a pension.</param>
/// <param name="Accounts">Balances of all individual accounts, in payment or not, yuan.</param>
/// <param name="Population">By cell: persons.</param>
/// <param name="Eligible">By cell: share of the population under pension age outside the employee schemes and not studying.</param>
/// <param name="CoverageShape">By cell: relative coverage of the eligible under pension age; scaled to <paramref name="Members"/>.</param>
/// <param name="PensionerShape">By cell: relative share of the population of pension age that draws; scaled to <paramref name="Pensioners"/>.</param>
/// <param name="ClassMix">By class: share of members.</param>
/// <param name="Contributing">By class: share of members who pay this year.</param>
/// <param name="PersonCredit">By class: paid into the person's part in a year of paying, yuan.</param>
/// <param name="GovernmentCredit">By class: paid into the government's part, yuan.</param>
/// <param name="History">How the accounts came about; none where nobody has one.</param>
public sealed record OpeningFacts(
    int OpeningYear,
    double Members,
    double Pensioners,
    double Accounts,
    double[] Population,
    double[] Eligible,
    double[] CoverageShape,
    double[] PensionerShape,
    double[] ClassMix,
    double[] Contributing,
    double[] PersonCredit,
    double[] GovernmentCredit,
    ContributionHistory? History)
{
    /// <summary>Persons who complete 60 in the first projected year and draw without having been members.</summary>
    public double Entering { get; init; }

    /// <summary>Older schemes that were merged in.</summary>
    public IReadOnlyList<LegacyGroup> Legacy { get; init; } = [];
}

/// <summary>
/// The contribution years before the opening: which calendar years counted, how much was credited relative to the opening
/// year, and the share of years in which a member paid (contribution density).
/// </summary>
/// <param name="FirstYear">The first calendar year of contributions.</param>
/// <param name="RelativeCredit">By calendar year from the first to the opening year: credit per payer, any scale.</param>
/// <param name="Density">Contribution years ÷ years insured.</param>
/// <param name="Interest">Yearly rate credited.</param>
/// <param name="DivisorMonths">Divisor at which those in payment retired.</param>
/// <param name="EntryYearMonths">Pension months paid in the year of retirement.</param>
public sealed record ContributionHistory(
    int FirstYear,
    double[] RelativeCredit,
    double Density,
    double Interest,
    double DivisorMonths,
    double EntryYearMonths);
