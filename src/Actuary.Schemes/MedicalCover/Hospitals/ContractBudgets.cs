using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>Prices, budgets and the value of a point of a year, on eight paths.</summary>
internal sealed class ContractBudgets(HospitalPaymentPolicy policy)
{
    private readonly Lanes[] _budgets = new Lanes[policy.Contracts.Count];

    /// <summary>Tariffs over those of the opening year.</summary>
    public Lanes Prices { get; private set; }

    /// <summary>For all institutions, yuan; that of the opening year before the first step, zero where there is none.</summary>
    public Lanes Regional { get; private set; }

    /// <summary>By contract, yuan.</summary>
    public ReadOnlySpan<Lanes> Contracts => _budgets;

    /// <summary>Yuan; zero where no contract is paid by points.</summary>
    public Lanes PointValue { get; private set; }

    public void Open()
    {
        (Prices, Regional, PointValue) = (Lanes.One, Lane.Of(policy.Regional?.Opening ?? 0), Lanes.Zero);
        Array.Clear(_budgets);
    }

    /// <param name="settledBefore">By contract: settled for the year before.</param>
    public void Step(int yearIndex, in YearOfCare care, ReadOnlySpan<Lanes> settledBefore)
    {
        Prices *= policy.Prices.Factor(yearIndex, care.MedicalInflation);
        var factor = policy.Regional is { } regional
            ? RegionalFactor(regional, yearIndex, care.Receipts, settledBefore)
            : policy.Budgets.Factor(yearIndex, care.MedicalInflation);
        for (var c = 0; c < _budgets.Length; c++)
            _budgets[c] = settledBefore[c] * factor;
        PointValue = policy.Points is { } points ? ValueOf(points, yearIndex, care) : Lanes.Zero;
    }

    /// <summary>The new regional budget over what was settled for all contracts for the year before.</summary>
    private Lanes RegionalFactor(RegionalBudget terms, int yearIndex, Lanes receipts, ReadOnlySpan<Lanes> settledBefore)
    {
        Regional = GlobalBudget.Of(receipts, terms.ReserveShare[yearIndex], Regional, terms.GrowthCap[yearIndex]);
        var settled = Lanes.Zero;
        foreach (var ofContract in settledBefore)
            settled += ofContract;
        return Vector512.ConditionalSelect(Vector512.GreaterThan(settled, Lanes.Zero), Regional / settled, Lanes.Zero);
    }

    private Lanes ValueOf(PointsTerms terms, int yearIndex, in YearOfCare care)
    {
        var (budget, points) = (Lanes.Zero, Lanes.Zero);
        Span<Lanes> cases = stackalloc Lanes[policy.Services];
        for (var c = 0; c < _budgets.Length; c++)
        {
            if (policy.Contracts[c].Terms[yearIndex] is not ContractTerms.Points ofContract)
                continue;
            care.CasesOf(policy.Contracts[c], cases);
            budget += _budgets[c];
            points += ofContract.Earned(cases);
        }

        var ceiling = terms.Ceiling[yearIndex];
        return PointsBudget.Value(
            budget, terms.DeductedShare[yearIndex] * budget, points,
            terms.Floor[yearIndex] * Prices, double.IsPositiveInfinity(ceiling) ? Lane.Of(ceiling) : ceiling * Prices);
    }
}
