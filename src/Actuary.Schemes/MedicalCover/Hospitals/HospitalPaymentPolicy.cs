namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>
/// How the fund pays for the care its insured get, resolved to numbers per projected year. Checked once, here. Where there is no such
/// policy the fund pays what care costs.
/// </summary>
public sealed class HospitalPaymentPolicy
{
    /// <summary>What a service's shares of all contracts may miss of one.</summary>
    private const double Tolerance = 1e-9;

    private readonly int _years;

    /// <param name="services">Number of services of the medical cover.</param>
    /// <param name="prices">Growth of tariffs, quotas and of floor and ceiling of a point.</param>
    /// <param name="budgets">Growth of budgets on what was settled for the year before, where no regional budget sets them.</param>
    /// <param name="regional">Or none.</param>
    /// <param name="points">Needed where a contract is paid by points.</param>
    /// <exception cref="ArgumentException">A value is out of its range, an array of the wrong length, or contracts leave a part of a service out.</exception>
    public HospitalPaymentPolicy(
        int services,
        IReadOnlyList<Institution> institutions,
        IReadOnlyList<HospitalContract> contracts,
        PrepaymentTerms prepayment,
        FollowedGrowth prices,
        FollowedGrowth budgets,
        RegionalBudget? regional,
        PointsTerms? points)
    {
        ArgumentNullException.ThrowIfNull(prepayment);
        (Services, Institutions, Contracts, Prepayment) = (services, institutions, contracts, prepayment);
        (Prices, Budgets, Regional, Points, _years) = (prices, budgets, regional, points, prepayment.Share.Length);
        if (Problems().FirstOrDefault() is { } problem)
            throw new ArgumentException(problem, nameof(contracts));
    }

    public int Services { get; }

    public IReadOnlyList<Institution> Institutions { get; }

    public IReadOnlyList<HospitalContract> Contracts { get; }

    public PrepaymentTerms Prepayment { get; }

    public FollowedGrowth Prices { get; }

    public FollowedGrowth Budgets { get; }

    public RegionalBudget? Regional { get; }

    public PointsTerms? Points { get; }

    private IEnumerable<string> Problems() =>
        ProblemsOfInstitutions().Concat(ProblemsOfContracts()).Concat(ProblemsOfShares()).Concat(ProblemsOfYears());

    private IEnumerable<string> ProblemsOfInstitutions() =>
        from institution in Institutions
        where !(institution.ScoreMean is >= 0 and <= 1 && institution.ScoreDeviation >= 0 && double.IsFinite(institution.ScoreDeviation))
        select $"{institution.Name}: a score of mean {institution.ScoreMean} and deviation {institution.ScoreDeviation}; the mean is in [0, 1], the deviation not negative.";

    private IEnumerable<string> ProblemsOfContracts()
    {
        foreach (var contract in Contracts)
        {
            if (contract.Institution < 0 || contract.Institution >= Institutions.Count)
            {
                yield return $"{contract.Pool}: there is no institution {contract.Institution}.";
                continue;
            }

            var name = $"{Institutions[contract.Institution].Name}, {contract.Pool}";
            if (contract.Terms.Count != _years)
                yield return $"{name}: terms of {contract.Terms.Count} years; {_years} are needed.";
            foreach (var why in contract.Terms.Select(terms => terms.WhyNot(Services)).Where(why => why is not null))
                yield return $"{name}: {why}.";
            if (Points is null && contract.Terms.Any(terms => terms.EarnsPoints))
                yield return $"{name}: paid by points, and nothing says how points share a budget.";
            if (!(contract.OpeningSettled >= 0 && double.IsFinite(contract.OpeningSettled) && double.IsFinite(contract.OpeningDue)))
                yield return $"{name}: {contract.OpeningSettled} settled for the opening year and {contract.OpeningDue} due; the first is not negative, both are finite.";
        }
    }

    private IEnumerable<string> ProblemsOfShares()
    {
        if (Contracts.FirstOrDefault(contract => contract.ServiceShares.Length != Services) is { } odd)
        {
            yield return $"{odd.Pool}: {odd.ServiceShares.Length} shares of services; {Services} are needed.";
            yield break;
        }

        for (var service = 0; service < Services; service++)
        {
            var shares = Contracts.Select(contract => contract.ServiceShares[service]).ToArray();
            if (!(shares.All(share => share >= 0) && Math.Abs(shares.Sum() - 1) <= Tolerance))
                yield return $"Service {service}: the shares of the contracts are {string.Join(", ", shares)}; none is negative and they add up to one.";
        }
    }

    private IEnumerable<string> ProblemsOfYears()
    {
        if (Prepayment.InstalmentsAYear is not (12 or 4 or 2))
            yield return $"{Prepayment.InstalmentsAYear} instalments a year; they are monthly (12), quarterly (4) or half-yearly (2).";
        if (Regional is { } regional && !(regional.Opening >= 0 && double.IsFinite(regional.Opening)))
            yield return $"The opening budget is {regional.Opening}; it must be finite and not negative.";
        (string What, double[] Values, double Least, double Most)[] series =
        [
            ("prepaid share", Prepayment.Share, 0, 1),
            ("growth of prices", Prices.Fixed, -1, double.MaxValue),
            ("growth of budgets", Budgets.Fixed, -1, double.MaxValue),
            ("reserve", Regional?.ReserveShare ?? Prepayment.Share, 0, 1),
            ("growth cap", Regional?.GrowthCap ?? Budgets.Fixed, -1, double.PositiveInfinity),
            ("share deducted from points", Points?.DeductedShare ?? Prepayment.Share, 0, 1),
            ("floor of a point", Points?.Floor ?? Prepayment.Share, 0, double.MaxValue),
            ("ceiling of a point", Points?.Ceiling ?? Prepayment.Share, 0, double.PositiveInfinity),
        ];
        foreach (var (what, values, least, most) in series)
        {
            if (values.Length != _years)
                yield return $"{_years} values are needed of the {what}; got {values.Length}.";
            foreach (var value in values.Where(value => !(value >= least && value <= most)))
                yield return $"The {what} is {value}; it must be in [{least}, {most}].";
        }
    }
}
