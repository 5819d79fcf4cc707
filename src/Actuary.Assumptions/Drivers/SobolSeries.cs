using Actuary.Assumptions.Economy;
using Actuary.Numerics.QuasiRandom;

namespace Actuary.Assumptions.Drivers;

/// <summary>The draws that Sobol points are used for: what moves a fund most comes first.</summary>
public static class SobolSeries
{
    /// <summary>Services of care whose levels and frequencies are drawn.</summary>
    private const int Services = 2;

    /// <summary>The sampling of a kind for a plan; <paramref name="randomisations"/> matter to Sobol points only.</summary>
    public static Sampling SamplingOf(SamplingKind kind, int randomisations, int openingYear) => kind switch
    {
        SamplingKind.Plain => Sampling.Plain,
        SamplingKind.Antithetic => Sampling.Antithetic,
        _ => Sampling.Sobol(randomisations, Of(openingYear)),
    };

    /// <param name="openingYear">Year of the opening 31 December; draws of the population are named by calendar year.</param>
    public static IReadOnlyList<DrawSeries> Of(int openingYear)
    {
        DrawSeries Once(Cause cause, int index = 0) => new((int)cause, index, 0, 1);
        DrawSeries Yearly(Cause cause, int firstYear, int index = 0) => new((int)cause, index, firstYear, YearBasis.Years);
        return
        [
            Yearly(Cause.Economy, 0, (int)EconomicSeries.FundReturn),
            Yearly(Cause.Economy, 0, (int)EconomicSeries.CreditingRate),
            Yearly(Cause.Economy, 0, (int)EconomicSeries.RuralIncomeGrowth),
            Yearly(Cause.Economy, 0, (int)EconomicSeries.Cpi),
            Yearly(Cause.Economy, 0, (int)EconomicSeries.WageGrowth),
            Once(Cause.MortalityDrift),
            Once(Cause.CoverageSpeed),
            Yearly(Cause.Mortality, openingYear + 1),
            Yearly(Cause.Fertility, openingYear + 1),
            Yearly(Cause.MedicalInflation, 0),
            Yearly(Cause.Migration, openingYear + 1),
            .. Enumerable.Range(0, Services).SelectMany(service => new[]
            {
                Once(Cause.FrequencyLevel, service), Once(Cause.CostLevel, service), Yearly(Cause.Frequency, 0, service),
            }),
        ];
    }
}
