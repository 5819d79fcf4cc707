using Actuary.Assumptions.Migration;

namespace Actuary.Assumptions.Population;

/// <summary>What enters a population other than by survival in the years before the opening, by calendar year.</summary>
/// <param name="Births">Births of a sex in a year, persons.</param>
/// <param name="Migration">Net migrants of a year by cell, persons.</param>
public sealed record VitalFlows(Func<Sex, int, double> Births, Func<int, double[]> Migration)
{
    /// <summary>Published births and net migration, the latter by the age pattern of the nearest year that has one.</summary>
    public static VitalFlows Published(DemographicIndicators indicators, MigrationTable migration) =>
        new(indicators.Births, year => migration.Scaled(year, indicators.NetMigration(year)));
}
