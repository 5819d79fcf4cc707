using Actuary.Assumptions;
using Actuary.Assumptions.Migration;
using Actuary.Assumptions.Population;

namespace Actuary.Models.Population;

/// <summary>Reads a place's own migration: rates by age group and sex and a factor on them by year, which may be 0.</summary>
internal sealed class PlaceMigrationReader
{
    private readonly YearPath _factor;
    private readonly Table? _rates;
    private readonly StochasticLevel _level = StochasticLevel.Certain;

    public PlaceMigrationReader(Binder population, Horizon years)
    {
        var migration = population.Section("migration", "arrivals less departures");
        _factor = migration.PathOver(years, "level", Unit.Factor, -10, 10, "factor on the place's rates of migration; 0 closes it");
        if (_factor.ByYear(years).All(factor => factor == 0))
        {
            foreach (var key in new[] { "rates", "persistence", "volatility" })
                migration.RefuseIdle(key, "the level is 0, so nobody moves");
            return;
        }

        _rates = migration.Table("rates", "arrivals less departures a year per person of the age group and sex; the last group is open",
            Column.Groups("age_from", Unit.Years, 0, Ages.Max),
            Column.Number("male", Unit.FractionPerYear, -1, 1),
            Column.Number("female", Unit.FractionPerYear, -1, 1));
        _level = LevelReader.Read(migration, "net migration");
    }

    public MigrationPlan Build(Horizon years) => Build(years, _level);

    /// <summary>Without volatility.</summary>
    public MigrationPlan Certain(Horizon years) => Build(years, StochasticLevel.Certain);

    private MigrationPlan Build(Horizon years, StochasticLevel level)
        => new(RatesByCell(), _factor.At, years.FirstYear, years.Years, level);

    private double[] RatesByCell()
    {
        if (_rates is null) return new double[Ages.Cells];
        var groups = new AgeGroups(_rates.KeyByRow("age_from"));
        return [.. groups.AtEachAge(_rates["male"]), .. groups.AtEachAge(_rates["female"])];
    }
}
