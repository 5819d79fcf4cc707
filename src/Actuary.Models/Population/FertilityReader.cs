using Actuary.Assumptions.Fertility;
using Actuary.Assumptions.Population;

namespace Actuary.Models.Population;

/// <summary>Reads fertility: the pattern by age of mother, and how the level wanders about the published one.</summary>
internal sealed class FertilityReader
{
    private const double SharesTolerance = 1e-6;

    private readonly Table _pattern;
    private readonly Table _census;
    private readonly YearPath _factor = YearPath.Constant(1);
    private readonly StochasticLevel _level;

    /// <param name="population">The group that has the section.</param>
    /// <param name="placeYears">The years in which a place states how its fertility differs from the nation's; null for a nation.</param>
    public FertilityReader(Binder population, Horizon? placeYears)
    {
        var fertility = population.Section("fertility", "birth rates");
        if (placeYears is { } years)
            _factor = fertility.PathOver(years, "level", Unit.Factor, 0, 5, "factor on the nation's total fertility");
        _pattern = fertility.Table("pattern", "share of each age group of mothers in total fertility, by period named by its middle year",
            Column.OpenKey("mid_year", Unit.CalendarYear, step: 5),
            Column.Key("age_from", Unit.Years, [.. Enumerable.Range(0, FertilityPattern.Groups).Select(AgeFrom)]),
            Column.Number("share", Unit.Fraction, 1e-9, 1));
        _census = fertility.Table("census_rates", "births by single age of mother, for the shape within age groups",
            Column.Key("age", Unit.Years, FertilityPattern.FirstAge, FertilityPattern.LastAge),
            Column.Number("rate", Unit.BirthsPerWomanYear, 1e-9, 2));
        _level = LevelReader.Read(fertility, "total fertility");
        CheckShares(fertility);
    }

    public FertilityPlan Build(DemographicIndicators indicators, Horizon horizon) => Build(indicators, horizon, _level);

    /// <summary>Without volatility.</summary>
    public FertilityPlan Certain(DemographicIndicators indicators, Horizon horizon) => Build(indicators, horizon, StochasticLevel.Certain);

    private FertilityPlan Build(DemographicIndicators indicators, Horizon horizon, StochasticLevel level) => new(
        indicators,
        new FertilityPattern(_pattern.KeyByRow("mid_year"), _pattern.KeyByRow("age_from"), _pattern["share"]),
        _census["rate"],
        horizon.FirstYear,
        horizon.Years,
        level,
        _factor.At);

    private void CheckShares(Binder fertility)
    {
        for (var start = 0; start < _pattern.Rows; start += FertilityPattern.Groups)
        {
            var sum = _pattern["share"].AsSpan(start, FertilityPattern.Groups).ToArray().Sum();
            if (Math.Abs(sum - 1) > SharesTolerance)
                fertility.Refuse("pattern", $"the shares of {_pattern.KeyByRow("mid_year")[start]} add to {sum:0.########}", "shares that add to 1");
        }
    }

    private static int AgeFrom(int group) => FertilityPattern.FirstAge + group * FertilityPattern.GroupWidth;
}
