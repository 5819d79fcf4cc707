namespace Actuary.Models.Tests;

/// <summary>The population of two places, as a model of each would write it, beside the shipped tables of the nation.</summary>
internal static class PlaceModel
{
    private const string Mortality = """
          mortality:
            source: R-1
            rates: { table: reference/mortality_rates.csv }
            base_period: 2023
            last_period: 2098
            observed_from: 1990
            observed_to: 2023
            level: { value: 1, unit: factor, status: assumed, reason: no more is known than how people live }
            volatility: { value: 1, unit: factor }
            drift_error: { value: 1, unit: factor }
        """;

    /// <summary>All of fertility but its level.</summary>
    private const string Births = """
            pattern: { table: reference/fertility_pattern.csv }
            census_rates: { table: reference/fertility_census_2020.csv }
            persistence: { value: 0.9, unit: fraction }
            volatility: { value: 0.05, unit: fraction }
        """;

    /// <summary>A city with its own census rows of 2020 that opens at the end of 2023 and loses some of its young.</summary>
    public const string Named = $$"""
        opening_year: 2023
        years: 75
        population:
          indicators: { table: reference/demographic_indicators.csv, source: R-1 }
          place:
            pattern: { table: reference/census_2020_residence.csv, source: R-1 }
            pattern_date: 2020-05-01
            residence: { unit: fraction, source: S1, city: 0.4, town: 0.21, rural: 0.39 }
            census: { table: tables/census_2020.csv, source: S1 }
            census_date: 2020-11-01
        {{Mortality}}
          fertility:
            source: R-1
            level: { unit: factor, status: assumed, reason: comes to the nation's, values: { 2020: 1.1, 2035: 1 } }
        {{Births}}
          migration:
            status: assumed
            reason: the young leave
            level: { unit: factor, values: { 2020: 1, 2040: 0.5 } }
            rates: { table: tables/migration.csv }
            persistence: { value: 0.5, unit: fraction }
            volatility: { value: 0.3, unit: fraction }
        """;

    /// <summary>A county of which nothing but a size at the end of 2010 is assumed; nobody moves.</summary>
    public const string Unnamed = $$"""
        opening_year: 2010
        years: 60
        population:
          indicators: { table: reference/demographic_indicators.csv, source: R-1 }
          place:
            pattern: { table: reference/census_2010_residence.csv, source: R-1 }
            pattern_date: 2010-05-01
            residence: { unit: fraction, status: assumed, reason: a county of villages, town: 0.3, rural: 0.7 }
            total: { value: 420000, unit: persons, status: assumed, reason: a county of common size }
        {{Mortality}}
          fertility:
            source: R-1
            level: { value: 1, unit: factor, status: assumed, reason: as the nation }
        {{Births}}
          migration:
            level: { value: 0, unit: factor, status: assumed, reason: not known }
        """;

    public const string Migration = """
        age_from [years],male [fraction/year],female [fraction/year]
        0,0,0
        15,-0.02,-0.02
        35,-0.002,-0.001
        60,0,0
        """;

    private static readonly string _models = Path.Combine(TestModel.RepositoryRoot, "models");

    /// <summary>The rows of Xiangyang in the census of 2020, as they are shipped.</summary>
    public static string Census { get; } = File.ReadAllText(Path.Combine(_models, "xiangyang", "tables", "census_2020.csv"));

    public static TestModel Of(string yaml)
    {
        var model = new TestModel(yaml);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_models, "reference"), "*.csv"))
            model.With($"reference/{Path.GetFileName(file)}", File.ReadAllText(file));
        if (yaml.Contains("tables/census_2020.csv", StringComparison.Ordinal)) model.With("place/tables/census_2020.csv", Census);
        if (yaml.Contains("tables/migration.csv", StringComparison.Ordinal)) model.With("place/tables/migration.csv", Migration);
        return yaml.Contains("S1", StringComparison.Ordinal) ? model : model.Without("place/sources.md");
    }
}
