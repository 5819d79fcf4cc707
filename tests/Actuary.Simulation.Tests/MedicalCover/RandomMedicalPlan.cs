using Actuary.Assumptions;
using Actuary.Assumptions.Drivers;
using Actuary.Assumptions.Morbidity;
using Actuary.Assumptions.Population;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.MedicalCover;
using Actuary.Schemes.MedicalCover.Hospitals;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;
using Actuary.Schemes.Tests.MedicalCover;
using Actuary.Simulation.Funds;
using Actuary.Simulation.Plans;
using Actuary.Simulation.Tests.Plans;

namespace Actuary.Simulation.Tests.MedicalCover;

/// <summary>A small medical cover with every switch thrown by chance: 1–3 classes and services, 2–7 years, any layers.</summary>
internal sealed class RandomMedicalPlan
{
    private readonly Dice _dice;
    private readonly RandomLayers _layers;
    private readonly int _years;
    private readonly int _classes;
    private readonly int _services;
    private readonly bool _certain;

    private RandomMedicalPlan(int seed, bool certain)
    {
        (_dice, _layers, _certain) = (new(seed), new(seed), certain);
        (_years, _classes, _services) = (_dice.Whole(2, 7), _dice.Whole(1, 3), _dice.Whole(1, 3));
    }

    /// <param name="certain">No driver has any volatility, and single cases no chance.</param>
    /// <param name="heads">Residents at the opening over those of the usual random plan.</param>
    /// <param name="change">What is different in the medical cover.</param>
    public static Plan Of(int seed, bool certain = false, double heads = 1, Func<MedicalCoverPlan, MedicalCoverPlan>? change = null) =>
        new RandomMedicalPlan(seed, certain).Build(heads, change ?? (plan => plan));

    public static MedicalCoverPlan SchemeOf(Plan plan) => ((MedicalCoverScheme)plan.Schemes[0].Scheme).Plan;

    private Plan Build(double heads, Func<MedicalCoverPlan, MedicalCoverPlan> change)
    {
        double[] persons = [.. _dice.Many(Ages.Cells, 0, 10_000).Select(cell => cell * heads)];
        var population = RandomDrivers.Population(_dice, persons, _years, _certain, emigration: false);
        var economy = RandomDrivers.Economy(_dice, _years, _certain);
        var plan = change(Scheme());
        return new(
            "random",
            "random",
            population.OpeningYear,
            _years,
            new DriverPlan(population, economy),
            [new(new MedicalCoverScheme("medical", plan), Fund(heads))],
            [population.OpeningYear + 1, population.OpeningYear + _years],
            new(9, 6, 3, 0.03, [], []),
            new(Unsaid, Unsaid, new("random", Unsaid, Unsaid, null, [], null, []), [], [], [], []));
    }

    private static Label Unsaid { get; } = new("", "");

    private MedicalCoverPlan Scheme() => new(
        _years,
        [.. Enumerable.Range(0, _classes).Select(c => new CoverClass($"class_{c}", c == 0 ? "ordinary" : "dibao"))],
        Insured(),
        Contributions(),
        Morbidity(),
        [.. Enumerable.Range(0, _services).Select(_ => new ServiceTerms(_dice.OneOf(CareKind.Outpatient, CareKind.Inpatient), _dice.OneOf(1, 1.4), _dice.Chance(0.7))
        {
            UseElasticity = _dice.OneOf(0, _dice.Between(0, 0.5)),
        })],
        _dice.Grid(_classes, _services, 0.2, 3),
        new BenefitPolicy(_dice.OverYears(_years, () => _dice.Grid(_classes, _services, 0, 1).Select(row => row.Select(_ => Care()).ToArray()).ToArray()), _dice.OverYears(_years, () => _dice.OneOf(0, 1, 0.7))),
        VariesByCase: !_certain && _dice.Chance(0.5))
    {
        Aid = new MedicalAidPolicy(_dice.OverYears(_years, () => _dice.Mix(5))),
        CriticalIllness = _dice.Chance(0.6) ? CriticalIllness() : null,
        Hospitals = _dice.Chance(0.4) ? Hospitals() : null,
        Catastrophic = _dice.Chance(0.5) ? new CatastrophicExpense(0.4, 2.6, _dice.Between(5_000, 40_000)) : null,
    };

    private InsuredPolicy Insured()
    {
        var mix = _dice.Mix(_classes);
        return new(
            _dice.Many(Ages.Cells, 0, 1), _dice.Many(_years, 0.5, 1.5), [.. mix.Select(share => Enumerable.Repeat(share, Ages.Cells).ToArray())],
            _certain ? StochasticLevel.Certain : new(0.5, 0.05))
        {
            Duplicates = _dice.Chance(0.3) ? _dice.Many(_years, 0, 0.1) : null,
        };
    }

