using Actuary.Assumptions.Migration;
using Actuary.Assumptions.Population;

namespace Actuary.Models.Population;

/// <summary>Reads migration: net migrants by year, age and sex, and how their number wanders.</summary>
internal sealed class MigrationReader
{
    private readonly Table _net;
    private readonly StochasticLevel _level;

    /// <param name="population">The group that has the section.</param>
    /// <param name="endsEarly">The table need not have all projected years; after its last it goes on as in that year.</param>
    public MigrationReader(Binder population, bool endsEarly)
    {
        var migration = population.Section("migration", "arrivals less departures");
        _net = migration.Table("net", "arrivals less departures by year, single age and sex",
            endsEarly ? Column.OpenKey("year", Unit.CalendarYear) : Column.ProjectedYears("year"),
            Column.Key("age", Unit.Years, 0, MigrationTable.OpenAge),
            Column.Number("male", Unit.Persons, -1e8, 1e8),
            Column.Number("female", Unit.Persons, -1e8, 1e8));
        _level = LevelReader.Read(migration, "net migration");
    }

    public MigrationTable Table() => new(_net.KeyByRow("year"), _net.KeyByRow("age"), _net["male"], _net["female"]);

    public MigrationPlan Build(MigrationTable table, Horizon horizon) => new(table, horizon.FirstYear, horizon.Years, _level);
}
