using Actuary.Assumptions.Migration;
using Actuary.Assumptions.Population;

namespace Actuary.Models.Population;

/// <summary>Reads migration: net migrants by year, age and sex, and how their number wanders.</summary>
internal sealed class MigrationReader
{
    private readonly Table _net;
    private readonly StochasticLevel _level;

    /// <param name="population">The group that has the section.</param>
    /// <param name="last">Last year that is read, after which it goes on as in that year; null: the table has all projected years.</param>
    public MigrationReader(Binder population, int? last)
    {
        var migration = population.Section("migration", "arrivals less departures");
        _net = migration.Table("net", "arrivals less departures by year, single age and sex",
            last is { } year ? Column.Years("year", year, year) : Column.ProjectedYears("year"),
            Column.Key("age", Unit.Years, 0, MigrationTable.OpenAge),
            Column.Number("male", Unit.Persons, -1e8, 1e8),
            Column.Number("female", Unit.Persons, -1e8, 1e8));
        _level = LevelReader.Read(migration, "net migration");
    }

    public MigrationTable Table() => new(_net.KeyByRow("year"), _net.KeyByRow("age"), _net["male"], _net["female"]);

    public MigrationPlan Build(MigrationTable table, Horizon horizon) => new(table, horizon.FirstYear, horizon.Years, _level);
}