    private ContributionPolicy Contributions() => new(
        _dice.OverYears(_years, () => _dice.Many(_classes, 50, 500)),
        _dice.OverYears(_years, () => _dice.Many(_classes, 100, 900)),
        _dice.OverYears(_years, () => _dice.Mix(5)),
        _dice.OverYears(_years, () => _dice.OneOf(0, 1, 0.5)),
        _dice.OverYears(_years, () => _dice.OneOf(0, 1, 1.5)),
        _dice.OverYears(_years, () => _dice.OneOf(0.0, 10)))
    {
        PremiumAid = _dice.Chance(0.5) ? new(_dice.OverYears(_years, () => _dice.Many(_classes, 0, 1)), _dice.OverYears(_years, () => _dice.Mix(5))) : null,
    };

    private MorbidityPlan Morbidity() => new(
        [.. Enumerable.Range(0, _services).Select(Service)],
        new(_dice.Between(0, 1.5), _dice.Many(_years, -0.02, 0.04), Level(0.02)),
        _certain || _dice.Chance(0.5) ? null : new EpidemicPlan(0.2, _dice.Many(_services, 0.5, 1.5)));

    private CareService Service(int s) => new(
        $"service_{s}",
        new(_dice.Many(Ages.Cells, 0, 0.5), _dice.Many(_years, -0.02, 0.04), _certain ? 0 : 0.05, Level(0.03)),
        new(SeverityGroups.ByBands([0, 15, 60], bySex: false), [.. _dice.Many(3, 6, 11).Select(Math.Exp)], _dice.OneOf(_dice.Between(0.3, 1.2), 0.8), _dice.Many(_years, -0.02, 0.03), _certain ? 0 : 0.05));

    private CareCover Care() => _dice.OneOf(0, 1, 2) switch
    {
        0 => CareCover.PerAdmission(_layers.EligibleShare(), _layers.Layers(), _layers.Cover(), _dice.Between(0, 1), _dice.OneOf(1, 1.4)),
        1 => CareCover.WithoutReferral(_layers.EligibleShare(), _layers.Layers(), new(_dice.Between(0.2, 0.6), _dice.Between(1_000, 20_000), _dice.OneOf(QuotaReading.ShareOfQuota, QuotaReading.ShareOfExpense))),
        _ => new(_layers.EligibleShare(), _layers.Layers()),
    };

    private CriticalIllnessPolicy CriticalIllness() => new(
        _dice.Many(_years, 0, 0.2),
        _dice.Many(_years, 0, 12),
        [.. Enumerable.Range(0, _years).Select(_ => new CriticalIllnessContract(
            _dice.Between(0, 0.05), _dice.OneOf(0, _dice.Between(0, 0.02)), _dice.OneOf(0, 1, _dice.Between(0, 1)), _dice.Between(0, 1), _dice.Chance(0.5)))])
    {
        FirstInstalment = _dice.Chance(0.5) ? _dice.Many(_years, 0, 1) : null,
        Units = _dice.Chance(0.5) ? Units() : null,
    };

    /// <summary>One institution, paid for half of the care as it costs and for half by points.</summary>
    private HospitalPaymentPolicy Hospitals()
    {
        double[] Constant(double value) => [.. Enumerable.Repeat(value, _years)];
        HospitalContract Half(string pool, ContractTerms terms) =>
            new(0, pool, [.. Enumerable.Repeat(0.5, _services)], [.. Enumerable.Repeat(terms, _years)], _dice.Between(1e8, 1e10));
        return new(
            _services,
            [new("hospital", _dice.Between(0.7, 1), _certain ? 0 : 0.05)],
            [Half("fees", new ContractTerms.FeeForService()), Half("points", new ContractTerms.Points(_dice.Many(_services, 10, 100), 1))],
            new(Constant(0.6), 12, _dice.OneOf(AssessmentBase.PreviousYear, AssessmentBase.ActualCost), SettlesNextYear: _dice.Chance(0.5)),
            new(Constant(0.01), 1),
            new(Constant(0.02), 1),
            null,
            new(Constant(0.1), Constant(0), Constant(double.PositiveInfinity)));
    }

    private AccountingUnits Units()
    {
        var (insured, claims) = (_dice.Mix(3), _dice.Many(3, 0.5, 1.5));
        var mean = insured.Zip(claims, (share, relative) => share * relative).Sum();
        return new(["a", "b", "c"], insured, [.. claims.Select(relative => relative / mean)], _dice.Many(_years, 0, 0.2), _dice.OneOf(0, 1e6));
    }

    private FundPlan Fund(double heads)
    {
        var balance = _dice.OneOf(0, _dice.Between(0, 1e9)) * heads;
        return new(balance, 0, new double[_years], _dice.Many(_years, 0, 0.01), _dice.OneOf(0, 0.5), _dice.OneOf<Party?>(null, Party.County));
    }

    private StochasticLevel Level(double volatility) => _certain ? StochasticLevel.Certain : new(0.5, volatility);
}
