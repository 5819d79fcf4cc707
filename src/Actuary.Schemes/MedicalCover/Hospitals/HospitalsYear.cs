using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Numerics;

namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>
/// How hospitals are paid on eight paths, year after year. <see cref="Open"/>, then <see cref="Step"/> for years 0, 1, 2, …; after a
/// step the properties hold that year's. Nothing allocates in a step.
/// </summary>
public sealed class HospitalsYear
{
    private readonly HospitalPaymentPolicy _policy;
    private readonly ContractBudgets _budgets;
    private readonly ContractPayment[] _payments;
    private readonly Lanes[] _settledBefore;
    private readonly Lanes[] _due;
    private readonly Lanes[] _scores;

    /// <summary>An opened one.</summary>
    public HospitalsYear(HospitalPaymentPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var count = policy.Contracts.Count;
        (_policy, _budgets, _payments) = (policy, new ContractBudgets(policy), new ContractPayment[count]);
        (_settledBefore, _due, _scores) = (new Lanes[count], new Lanes[count], new Lanes[policy.Institutions.Count]);
        Open();
    }

    /// <summary>By contract.</summary>
    public ReadOnlySpan<ContractPayment> Payments => _payments;

    /// <summary>All contracts together.</summary>
    public ContractPayment Total { get; private set; }

    /// <summary>By institution: the score of its assessment, in 0…1.</summary>
    public ReadOnlySpan<Lanes> Scores => _scores;

    /// <summary>By contract: its budget, yuan.</summary>
    public ReadOnlySpan<Lanes> Budgets => _budgets.Contracts;

    /// <summary>The budget for all institutions, yuan; that of the opening year before the first step, zero where there is none.</summary>
    public Lanes RegionalBudget => _budgets.Regional;

    /// <summary>Yuan a point; zero where no contract is paid by points.</summary>
    public Lanes PointValue => _budgets.PointValue;

    /// <summary>Settlements that the fund still owes at the end of the year, yuan; negative: that it will receive.</summary>
    public Lanes Due { get; private set; }

    /// <summary>One instalment of what is prepaid to a contract, yuan.</summary>
    public Lanes Instalment(int contract) => Prepayment.Instalment(_payments[contract].Prepaid, _policy.Prepayment.InstalmentsAYear);

    /// <summary>Back to the opening.</summary>
    public void Open()
    {
        _budgets.Open();
        Array.Clear(_payments);
        Array.Clear(_scores);
        (Total, Due) = (default, Lanes.Zero);
        for (var c = 0; c < _due.Length; c++)
        {
            var contract = _policy.Contracts[c];
            _settledBefore[c] = Lane.Of(contract.OpeningSettled);
            _due[c] = _policy.Prepayment.SettlesNextYear ? Lane.Of(contract.OpeningDue) : Lanes.Zero;
            Due += _due[c];
        }
    }

    /// <summary>
    /// One year: budgets, the value of a point, what each contract is owed, and how that is paid. Scores are of cause
    /// <see cref="Cause.AssessmentScore"/>, index = institution.
    /// </summary>
    public void Step(int yearIndex, in YearOfCare care, in Streams streams, long firstPath)
    {
        _budgets.Step(yearIndex, care, _settledBefore);
        for (var i = 0; i < _scores.Length; i++)
            _scores[i] = Score(_policy.Institutions[i], streams.Normal(firstPath, yearIndex, (int)Cause.AssessmentScore, i));
        (Total, Due) = (default, Lanes.Zero);
        Span<Lanes> cases = stackalloc Lanes[_policy.Services];
        for (var c = 0; c < _payments.Length; c++)
        {
            var contract = _policy.Contracts[c];
            care.CasesOf(contract, cases);
            var year = new ContractYear
            {
                Cost = care.CostOf(contract),
                Cases = cases,
                Insured = care.Insured,
                Prices = _budgets.Prices,
                Budget = _budgets.Contracts[c],
                PointValue = _budgets.PointValue,
            };
            _payments[c] = Settle(c, yearIndex, year.Cost, contract.Terms[yearIndex].Owed(year));
            Total += _payments[c];
            Due += _due[c];
        }
    }

    private static Lanes Score(Institution institution, Lanes z)
    {
        var score = Lane.Of(institution.ScoreMean) + institution.ScoreDeviation * z;
        return Vector512.Min(Lanes.One, Vector512.Max(Lanes.Zero, score));
    }

    private ContractPayment Settle(int c, int yearIndex, Lanes cost, Lanes owed)
    {
        var terms = _policy.Prepayment;
        var share = terms.Share[yearIndex];
        var prepaid = Prepayment.Prepaid(_settledBefore[c], share);
        var assessedBase = Prepayment.AssessedBase(terms.Assessed, _settledBefore[c], cost, share);
        var assessed = Prepayment.Assessed(assessedBase, _scores[_policy.Contracts[c].Institution]);
        var withheld = Prepayment.Withheld(assessedBase, assessed, owed);
        var settlement = Prepayment.Settlement(owed, withheld, prepaid, assessed);
        var paid = prepaid + assessed + (terms.SettlesNextYear ? _due[c] : settlement);
        (_settledBefore[c], _due[c]) = (owed, terms.SettlesNextYear ? settlement : Lanes.Zero);
        return new(cost, owed, withheld, prepaid, assessed, settlement, paid);
    }
}
