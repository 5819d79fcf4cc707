using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>What pensioners receive beside the account pension.</summary>
internal sealed class BenefitReader
{
    private readonly Horizon _horizon;
    private readonly BonusReader? _bonus;
    private readonly DatedValue[]? _tilt;
    private readonly List<AdditionReader> _additions = [];
    private readonly DeathReader _death;
    private readonly YearPath? _childrenConditionMet;
    private readonly DatedValue _entryYearMonths;
    private readonly IndexedPensionReader _national;
    private readonly IndexedPensionReader? _local;
    private readonly UncertainTrend? _localTrend;

    public BenefitReader(Binder scheme, IReadOnlyList<string> classes, VestingReader? vesting, Horizon horizon)
    {
        _horizon = horizon;
        var benefits = scheme.Section("benefits", "what pensioners receive");
        _national = new IndexedPensionReader(benefits.Section("national_basic", "the basic pension"), "basic pension", horizon);
        if (benefits.OptionalSection("local_basic", "average local addition to the basic pension") is { } local)
        {
            _local = new IndexedPensionReader(local, "average local addition to the basic pension", horizon);
            _localTrend = TrendReader.Optional(local, "trend", "the local addition");
        }

        if (benefits.OptionalSection("long_contribution_bonus", "bonus for long contribution") is { } bonus)
            _bonus = new BonusReader(bonus, vesting?.MadeUpTo, horizon);
        if (benefits.HasOptional("tier_tilt"))
            _tilt = benefits.DatedKeyed("tier_tilt", classes, Unit.YuanPerMonth, 0, 1e4, "a month for life to those who retire from the class");
        foreach (var (name, addition) in benefits.OptionalSection("age_additions", "additions from given ages")?.Sections() ?? [])
            _additions.Add(new AdditionReader(name, addition));
        _death = new DeathReader(benefits, horizon);
        _childrenConditionMet = ReadCondition(benefits, vesting);
        _entryYearMonths = benefits.Dated("months_in_entry_year", Unit.Months, 0, 12, "pension months paid in the year of reaching 60", opening: true);
    }

    /// <summary>Months paid in the year of reaching 60, as in force on the opening 31 December.</summary>
    public double OpeningEntryYearMonths => _entryYearMonths.At(_horizon.OpeningDay) ?? 0;

    public bool[]? CountsMadeUp => _bonus?.CountsMadeUp;

    public bool FollowsOpeningPrices => _national.FollowsOpeningPrices || _local is { FollowsOpeningPrices: true };

    public bool FollowsOpeningIncomes => _national.FollowsOpeningIncomes || _local is { FollowsOpeningIncomes: true };

    public bool HasLocal => _local is not null;

    public bool HasBonus => _bonus is not null || _tilt is not null;

    public bool HasAdditions => _additions.Count > 0;

    public bool HasDeathGrant => _death.HasGrant;

    public BenefitPolicy Build() => Build([.. _additions.Select(addition => addition.Build(_horizon))]);

    private BenefitPolicy Build(IReadOnlyList<AgeAddOn> additions) => new(
        _national.Build(),
        _local?.Build() ?? IndexedPensionReader.None(_horizon),
        _bonus?.PerYear ?? new double[_horizon.Years],
        _bonus?.After ?? new double[_horizon.Years],
        AgeAddOn.ByYearAndAge(additions, _horizon.Years),
        _death.GrantMonths,
        _entryYearMonths.AverageByYear(_horizon),
        _death.YearMonths)
    {
        LocalTrend = _localTrend,
        Additions = additions,
        BonusMostYears = _bonus?.MostYears,
        BonusBasicShare = _bonus?.BasicShare,
        TierTilt = _tilt is null ? null : ByYear.Of(_tilt, _horizon),
        DeathGrantBase = _death.GrantBase,
        FuneralGrant = _death.FuneralGrant,
        DeathReporting = _death.Reporting,
        ChildrenConditionMet = _childrenConditionMet?.ByYear(_horizon),
    };

    private static YearPath? ReadCondition(Binder benefits, VestingReader? vesting)
    {
        const string Key = "children_condition_met";
        if (vesting is not null)
            return benefits.OptionalPath(Key, Unit.Fraction, 0, 1, "share of those who were 60 when the scheme began whose children meet the condition (AMB-49)");
        benefits.RefuseIdle(Key, "without vesting.start_year nobody was 60 when the scheme began");
        return null;
    }
}
