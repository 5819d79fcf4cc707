using Actuary.Assumptions.Population;
using MathNet.Numerics.RootFinding;

namespace Actuary.Assumptions.Mortality;

/// <summary>
/// Mortality by single age, sex and calendar year, fitted to a published series:
/// ln m_{x,t} = a_x + b_x·k_t from the base period on. a_x is the base period's graduated table, so k is 0 where e_0 is
/// that of the base table; b_x is Lee–Carter's on the published periods from the base on, brought to single ages, Σ b = 1
/// per sex; k_t is solved so that the e_0 of the year is the published one. After the last published year k goes on with
/// its mean yearly change over the last ten of them. Years before the base period take their age pattern from the
/// graduated tables of the periods on both sides, ln m being linear in time, and are brought to the e_0 along b.
/// Volatility is the standard deviation of the yearly change of the observed k_t, the drift's standard error is that
/// over the square root of the number of changes; both are estimated for each sex, in units of that sex's k.
/// </summary>
public sealed class MortalityModel
{
    private const int DriftYears = 10;
    private const double IndexAccuracy = 1e-9;
    private const double FarthestIndex = 400;

    private readonly DemographicIndicators _indicators;
    private readonly MortalityFitPeriods _periods;
    private readonly double[][] _pastLogs;
    private readonly int[] _pastMidYears;
    private readonly double[][] _index = [[], []];

    private MortalityModel(AbridgedRates rates, CensusTable census, DemographicIndicators indicators, MortalityFitPeriods periods)
    {
        (_indicators, _periods) = (indicators, periods);
        var baseline = rates.PeriodOf(periods.BaseMidYear);
        _pastMidYears = rates.MidYears[..(baseline + 1)].ToArray();
        _pastLogs = new double[baseline + 1][];
        double[][] shapes = [ShapeOf(census, Sex.Male), ShapeOf(census, Sex.Female)];
        for (var period = 0; period <= baseline; period++)
            _pastLogs[period] = GraduatedLogs(rates, shapes, period);

        foreach (var sex in Enum.GetValues<Sex>())
        {
            var fit = LeeCarter.Fit(rates, sex, periods.BaseMidYear, periods.LastMidYear);
            fit.SensitivityByAge().CopyTo(Sensitivity, Ages.Index(sex, 0));
            Fits[(int)sex] = fit;
            _index[(int)sex] = SolveIndex(sex);
            if (periods is { FirstObservedYear: { } first, LastObservedYear: { } last })
                (Changes, (ObservedDrift[(int)sex], Volatility[(int)sex])) = (last - first, ObservedChanges(sex, first, last));
        }
    }

    /// <summary>Fits the model.</summary>
    /// <param name="rates">Rates by age group and period.</param>
    /// <param name="census">Gives the shape by single age.</param>
    /// <param name="indicators">Gives e_0 by calendar year.</param>
    /// <param name="periods">What is used for what.</param>
    /// <exception cref="ArgumentException">Periods or years that the tables do not have, or rates that cannot be met.</exception>
    public static MortalityModel Fit(
        AbridgedRates rates, CensusTable census, DemographicIndicators indicators, MortalityFitPeriods periods)
    {
        if (periods.FirstObservedYear < indicators.FirstYear || periods.LastObservedYear > indicators.LastYear
            || periods.LastObservedYear - periods.FirstObservedYear < 2)
        {
            throw new ArgumentOutOfRangeException(
                nameof(periods), periods, $"At least three observed years within {indicators.FirstYear}…{indicators.LastYear} are needed.");
        }

        return new MortalityModel(rates, census, indicators, periods);
    }

    /// <summary>The Lee–Carter fits by age group, indexed by sex.</summary>
    public LeeCarter[] Fits { get; } = new LeeCarter[2];

    /// <summary>a_x by cell: ln m of the base period's graduated table.</summary>
    public ReadOnlySpan<double> Level => _pastLogs[^1];

    /// <summary>b_x by cell; adds to 1 over the ages of a sex.</summary>
    public double[] Sensitivity { get; } = new double[Ages.Cells];

    /// <summary>Standard deviation of the yearly change of k, indexed by sex.</summary>
    public double[] Volatility { get; } = new double[2];

    /// <summary>Mean yearly change of the observed k, indexed by sex.</summary>
    public double[] ObservedDrift { get; } = new double[2];

    /// <summary>Number of yearly changes from which drift and volatility were estimated; 0 where they were not.</summary>
    public int Changes { get; }

