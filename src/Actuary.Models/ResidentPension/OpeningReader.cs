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
    private readonly double _entering;
    private readonly Table? _coverage;
    private readonly Table? _drawing;
    private readonly double[] _mix;
    private readonly double[] _contributing;
    private readonly HistoryReader? _history;
    private readonly LegacyReader _legacy;

    public OpeningReader(Binder scheme, IReadOnlyList<string> classes, Horizon horizon)
    {
        _horizon = horizon;
        var opening = scheme.Section("opening", "the members on the opening 31 December");
        _insured = opening.Quantity("insured", Unit.Persons, 0, 2e9, "insured persons, pensioners included");
        _pensioners = opening.Quantity("pensioners", Unit.Persons, 0, 2e9, "persons drawing a pension");
        _accounts = opening.Quantity("accounts", Unit.Yuan, 0, 1e14, "balances of all individual accounts");
        _entering = opening.OptionalQuantity("entering", Unit.Persons, 0, 2e9,
            "persons who complete 60 in the first projected year and draw without having been members") ?? 0;
        if (_pensioners > _insured)
            opening.Refuse("pensioners", "are more than the insured", "at most the insured");
        _coverage = ReadCoverage(opening);
        _drawing = ReadDrawing(opening);
        _mix = opening.Shares("class_mix", classes, "share of members in the class");
        _contributing = ReadContributing(opening, classes);
        _history = ReadHistory(opening);
        _legacy = new LegacyReader(opening, classes);
    }

    private bool HasMembers => _insured > _pensioners;

    /// <summary>Classes that have their account paid out at 60 instead of drawing from it.</summary>
    public IReadOnlySet<int> AccountPaidOut => _legacy.AccountPaidOut;

    public bool HasLegacy => _legacy.DrawsPensions;

    /// <summary>Whether members of a class may be dormant at the opening.</summary>
    public bool HasDormant(int @class) => HasMembers && _contributing[@class] < 1 && _mix[@class] > 0;

    public OpeningMembers Build(double[] population, double[] eligible, ContributionPolicy contributions, double divisor, double entryYearMonths)
    {
        var (tier, onBehalf, subsidy) = (contributions.Tier[0], contributions.PaidOnBehalf[0], contributions.Subsidy[0]);
        var person = tier.Select((amount, c) => Math.Max(0, amount - onBehalf[c]) + contributions.Collective[0]).ToArray();
        var government = subsidy.Select((amount, c) => amount + Math.Min(tier[c], onBehalf[c])).ToArray();
        return OpeningMembers.Of(new OpeningFacts(_horizon.FirstYear - 1, _insured - _pensioners, _pensioners, _accounts, population, eligible,
            Cells(_coverage, "coverage", ResidentPensionPlan.EntryAge), Cells(_drawing, "drawing", ResidentPensionPlan.PensionAge),
            _mix, _contributing, person, government, _history?.Build(divisor, entryYearMonths))
        {
            Entering = _entering,
            Legacy = _legacy.Groups,
        });
    }

    private Table? ReadCoverage(Binder opening)
    {
        if (!HasMembers)
        {
            opening.RefuseIdle("coverage", "all insured are pensioners");
            return null;
        }

        return opening.Table("coverage", "relative coverage of the eligible by age",
            Column.Key("sex", "male", "female"),
            Column.Key("age", Unit.Years, ResidentPensionPlan.EntryAge, ResidentPensionPlan.PensionAge - 1),
            Column.Number("coverage", Unit.Factor, 0, 10));
    }

    private Table? ReadDrawing(Binder opening)
    {
        if (_pensioners == 0)
        {
            opening.RefuseIdle("drawing", "there are no pensioners");
            return null;
        }

        return opening.Table("drawing", "relative share of the population of 60 and over that draws a pension",
            Column.Key("sex", "male", "female"),
            Column.Key("age", Unit.Years, ResidentPensionPlan.PensionAge, Ages.Max),
            Column.Number("drawing", Unit.Factor, 0, 10));
    }

    private double[] ReadContributing(Binder opening, IReadOnlyList<string> classes)
    {
        if (HasMembers)
            return opening.Keyed("contributing", classes, Unit.Fraction, 0, 1, "share of members who pay");
        opening.RefuseIdle("contributing", "all insured are pensioners");
        return new double[classes.Count];
    }

    private HistoryReader? ReadHistory(Binder opening)
    {
        if (_accounts > 0)
            return new HistoryReader(opening.Section("history", "how the accounts came about"), _horizon);
        opening.RefuseIdle("history", "nobody has an account yet");
        return null;
    }

    private static double[] Cells(Table? table, string column, int firstAge) =>
        table is null ? new double[Ages.Cells] : ByCell.Of(table[column], firstAge);
}
