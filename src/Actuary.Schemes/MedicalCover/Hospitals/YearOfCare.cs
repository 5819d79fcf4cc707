namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>What a year of care was, for those who pay for it; yuan of the year.</summary>
public readonly ref struct YearOfCare
{
    /// <summary>By service: the fund's share of the bills, at what the care cost.</summary>
    public required ReadOnlySpan<Lanes> Costs { get; init; }

    /// <summary>By service: cases, the unit of tariffs and points.</summary>
    public required ReadOnlySpan<Lanes> Cases { get; init; }

    /// <summary>Persons insured.</summary>
    public required Lanes Insured { get; init; }

    /// <summary>What the fund receives in the year, which a regional budget is a share of.</summary>
    public required Lanes Receipts { get; init; }

    /// <summary>Growth of costs on the year before, fraction.</summary>
    public required Lanes MedicalInflation { get; init; }

    /// <summary>The fund's share of the bills of a contract.</summary>
    internal Lanes CostOf(HospitalContract contract)
    {
        var cost = Lanes.Zero;
        for (var service = 0; service < Costs.Length; service++)
            cost += contract.ServiceShares[service] * Costs[service];
        return cost;
    }

    /// <summary>By service: cases of a contract, written to <paramref name="cases"/>.</summary>
    internal void CasesOf(HospitalContract contract, Span<Lanes> cases)
    {
        for (var service = 0; service < cases.Length; service++)
            cases[service] = contract.ServiceShares[service] * Cases[service];
    }
}
