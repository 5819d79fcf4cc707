using Actuary.Assumptions;
using Actuary.Assumptions.Population;

namespace Actuary.Models.Population;

/// <summary>
/// Reads the population: the published indicators, mortality and fertility that every population needs, and how the
/// opening stock comes about, which a nation and a place say in different keys.
/// </summary>
internal sealed class PopulationReader
{
    /// <summary>The section of the model that all of it stands in.</summary>
    public const string Section = "population";

    private readonly Horizon _horizon;
    private readonly Table _indicators;
    private readonly NationReader? _nation;
    private readonly PlaceReader? _place;
    private readonly MortalityReader _mortality;
    private readonly FertilityReader _fertility;

    public PopulationReader(Binder root, Horizon horizon)
    {
        _horizon = horizon;
        var population = root.Section(Section, "the population and what moves it");
        var end = population.OptionalWhole("indicators_end", horizon.FirstYear - 1, horizon.LastYear - 1,
            "last year of the indicators, where they do not reach the end of the projection; those of later years follow from it");
        _indicators = population.Table("indicators", "published yearly indicators, past and, without indicators_end, projected",
            end is null ? Column.ProjectedYears("year", before: 1) : Column.OpenKey("year", Unit.CalendarYear),
            Column.Number("life_expectancy_male", Unit.Years, 1, Ages.Max),
            Column.Number("life_expectancy_female", Unit.Years, 1, Ages.Max),
            Column.Number("total_fertility", Unit.ChildrenPerWoman, 0, 10),
            Column.Number("sex_ratio_at_birth", Unit.MalePerFemale, 0.5, 2),
            Column.Number("births", Unit.Persons, 0, 1e9),
            Column.Number("net_migration", Unit.Persons, -1e9, 1e9));
        if (population.OptionalSection("place", "a part of the nation") is { } place)
            _place = new PlaceReader(population, place, horizon, _indicators);
        else
            _nation = new NationReader(population, horizon, _indicators, endsEarly: end is not null);
        if (end is { } last && _indicators.Rows > 0 && _indicators.Keys("year")[^1] != last)
            population.Refuse("indicators_end", $"is {last}, and the table ends in {_indicators.Keys("year")[^1]}", "the last year of the table, which is not before the opening");
        _mortality = new MortalityReader(population, _indicators);
        _fertility = new FertilityReader(population, _place?.Years);
    }

    public PopulationPlan Build()
    {
        var indicators = new DemographicIndicators(
            _indicators.Keys("year"), _indicators["life_expectancy_male"], _indicators["life_expectancy_female"],
            _indicators["total_fertility"], _indicators["sex_ratio_at_birth"], _indicators["births"], _indicators["net_migration"]);
        return _place?.Build(indicators, _mortality, _fertility, _horizon) ?? _nation!.Build(indicators, _mortality, _fertility, _horizon);
    }
}
