using Actuary.Assumptions;
using Actuary.Assumptions.Drivers;
using Actuary.Assumptions.Enrolment;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Opening;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Simulation.Funds;
using Actuary.Simulation.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Simulation.Tests.Plans;

/// <summary>
/// A small plan with every switch thrown by chance and policy that changes over the years: 2–5 classes, 3–25 years, enacted
/// values with gaps, any indexation, openings that are empty, of age 16 only or of all ages, each optional rule there or not.
/// </summary>
internal sealed class RandomPlan
{
    private readonly Dice _dice;
    private readonly int _years;
    private readonly int _classes;
    private readonly bool _certain;
    private readonly bool _emigration;
    private readonly double _options;

    private RandomPlan(int seed, bool certain, bool emigration, int? years, double options)
    {
        _dice = new(seed);
        (_years, _classes) = (_dice.Whole(3, 25), _dice.Whole(2, 5));
        _years = years ?? _years;
        (_certain, _emigration, _options) = (certain, emigration, options);
    }

    private enum OpeningKind
    {
        Empty,
        Age16Only,
        AllAges,
    }

    /// <summary>Seeds of random plans, for properties.</summary>
    public static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue).ToArbitrary();

    /// <param name="seed">Makes the plan: the same seed, the same plan.</param>
    /// <param name="certain">No driver has any volatility.</param>
    /// <param name="emigration">People may leave the population too; members then outlast the eligible.</param>
    /// <param name="years">Projected years; by chance when null.</param>
    /// <param name="options">Chance of each rule that may be left out.</param>
    public static Plan Of(int seed, bool certain = false, bool emigration = true, int? years = null, double options = 0.5) =>
        new RandomPlan(seed, certain, emigration, years, options).Build();

    /// <summary>The first plan that opens with members of all ages and is as asked for.</summary>
    public static Plan Peopled(int? years = null, Func<ResidentPensionPlan, bool>? with = null, double options = 0.5) => Enumerable.Range(0, 10_000)
        .Select(seed => Of(seed, years: years, options: options))
        .First(plan => SchemeOf(plan).Opening.Pensioners.Sum() > 0 && (with is null || with(SchemeOf(plan))));

    /// <summary>The resident pension of a plan that has only this scheme.</summary>
    public static ResidentPensionPlan SchemeOf(Plan plan) => ((ResidentPensionScheme)plan.Schemes[0].Scheme).Plan;

    /// <summary>The same plan with another resident pension.</summary>
    public static Plan With(Plan plan, Func<ResidentPensionPlan, ResidentPensionPlan> change) => plan with
    {
        Schemes = [plan.Schemes[0] with { Scheme = new ResidentPensionScheme("resident_pension", change(SchemeOf(plan))) }],
    };

    /// <summary>The same plan with another fund.</summary>
    public static Plan With(Plan plan, Func<FundPlan, FundPlan> change) => plan with
    {
        Schemes = [plan.Schemes[0] with { Fund = change(plan.Schemes[0].Fund) }],
    };

    private Plan Build()
    {
        var persons = _dice.Many(Ages.Cells, 0, 100_000);
        var population = RandomDrivers.Population(_dice, persons, _years, _certain, _emigration);
        var kind = _dice.Chance(0.1) ? OpeningKind.Empty : _dice.Chance(0.15) ? OpeningKind.Age16Only : OpeningKind.AllAges;
        var enrolment = Enrolment(kind);
        var options = new RandomOptions(_dice, _years, _classes, population.OpeningYear + 1, _options);
        var scheme = new ResidentPensionPlan(
            _years,
            [.. Enumerable.Range(0, _classes).Select(c => new MemberClass($"class_{c}", c == 0 ? "dibao" : "ordinary"))],
            enrolment,
            Contributions(),
            Accounts(),
            Benefits(),
            Financing(),
            Opening(kind, persons, enrolment),
            new(_dice.Between(-0.01, 0.03), _dice.Between(0, 0.08), _dice.Between(5_000, 30_000)));
        return new(
            "random",
            "random",
            population.OpeningYear,
            _years,
            new DriverPlan(population, RandomDrivers.Economy(_dice, _years, _certain)),
            [new(new ResidentPensionScheme("resident_pension", Fitted(_certain ? options.Of(scheme) : options.Drifting(options.Of(scheme)), population.OpeningYear + 1)), Fund())],
            [population.OpeningYear + 1, population.OpeningYear + _years],
            new(12, 6, 3, 0.025, [], []),
            new(Unsaid, Unsaid, new("random", Unsaid, Unsaid, null, [], null, []), [], [], [], []));
    }

    // Fits have dice of their own, so that what else a seed gives is as it was without them.
    private ResidentPensionPlan Fitted(ResidentPensionPlan plan, int firstYear) => plan with
    {
        Enrolment = new RandomFits(_dice.Apart(), _classes, firstYear, _options, _certain).Of(plan.Enrolment, plan.OpeningEconomy.IncomePerHead),
    };

    private static Label Unsaid { get; } = new("", "");

    private EnrolmentPlan Enrolment(OpeningKind kind)
    {
        var openingCoverage = _dice.Many(Ages.Cells, 0, 1);
        if (kind == OpeningKind.Empty)
            Array.Clear(openingCoverage);
        return new(
            Eligible(),
            [.. Enumerable.Range(0, _years).Select(_ => Eligible())],
            openingCoverage,
            kind == OpeningKind.Empty ? 0 : _dice.Chance(0.05) ? 1 : _dice.Between(0.05, 0.95),
            _dice.Many(_years, 0, 1),
            _dice.Chance(0.1) ? 0 : _dice.Between(0, 1),
            _certain || _dice.Chance(0.2) ? 0 : _dice.Between(0, 0.6),
            _dice.OverYears(_years, () => _dice.Many(_classes, 0, 0.2)),
            _dice.OverYears(_years, () => _dice.Many(_classes, 0, 0.5)),
            [.. Enumerable.Range(0, _years).Select(_ => _dice.Mix(_classes))]);
    }

    // Some ages have nobody who may be a member, as where all are students.
    private double[] Eligible()
    {
        var level = _dice.Between(0.3, 0.9);
        return [.. Enumerable.Range(0, Ages.Cells).Select(_ => _dice.Chance(0.05) ? 0 : level * _dice.Between(0.8, 1.1))];
    }

    private ContributionPolicy Contributions() => new(
        _dice.Grid(_years, _classes, 100, 3_000),
        _dice.Chance(0.3) ? _dice.Grid(_years, _classes, 0, 0) : _dice.Grid(_years, _classes, 0, 300),
        _dice.Grid(_years, _classes, 0, 200),
        _dice.Many(_years, 0, 50),
        _dice.OverYears(_years, Elasticity),
        _dice.OverYears(_years, () => _dice.OneOf(0.0, 10, 100)),
        _dice.OverYears(_years, Elasticity));

    private double Elasticity() => _dice.Chance(0.3) ? 0 : _dice.Between(0.2, 1.5);

    private AccountPolicy Accounts() => new(
        _dice.Many(_years, -0.02, 0.01),
        _dice.OverYears(_years, () => _dice.OneOf(0, 0.5, 1)),
        _dice.OverYears(_years, () => _dice.Chance(0.5)),
        _dice.OverYears(_years, () => _dice.Chance(0.5)),
        _dice.OverYears(_years, () => _dice.Chance(0.5)),
        _dice.Chance(0.1) ? _dice.Many(_years, 2, 14) : _dice.Many(_years, 80, 180));

    private BenefitPolicy Benefits() => new(
        Indexed(50, 250),
        Indexed(0, 100),
        _dice.Many(_years, 0, 10),
        _dice.OverYears(_years, () => _dice.OneOf(0.0, 3, 15)),
        Schemes.ResidentPension.Policy.AgeAddOn.ByYearAndAge(
            [.. Enumerable.Range(0, _dice.Whole(0, 3)).Select(_ => AgeAddOn())],
            _years),
        _dice.Chance(0.2) ? new double[_years] : _dice.Many(_years, 0, 20),
        _dice.OverYears(_years, () => _dice.OneOf(0, 5.5, 6, 12)),
        _dice.OverYears(_years, () => _dice.OneOf(0, 5.5, 6, 12)));

    private AgeAddOn AgeAddOn() => new(_dice.Whole(58, 106), _dice.Many(_years, 0, 30))
    {
        Share = _dice.Chance(0.5) ? _dice.Many(_years, 0, 1) : null,
    };

    private IndexedPension Indexed(double low, double high)
    {
        var enacted = new double?[_years];
        var atYearEnd = new double?[_years];
        var (untilYear, later) = (_dice.Whole(0, 3), _dice.OneOf(0, 0.2));
        for (var year = 0; year < _years; year++)
        {
            if (year < untilYear || _dice.Chance(later))
                (enacted[year], atYearEnd[year]) = (_dice.Between(low, high), _dice.Between(low, high));
        }

        return new(_dice.Between(low, high), enacted, atYearEnd, _dice.OverYears(_years, Rule));
    }

    private IndexationRule Rule()
    {
        var floor = _dice.Between(-0.05, 0.03);
        return new(
            _dice.Between(0, 1.2),
            _dice.Between(0, 1.2),
            floor,
            floor + _dice.Between(0, 0.1),
            _dice.OneOf(0, _dice.Between(0, 20)),
            _dice.OneOf(0, 0.1, 1, 5),
            _dice.Whole(1, 4));
    }

    private FinancingPolicy Financing()
    {
        var shares = new Dictionary<CostLine, double[][]>();
        foreach (var line in Enum.GetValues<CostLine>().Where(line => line != CostLine.FiscalInput))
            shares.Add(line, [.. Enumerable.Range(0, _years).Select(_ => Shares())]);
        return new(_dice.OverYears(_years, () => _dice.Between(30, 200)), shares);
    }

    private double[] Shares()
    {
        var borne = _dice.OneOf(0, 1, _dice.Between(0, 1));
        return [.. _dice.Mix(GovernmentLevels.All.Count).Select(share => share * borne)];
    }

    private FundPlan Fund()
    {
        var balance = _dice.Chance(0.1) ? 0 : _dice.Between(0, 3e10);
        return new(
            balance,
            balance * _dice.OneOf(0, 1, _dice.Between(0, 1)),
            _dice.Many(_years, 0, 1),
            _dice.Many(_years, -0.01, 0.02),
            _dice.OneOf(0, 0.5, 1),
            _dice.OneOf<Party?>(null, Party.Central, Party.County))
        {
            RemitsNextYear = _dice.Chance(0.5),
            GuaranteedReturn = _dice.Chance(0.5) ? _dice.Many(_years, -0.01, 0.04) : null,
            EntrustedFee = _dice.Chance(0.5) ? _dice.Many(_years, 0, 0.02) : null,
        };
    }

    private OpeningStock Opening(OpeningKind kind, double[] persons, EnrolmentPlan enrolment)
    {
        var stock = OpeningStock.Empty(_classes);
        if (kind == OpeningKind.Empty)
            return stock;
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var lastAge = kind == OpeningKind.Age16Only ? ResidentPensionPlan.EntryAge : Ages.Max;
            for (var age = ResidentPensionPlan.EntryAge; age <= lastAge; age++)
                OpenCohort(stock, persons, enrolment, Ages.Index(sex, age), age);
        }

        return stock;
    }

    private void OpenCohort(OpeningStock stock, double[] persons, EnrolmentPlan enrolment, int cohort, int age)
    {
        var mix = _dice.Mix(_classes);
        for (var c = 0; c < _classes; c++)
        {
            var cell = cohort * _classes + c;
            var heads = _dice.Chance(0.05) ? 0 : mix[c] * persons[cohort];
            if (age < ResidentPensionPlan.PensionAge)
                OpenMembers(stock, cell, heads * enrolment.OpeningEligible[cohort] * enrolment.OpeningCoverage[cohort], age);
            else
                OpenPensioners(stock, cell, heads * 0.8);
        }

        if (age >= ResidentPensionPlan.PensionAge)
            stock.RemainingMonths[cohort] = _dice.Chance(0.3) ? 0 : _dice.Between(0, 139);
    }

    private void OpenMembers(OpeningStock stock, int cell, double heads, int age)
    {
        var paying = _dice.Between(0, 1);
        (stock.Contributing[cell], stock.Dormant[cell]) = (heads * paying, heads * (1 - paying));
        stock.PersonAccount[cell] = heads * _dice.Between(0, 20_000);
        stock.GovernmentAccount[cell] = heads * _dice.Between(0, 5_000);
        stock.ContributionYears[cell] = heads * _dice.Between(0, age - ResidentPensionPlan.EntryAge + 1);
    }

    private void OpenPensioners(OpeningStock stock, int cell, double heads)
    {
        stock.Pensioners[cell] = heads;
        stock.MonthlyFromPerson[cell] = heads * _dice.Between(0, 80);
        stock.MonthlyFromGovernment[cell] = heads * _dice.Between(0, 20);
        stock.MonthlyBonus[cell] = heads * _dice.Between(0, 10);
    }
}
