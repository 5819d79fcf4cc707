using Actuary.Assumptions;
using Actuary.Assumptions.Enrolment;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Opening;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>Who may be a member and how membership moves.</summary>
internal sealed class EnrolmentReader
{
    private const string Target = "coverage_target";

    private readonly Horizon _horizon;
    private readonly Table _eligible;
    private readonly YearPath? _target;
    private readonly CoverageFitReader? _coverage;
    private readonly ParticipationReader? _participation;
    private readonly double _speed;
    private readonly double _speedVolatility;
    private readonly DatedValue[] _lapse;
    private readonly DatedValue[] _rejoin;
    private readonly DatedValue[] _joiningMix;
    private readonly TierChoiceReader? _choice;
    private readonly YearPath? _registered;
    private readonly UncertainTrend? _eligibleTrend;
    private readonly UncertainTrend? _uncoveredTrend;

    /// <param name="opening">Says which classes have members who do not pay at the opening.</param>
    public EnrolmentReader(Binder scheme, IReadOnlyList<MemberClass> classes, OpeningReader opening, Horizon horizon)
    {
        _horizon = horizon;
        var names = classes.Select(memberClass => memberClass.Name).ToArray();
        var enrolment = scheme.Section("enrolment", "who may be a member and how membership moves");
        _eligible = enrolment.Table("eligible", "share of the population outside the employee schemes and not studying",
            Column.OpenKey("year", Unit.CalendarYear, 10),
            Column.Key("sex", "male", "female"),
            Column.Key("age", Unit.Years, ResidentPensionPlan.EntryAge, ResidentPensionPlan.PensionAge - 1),
            Column.Number("eligible", Unit.Fraction, 0, 1));
        RefuseLateStart(enrolment);
        if (enrolment.Has(Target, "fit")) _coverage = ReadCoverage(enrolment, horizon);
        else _target = enrolment.Path(Target, Unit.Fraction, 0, 1, "members under 60 ÷ eligible that policy aims at");
        if (enrolment.OptionalSection("participation", "how participation answers to incomes and policy") is { } participation)
            _participation = new ParticipationReader(participation, classes);
        _speed = enrolment.Quantity("closing_speed", Unit.FractionPerYear, 0, 1, "share of the gap to the target closed in a year");
        _speedVolatility = enrolment.Quantity("closing_speed_volatility", Unit.Number, 0, 2,
            "standard deviation of the logarithm of the closing speed between paths");
        _registered = enrolment.OptionalPath("registered_per_resident", Unit.Factor, 0.1, 10,
            "persons of 16 to 59 registered in the place per resident of these ages (AMB-36)");
        _eligibleTrend = TrendReader.Optional(enrolment, "eligible_trend", "the eligible share");
        _uncoveredTrend = TrendReader.Optional(enrolment, "uncovered_trend", "the share that the target leaves uncovered");
        _lapse = enrolment.DatedKeyed("lapse", names, Unit.FractionPerYear, 0, 1, "share of contributing members who stop paying");
        _rejoin = ReadRejoin(enrolment, names, opening);
        _joiningMix = enrolment.DatedShares("joining_mix", names, "how those who join spread over the classes");
        if (enrolment.OptionalSection("choice", "how tiers are chosen") is { } choice)
            _choice = new TierChoiceReader(choice, classes, c => _joiningMix[c].Steps.Any(step => step.Value > 0), _coverage is not null || _participation is not null, horizon);
    }

    /// <summary>Eligible share by flat cell in a calendar year.</summary>
    public double[] EligibleIn(int year)
    {
        var years = _eligible.Keys("year");
        var rows = _eligible["eligible"];
        var perYear = rows.Length / years.Length;
        var column = Enumerable.Range(0, perYear)
            .Select(row => new YearPath([.. years.Select((at, i) => (at, rows[i * perYear + row]))]).At(year));
        return ByCell.Of(column.ToArray(), ResidentPensionPlan.EntryAge);
    }

    /// <param name="conditions">Those of the opening, from which fitted answers are measured.</param>
    public EnrolmentPlan Build(OpeningMembers opening, ContributionPolicy contributions, OpeningConditions conditions)
    {
        var plan = Build(opening) with
        {
            Coverage = _coverage?.Build(),
            Participation = _participation?.Build(),
            Opening = conditions,
        };
        if (plan.Coverage is { } coverage)
            plan = plan with { CoverageTarget = [.. Enumerable.Range(_horizon.FirstYear, _horizon.Years).Select(coverage.CentralAt)] };
        return _choice?.In(plan, contributions) ?? plan;
    }

    private static CoverageFitReader ReadCoverage(Binder enrolment, Horizon horizon)
    {
        var target = enrolment.Section(Target, "members under 60 ÷ eligible that policy aims at");
        target.RefuseIdleBeside("fit", "the fit gives the coverage");
        return new CoverageFitReader(target.Section("fit", "the coverage path learnt from a history"), horizon);
    }

    private EnrolmentPlan Build(OpeningMembers opening) => new(
        EligibleIn(_horizon.FirstYear - 1),
        [.. Enumerable.Range(_horizon.FirstYear, _horizon.Years).Select(EligibleIn)],
        opening.Coverage,
        opening.CoverageOverall,
        _target?.ByYear(_horizon) ?? new double[_horizon.Years],
        _speed,
        _speedVolatility,
        ByYear.Of(_lapse, _horizon),
        ByYear.Of(_rejoin, _horizon),
        ByYear.Of(_joiningMix, _horizon))
    {
        RegisteredPerResident = _registered?.ByYear(_horizon),
        EligibleTrend = _eligibleTrend,
        UncoveredTrend = _uncoveredTrend,
    };

    /// <summary>Those eligible on the opening 31 December decide the opening coverage.</summary>
    private void RefuseLateStart(Binder enrolment)
    {
        var opening = _horizon.FirstYear - 1;
        if (_eligible.Rows > 0 && _eligible.Keys("year")[0] > opening)
            enrolment.Refuse("eligible", $"the table begins in {_eligible.Keys("year")[0]}, after the opening year", $"a table that begins in {opening} or before");
    }

    /// <summary>Asked for where somebody can be dormant: who never stops paying cannot take it up again.</summary>
    private DatedValue[] ReadRejoin(Binder enrolment, string[] names, OpeningReader opening)
    {
        var rejoin = enrolment.Section("rejoin", "share of dormant members who pay again");
        return [.. names.Select((name, c) =>
        {
            if (opening.HasDormant(c) || _lapse[c].Steps.Any(step => step.Value > 0))
                return rejoin.Dated(name, Unit.FractionPerYear, 0, 1, "share of dormant members who pay again");
            rejoin.RefuseIdle(name, "no member of the class is ever dormant");
            return DatedValue.Constant(0);
        })];
    }
}
