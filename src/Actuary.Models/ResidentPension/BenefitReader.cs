using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>What pensioners receive beside the account pension.</summary>
internal sealed class BenefitReader
{
    private readonly Horizon _horizon;
    private readonly DatedValue _bonusPerYear;
    private readonly DatedValue _bonusAfter;
    private readonly List<(int FromAge, DatedValue Monthly)> _ageAddOns = [];
    private readonly DatedValue _deathGrantMonths;
    private readonly DatedValue _entryYearMonths;
    private readonly DatedValue _deathYearMonths;

    public BenefitReader(Binder scheme, Horizon horizon)
    {
        _horizon = horizon;
        var benefits = scheme.Section("benefits", "what pensioners receive");
        National = new IndexedPensionReader(benefits, "national_basic", "national minimum basic pension", horizon);
        Local = new IndexedPensionReader(benefits, "local_basic", "average local addition to the basic pension", horizon);
        var bonus = benefits.Section("long_contribution_bonus", "bonus for long contribution");
        _bonusPerYear = bonus.Dated("per_year", Unit.YuanPerMonth, 0, 1e4, "a month for each contribution year beyond the threshold");
        _bonusAfter = bonus.Dated("after", Unit.Years, 0, 60, "the threshold");
        foreach (var (name, addOn) in benefits.OptionalSection("age_additions", "additions from given ages")?.Sections() ?? [])
            _ageAddOns.Add((addOn.Integer("from_age", Unit.Years, 60, 105, $"age from which {name} is paid"),
                addOn.Dated("amount", Unit.YuanPerMonth, 0, 1e4, $"{name}, a month")));
        _deathGrantMonths = benefits.Dated("death_grant", Unit.Months, 0, 120, "months of the last monthly benefit paid on death");
        _entryYearMonths = benefits.Dated("months_in_entry_year", Unit.Months, 0, 12, "pension months paid in the year of reaching 60", opening: true);
        _deathYearMonths = benefits.Dated("months_in_death_year", Unit.Months, 0, 12, "pension months paid in the year of death");
    }

    public IndexedPensionReader National { get; }

    public IndexedPensionReader Local { get; }

    /// <summary>Months paid in the year of reaching 60, as in force on the opening 31 December.</summary>
    public double OpeningEntryYearMonths => _entryYearMonths.At(_horizon.OpeningDay) ?? 0;

    public BenefitPolicy Build() => new(
        National.Build(),
        Local.Build(),
        _bonusPerYear.AverageByYear(_horizon),
        _bonusAfter.AverageByYear(_horizon),
        AgeAddOn.ByYearAndAge([.. _ageAddOns.Select(addOn => new AgeAddOn(addOn.FromAge, addOn.Monthly.AverageByYear(_horizon)))], _horizon.Years),
        _deathGrantMonths.AverageByYear(_horizon),
        _entryYearMonths.AverageByYear(_horizon),
        _deathYearMonths.AverageByYear(_horizon));
}
