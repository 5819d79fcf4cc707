using Actuary.Schemes.Amounts;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Year;

/// <summary>What is paid in for the insured of a year: by persons, by assistance in their place, and by governments. Yuan.</summary>
internal sealed class ContributionsYear(ContributionPolicy policy)
{
    private readonly int _classes = policy.Individual[0].Length;
    private readonly Lanes[] _ownByClass = new Lanes[policy.Individual[0].Length];
    private readonly Lanes[] _givenByClass = new Lanes[policy.Individual[0].Length];
    private Indexation _individual;
    private Indexation _government;

    /// <summary>Contributions of persons, paid by themselves.</summary>
    public Lanes ByPersons { get; private set; }

    /// <summary>Contributions of persons, paid by assistance.</summary>
    public Lanes ByAssistance { get; private set; }

    /// <summary>Subsidies of governments.</summary>
    public Lanes Subsidies { get; private set; }

    /// <summary>The financing of the year, whoever pays it.</summary>
    public Lanes Financing => ByPersons + ByAssistance + Subsidies;

    public void Open()
    {
        (_individual, _government) = (Indexation.Of(Lanes.One, 0, 0), Indexation.Of(Lanes.One, 0, 0));
    }

    /// <param name="incomeFactor">1 + growth of rural income in the year.</param>
    public void Step(int yearIndex, InsuredYear insured, Lanes incomeFactor)
    {
        _individual = _individual.Then(incomeFactor, policy.IndividualElasticity[yearIndex], policy.Step[yearIndex]);
        _government = _government.Then(incomeFactor, policy.GovernmentElasticity[yearIndex], policy.Step[yearIndex]);
        (ByPersons, ByAssistance, Subsidies) = (Lanes.Zero, Lanes.Zero, Lanes.Zero);
        var enrolments = insured.EnrolmentsPerPerson(yearIndex);
        for (var c = 0; c < _classes; c++)
        {
            var heads = insured.ByClass[c] * enrolments;
            var aided = PremiumAid.PerHead(Individual(yearIndex, c), policy.PremiumAid?.Share[yearIndex][c] ?? 0);
            var subsidy = heads * Government(yearIndex, c);
            _ownByClass[c] = heads * (Individual(yearIndex, c) - aided);
            _givenByClass[c] = subsidy + heads * aided;
            ByAssistance += heads * aided;
            ByPersons += _ownByClass[c];
            Subsidies += subsidy;
        }
    }

    /// <summary>What persons of a class pay themselves, and what others pay for them.</summary>
    public (Lanes Own, Lanes Given) OfClass(int @class) => (_ownByClass[@class], _givenByClass[@class]);

    /// <summary>The contribution of a person of a class in the year last stepped to.</summary>
    public Lanes Individual(int yearIndex, int @class) => _individual.Apply(policy.Individual[yearIndex][@class]);

    /// <summary>The subsidy for a person of a class.</summary>
    public Lanes Government(int yearIndex, int @class) => _government.Apply(policy.Government[yearIndex][@class]);

    public void Enter(int yearIndex, Ledger ledger)
    {
        ledger[MedicalCoverLedger.Individual] = ByPersons;
        for (var level = 0; level < GovernmentLevels.All.Count; level++)
        {
            ledger[MedicalCoverLedger.Subsidy(level)] = policy.SubsidyShares[yearIndex][level] * Subsidies;
            ledger[MedicalCoverLedger.PremiumAid(level)] = (policy.PremiumAid?.LevelShares[yearIndex][level] ?? 0) * ByAssistance;
        }
    }
}
