using Actuary.Assumptions.Population;

namespace Actuary.Models.Population;

/// <summary>
/// Reads a nation's opening: a census by single age brought to the opening year's end with published births and net
/// migration, and to published totals.
/// </summary>
internal sealed class NationReader
{
    private readonly Table _census;
    private readonly DateOnly _censusDate;
    private readonly int? _correctedFrom;
    private readonly Table? _totals;
    private readonly MigrationReader _migration;

    public NationReader(Binder population, Horizon horizon, Table indicators, bool endsEarly)
    {
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
        _migration = new MigrationReader(population, endsEarly);
        CheckCensus(population, horizon.FirstYear - 1, indicators);
    }

    public PopulationPlan Build(DemographicIndicators indicators, MortalityReader mortality, FertilityReader fertility, Horizon horizon)
    {
        var census = new CensusTable(
            _censusDate, _census.KeyByRow("age"), _census["male"], _census["female"], _census["male_deaths"], _census["female_deaths"]);
        var migration = _migration.Table();
        var model = mortality.Fit(census, indicators);
        var flows = VitalFlows.Published(indicators, migration);
        var openingYear = horizon.FirstYear - 1;

        var opening = OpeningPopulation.AtYearEnd(census, model, flows);
        if (_correctedFrom is { } bornFrom) opening = OpeningPopulation.CorrectCohorts(opening, _censusDate.Year, bornFrom, model, flows);
        opening = OpeningPopulation.RollForward(opening, _censusDate.Year, openingYear, model, flows);
        if (_totals is not null) opening = OpeningPopulation.Scale(opening, _totals["male"][0], _totals["female"][0]);

        return new PopulationPlan(
            openingYear, opening, mortality.Build(model, horizon), fertility.Build(indicators, horizon), _migration.Build(migration, horizon));
    }

    private void CheckCensus(Binder population, int openingYear, Table indicators)
    {
        if (indicators.Rows == 0) return;
        var first = indicators.Keys("year")[0];
        if (_censusDate.Year < first || _censusDate.Year > openingYear)
            population.Refuse("census_date", $"is in {_censusDate.Year}", $"a day from {first}, where the indicators begin, to the opening year {openingYear}");
        if (_correctedFrom is { } bornFrom && (bornFrom < first || bornFrom > _censusDate.Year - 4))
            population.Refuse("births_correct_from", $"is {bornFrom}", $"{first}, where the indicators begin, to {_censusDate.Year - 4}, five years of birth before the census");
    }
}