    /// <summary>k_t of a calendar year: solved for published years, extrapolated after them.</summary>
    public double Index(Sex sex, int year)
    {
        if (year < _indicators.FirstYear)
            throw new ArgumentOutOfRangeException(nameof(year), year, $"Published years begin with {_indicators.FirstYear}.");
        var solved = _index[(int)sex];
        var beyond = year - _indicators.LastYear;
        return beyond <= 0
            ? solved[year - _indicators.FirstYear]
            : solved[^1] + beyond * (solved[^1] - solved[^(DriftYears + 1)]) / DriftYears;
    }

    /// <summary>Central m_x by cell of a calendar year, deaths per person-year.</summary>
    public double[] Rates(int year)
    {
        var rates = new double[Ages.Cells];
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var cells = rates.AsSpan(Ages.Index(sex, 0), Ages.Count);
            if (year >= _periods.BaseMidYear)
                Move(_pastLogs[^1], sex, Index(sex, year), cells);
            else
                PastRates(sex, year, cells);
        }

        return rates;
    }

    /// <summary>Life table of the central rates of a calendar year.</summary>
    public LifeTable Table(Sex sex, int year) =>
        LifeTable.FromRates(Rates(year).AsSpan(Ages.Index(sex, 0), Ages.Count), sex);

    private static double[] ShapeOf(CensusTable census, Sex sex) => Graduation.Shape(census.Persons(sex), census.Deaths(sex));

    private static double[] GraduatedLogs(AbridgedRates rates, double[][] shapes, int period)
    {
        var logs = new double[Ages.Cells];
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var graduated = Graduation.Graduate(shapes[(int)sex], rates.Rates(sex, period));
            for (var x = 0; x < Ages.Count; x++)
                logs[Ages.Index(sex, x)] = Math.Log(graduated[x]);
        }

        return logs;
    }

    private double[] SolveIndex(Sex sex)
    {
        var solved = new double[_indicators.LastYear - _indicators.FirstYear + 1];
        for (var i = 0; i < solved.Length; i++)
            solved[i] = IndexFor(_pastLogs[^1], sex, _indicators.LifeExpectancy(sex, _indicators.FirstYear + i));
        return solved;
    }

    private double IndexFor(double[] logs, Sex sex, double lifeExpectancy)
    {
        var rates = new double[Ages.Count];
        return Brent.FindRoot(Excess, -FarthestIndex, FarthestIndex, IndexAccuracy);

        double Excess(double index)
        {
            Move(logs, sex, index, rates);
            return PeriodExpectancy(rates, sex) - lifeExpectancy;
        }
    }

    // e_0 of LifeTable.FromRates without its tables: this runs some thousand times in a fit.
    private static double PeriodExpectancy(ReadOnlySpan<double> rates, Sex sex)
    {
        var infantYears = InfantDeaths.YearsLived(sex, rates[0]);
        var years = 1 / (1 + (1 - infantYears) * rates[0]);
        var survivors = 1 - rates[0] * years;
        for (var x = 1; x < rates.Length - 1; x++)
        {
            var surviving = survivors * Math.Exp(-rates[x]);
            years += (survivors - surviving) / rates[x];
            survivors = surviving;
        }

        return years + survivors / rates[^1];
    }

    private void Move(double[] logs, Sex sex, double index, Span<double> rates)
    {
        var first = Ages.Index(sex, 0);
        for (var x = 0; x < rates.Length; x++)
            rates[x] = Math.Exp(logs[first + x] + Sensitivity[first + x] * index);
    }

    private void PastRates(Sex sex, int year, Span<double> rates)
    {
        var later = 0;
        while (later < _pastMidYears.Length - 1 && _pastMidYears[later] < year)
            later++;
        var earlier = Math.Max(later - 1, 0);
        var share = later == earlier ? 0 : Math.Max(0, (double)(year - _pastMidYears[earlier]) / (_pastMidYears[later] - _pastMidYears[earlier]));
        var logs = new double[Ages.Cells];
        for (var cell = 0; cell < logs.Length; cell++)
            logs[cell] = _pastLogs[earlier][cell] + share * (_pastLogs[later][cell] - _pastLogs[earlier][cell]);
        Move(logs, sex, IndexFor(logs, sex, _indicators.LifeExpectancy(sex, year)), rates);
    }

    private (double Drift, double Volatility) ObservedChanges(Sex sex, int first, int last)
    {
        var count = last - first;
        var drift = (Index(sex, last) - Index(sex, first)) / count;
        var squares = 0.0;
        for (var year = first + 1; year <= last; year++)
        {
            var excess = Index(sex, year) - Index(sex, year - 1) - drift;
            squares += excess * excess;
        }

        return (drift, Math.Sqrt(squares / (count - 1)));
    }
}
