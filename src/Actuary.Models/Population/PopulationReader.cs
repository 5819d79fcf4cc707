using Actuary.Assumptions;
using Actuary.Assumptions.Population;

namespace Actuary.Models.Population;

/// <summary>
/// Reads the population: a census brought to the opening year's end, and the mortality, fertility and migration that
/// move it from there.
/// </summary>
internal sealed class PopulationReader
{
    private readonly Horizon _horizon;
    private readonly Table _indicators;
    private readonly Table _census;
    private readonly DateOnly _censusDate;
    private readonly int? _correctedFrom;
    private readonly Table? _totals;
    private readonly MortalityReader _mortality;
    private readonly FertilityReader _fertility;
    private readonly MigrationReader _migration;

    public PopulationReader(Binder root, Horizon horizon)
    {
        _horizon = horizon;
        var population = root.Section("population", "the population and what moves it");
        _indicators = population.Table("indicators", "published yearly indicators, past and projected",
            Column.ProjectedYears("year", before: 1),
            Column.Number("life_expectancy_male", Unit.Years, 1, Ages.Max),
            Column.Number("life_expectancy_female", Unit.Years, 1, Ages.Max),
            Column.Number("total_fertility", Unit.ChildrenPerWoman, 0, 10),
            Column.Number("sex_ratio_at_birth", Unit.MalePerFemale, 0.5, 2),
            Column.Number("births", Unit.Persons, 0, 1e9),
            Column.Number("net_migration", Unit.Persons, -1e9, 1e9));
        _census = population.Table("census", "persons and a year's deaths by single age and sex",
            Column.Key("age", Unit.Years, 0, CensusTable.OpenAge),
            Column.Number("male", Unit.Persons, 0, 1e9),
            Column.Number("female", Unit.Persons, 0, 1e9),
            Column.Number("male_deaths", Unit.Persons, 0, 1e9),
            Column.Number("female_deaths", Unit.Persons, 0, 1e9));
        _censusDate = population.Date("census_date", "the day to which the persons of the census belong");
        _correctedFrom = population.OptionalWhole("births_correct_from", 1900, 2200,
            "first year of birth whose cohorts are brought to the births series, because censuses miss young children");
        _totals = population.OptionalTable("totals", "published population by sex at the year's end, to which the opening is scaled",
            Column.Years("year", horizon.FirstYear - 1, horizon.FirstYear - 1),
            Column.Number("male", Unit.Persons, 1, 1e10),
            Column.Number("female", Unit.Persons, 1, 1e10));
        _mortality = new MortalityReader(population, _indicators);
        _fertility = new FertilityReader(population);
        _migration = new MigrationReader(population);
        CheckCensus(population);
    }

    public PopulationPlan Build()
    {
        var census = new CensusTable(
            _censusDate, _census.KeyByRow("age"), _census["male"], _census["female"], _census["male_deaths"], _census["female_deaths"]);
        var indicators = new DemographicIndicators(
            _indicators.Keys("year"), _indicators["life_expectancy_male"], _indicators["life_expectancy_female"],
            _indicators["total_fertility"], _indicators["sex_ratio_at_birth"], _indicators["births"], _indicators["net_migration"]);
        var migration = _migration.Table();
        var model = _mortality.Fit(census, indicators);
        var flows = VitalFlows.Published(indicators, migration);
        var openingYear = _horizon.FirstYear - 1;

        var opening = OpeningPopulation.AtYearEnd(census, model, flows);
        if (_correctedFrom is { } bornFrom) opening = OpeningPopulation.CorrectCohorts(opening, _censusDate.Year, bornFrom, model, flows);
        opening = OpeningPopulation.RollForward(opening, _censusDate.Year, openingYear, model, flows);
        if (_totals is not null) opening = OpeningPopulation.Scale(opening, _totals["male"][0], _totals["female"][0]);

        return new PopulationPlan(
            openingYear, opening, _mortality.Build(model, _horizon), _fertility.Build(indicators, _horizon), _migration.Build(migration, _horizon));
    }

    private void CheckCensus(Binder population)
    {
        var openingYear = _horizon.FirstYear - 1;
        if (_indicators.Rows == 0) return;
        var first = _indicators.Keys("year")[0];
        if (_censusDate.Year < first || _censusDate.Year > openingYear)
            population.Refuse("census_date", $"is in {_censusDate.Year}", $"a day from {first}, where the indicators begin, to the opening year {openingYear}");
        if (_correctedFrom is { } bornFrom && (bornFrom < first || bornFrom > _censusDate.Year - 4))
            population.Refuse("births_correct_from", $"is {bornFrom}", $"{first}, where the indicators begin, to {_censusDate.Year - 4}, five years of birth before the census");
    }
}
