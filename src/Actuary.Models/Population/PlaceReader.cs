using Actuary.Assumptions.Mortality;
using Actuary.Assumptions.Population;

namespace Actuary.Models.Population;

/// <summary>
/// Reads the population of a place: its own census rows or a stated total, the single ages of the nation's residences
/// that it is like, and its own fertility, mortality and migration relative to the nation's.
/// </summary>
internal sealed class PlaceReader
{
    private static readonly string[] _residences = ["nation", "city", "town", "rural"];

    private readonly Table _pattern;
    private readonly DateOnly _patternDate;
    private readonly double[] _shares;
    private readonly Table? _census;
    private readonly DateOnly _censusDate;
    private readonly double? _total;
    private readonly PlaceMigrationReader _migration;

    public PlaceReader(Binder population, Binder place, Horizon horizon, Table indicators)
    {
        _pattern = place.Table("pattern", "persons and a year's deaths of the nation by residence, single age and sex",
            Column.Key("residence", _residences[1..]),
            Column.Key("age", Unit.Years, 0, CensusTable.OpenAge),
            Column.Number("male", Unit.Persons, 0, 1e9),
            Column.Number("female", Unit.Persons, 0, 1e9),
            Column.Number("male_deaths", Unit.Persons, 0, 1e9),
            Column.Number("female_deaths", Unit.Persons, 0, 1e9));
        _patternDate = place.Date("pattern_date", "the day to which the persons of the pattern belong");
        _shares = place.Shares("residence", _residences, "share of the place's persons who live as in a city, a town or the country, or as the nation does");
        _census = place.OptionalTable("census", "the place's own persons by age group and sex; the last group is open",
            Column.Groups("age_from", Unit.Years, 0, CensusTable.OpenAge),
            Column.Number("male", Unit.Persons, 0, 1e9),
            Column.Number("female", Unit.Persons, 0, 1e9));
        const string Total = "persons of the place at the end of the opening year";
        if (_census is null)
        {
            place.RefuseIdle("census_date", "the place has no census of its own");
            _total = place.Quantity("total", Unit.Persons, 1, 1e10, $"{Total}, where it has no census of its own");
        }
        else
        {
            _censusDate = place.Date("census_date", "the day to which the persons of the place's census belong");
            _total = place.OptionalQuantity("total", Unit.Persons, 1, 1e10, Total);
        }

        CheckDates(place, horizon.FirstYear - 1, indicators);
        Years = new Horizon(Math.Min(StockDate.Year, horizon.FirstYear), horizon.LastYear);
        _migration = new PlaceMigrationReader(population, Years);
    }

    /// <summary>The years that the place's own fertility and migration must cover: from the census, or the pattern, on.</summary>
    public Horizon Years { get; }

    private DateOnly StockDate => _census is null ? _patternDate : _censusDate;

    public PopulationPlan Build(DemographicIndicators indicators, MortalityReader mortality, FertilityReader fertility, Horizon horizon)
    {
        var residences = new ResidenceCensus(Residence(0), Residence(1), Residence(2));
        var pattern = residences.Mix(_shares);
        var model = mortality.Fit(residences.Nation, indicators);
        var relative = RelativeMortality.Of(pattern, residences.Nation);
        var openingYear = horizon.FirstYear - 1;
        return new PopulationPlan(
            openingYear,
            Opening(new PlaceOpening(Certain), pattern, openingYear),
            mortality.Build(model, horizon, relative),
            fertility.Build(indicators, horizon),
            _migration.Build(horizon));

        PlaceRates Certain(int firstYear, int years)
        {
            var range = new Horizon(firstYear, firstYear + years - 1);
            return new PlaceRates(mortality.Certain(model, range, relative), fertility.Certain(indicators, range), _migration.Certain(range));
        }
    }

    private double[] Opening(PlaceOpening place, CensusTable pattern, int openingYear)
    {
        if (_census is null) return place.OfTotal(_total!.Value, pattern, openingYear);
        var census = new PlaceCensus(_censusDate, new AgeGroups(_census.KeyByRow("age_from")), _census["male"], _census["female"]);
        var opening = place.OfCensus(census, pattern, openingYear);
        return _total is { } total ? PlaceOpening.BroughtTo(total, opening) : opening;
    }

    private CensusTable Residence(int residence)
    {
        const int Rows = CensusTable.OpenAge + 1;
        var start = residence * Rows;
        return new CensusTable(_patternDate, _pattern.KeyByRow("age").AsSpan(start, Rows), Part("male"), Part("female"), Part("male_deaths"), Part("female_deaths"));

        ReadOnlySpan<double> Part(string column) => _pattern[column].AsSpan(start, Rows);
    }

    private void CheckDates(Binder place, int openingYear, Table indicators)
    {
        if (indicators.Rows == 0) return;
        var first = indicators.Keys("year")[0];
        if (_patternDate.Year < first || _patternDate.Year > openingYear)
        {
            place.Refuse(
                "pattern_date", $"is in {_patternDate.Year}, and the opening year is {openingYear}; a population is not rolled backward",
                $"a day from {first}, where the indicators begin, to {openingYear}");
        }

        if (_census is not null && (_censusDate < _patternDate || _censusDate.Year != _patternDate.Year))
        {
            place.Refuse(
                "census_date", $"is {_censusDate:yyyy-MM-dd}, and the pattern is of {_patternDate:yyyy-MM-dd}",
                $"a day from {_patternDate:yyyy-MM-dd} to {_patternDate.Year}-12-31");
        }
    }
}
