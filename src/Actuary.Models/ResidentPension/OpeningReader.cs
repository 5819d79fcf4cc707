using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Opening;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>The members on the opening 31 December: totals, and the patterns that spread them.</summary>
internal sealed class OpeningReader
{
    private readonly Horizon _horizon;
    private readonly double _insured;
    private readonly double _pensioners;
    private readonly double _accounts;
    private readonly Table _coverage;
    private readonly Table _drawing;
    private readonly double[] _mix;
    private readonly double[] _contributing;
    private readonly int _historyFrom;
    private readonly YearPath _historyCredit;
    private readonly double _density;
    private readonly double _historyInterest;

    public OpeningReader(Binder scheme, IReadOnlyList<string> classes, Horizon horizon)
    {
        _horizon = horizon;
        var opening = scheme.Section("opening", "the members on the opening 31 December");
        _insured = opening.Quantity("insured", Unit.Persons, 0, 2e9, "insured persons, pensioners included");
        _pensioners = opening.Quantity("pensioners", Unit.Persons, 0, 2e9, "persons drawing a pension");
        _accounts = opening.Quantity("accounts", Unit.Yuan, 0, 1e14, "balances of all individual accounts");
        _coverage = opening.Table("coverage", "relative coverage of the eligible by age",
            Column.Key("sex", "male", "female"),
            Column.Key("age", Unit.Years, ResidentPensionPlan.EntryAge, ResidentPensionPlan.PensionAge - 1),
            Column.Number("coverage", Unit.Factor, 0, 10));
        _drawing = opening.Table("drawing", "relative share of the population of 60 and over that draws a pension",
            Column.Key("sex", "male", "female"),
            Column.Key("age", Unit.Years, ResidentPensionPlan.PensionAge, Ages.Max),
            Column.Number("drawing", Unit.Factor, 0, 10));
        _mix = opening.Shares("class_mix", classes, "share of members in the class");
        _contributing = opening.Keyed("contributing", classes, Unit.Fraction, 0, 1, "share of members who pay");
        var history = opening.Section("history", "how the accounts came about");
        _historyFrom = history.Whole("first_year", 1990, horizon.FirstYear - 1, "first calendar year of contributions");
        _historyCredit = history.PathOver(new Horizon(_historyFrom, horizon.FirstYear - 1), "relative_credit", Unit.Factor, 0, 1e6, "credit per payer by calendar year, any scale");
        _density = history.Quantity("density", Unit.Fraction, 0, 1, "contribution years ÷ years insured");
        _historyInterest = history.Quantity("interest", Unit.FractionPerYear, 0, 0.2, "yearly rate credited before the opening");
        if (_pensioners > _insured)
            opening.Refuse("pensioners", "are more than the insured", "at most the insured");
    }

    public OpeningMembers Build(double[] population, double[] eligible, ContributionPolicy contributions, double divisor, double entryYearMonths)
    {
        var openingYear = _horizon.FirstYear - 1;
        var credit = Enumerable.Range(_historyFrom, openingYear - _historyFrom + 1).Select(_historyCredit.At).ToArray();
        var history = new ContributionHistory(_historyFrom, credit, _density, _historyInterest, divisor, entryYearMonths);
        var (tier, onBehalf, subsidy) = (contributions.Tier[0], contributions.PaidOnBehalf[0], contributions.Subsidy[0]);
        var person = tier.Select((amount, c) => Math.Max(0, amount - onBehalf[c]) + contributions.Collective[0]).ToArray();
        var government = subsidy.Select((amount, c) => amount + Math.Min(tier[c], onBehalf[c])).ToArray();
        return OpeningMembers.Of(new OpeningFacts(openingYear, _insured - _pensioners, _pensioners, _accounts, population,
            eligible, ByCell.Of(_coverage["coverage"], ResidentPensionPlan.EntryAge),
            ByCell.Of(_drawing["drawing"], ResidentPensionPlan.PensionAge), _mix, _contributing, person, government, history));
    }
}
