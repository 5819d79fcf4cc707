using Actuary.Learning.Data;

namespace Actuary.Learning.Mortality;

/// <summary>Reads a <see cref="MortalityHistory"/>; a cell that is missing, double or impossible is refused at its line.</summary>
internal sealed class MortalityTable
{
    private const int LastAge = 130;
    private const double LeastRate = 1e-9;
    private const double LargestRate = 10;
    private const double LargestCount = 1e11;

    // Alive at the start of the year are exposure + deaths/2.
    private const double LargestDeathsToExposure = 2;

    private readonly DataTable _table;
    private readonly int[] _years;
    private readonly int[] _ages;
    private readonly bool[] _isUsed;
    private int[] _yearKeys = [];
    private int[] _ageKeys = [];

    public MortalityTable(DataTable table, DataPeriod? period)
    {
        _table = table;
        _years = table.WholeNumbers(table.Has("mid_year") ? "mid_year" : "year", 1700, 2200, "calendar");
        _ages = table.WholeNumbers(table.Has("age_from") || !table.Has("age") ? "age_from" : "age", 0, LastAge, "years");
        _isUsed = [.. _years.Select(year => period is not { } within || (year >= within.FirstYear && year <= within.LastYear))];
    }

    public MortalityHistory Read()
    {
        _yearKeys = Keys(_years);
        _ageKeys = Keys(_ages);
        return !_table.Has("sex") && (_table.Has("male") || _table.Has("female")) ? ReadWide() : ReadLong();
    }

    private MortalityHistory ReadWide()
    {
        double[][] columns = [.. MortalityHistory.Sexes.Select(sex => _table.Numbers(sex, LeastRate, LargestRate, "per person-year"))];
        _table.ThrowIfAny();
        return new(_ageKeys, _yearKeys, [.. columns.Select(column => Grid(column, _ => true, ""))], null, null, _isUsed.Count(used => used));
    }

    private MortalityHistory ReadLong()
    {
        var sexes = _table.Words("sex", [.. MortalityHistory.Sexes]);
        if (_table.Has("rate") && !_table.Has("deaths"))
        {
            var rates = _table.Numbers("rate", LeastRate, LargestRate, "per person-year");
            _table.ThrowIfAny();
            return new(_ageKeys, _yearKeys, BySex(sexes, rates), null, null, _isUsed.Count(used => used));
        }

        var deaths = _table.Numbers("deaths", 0, LargestCount, "persons");
        var exposures = _table.Numbers("exposure", 0, LargestCount, "person-years");
        for (var row = 0; row < _table.Rows; row++)
        {
            if (deaths[row] > LargestDeathsToExposure * exposures[row])
                _table.Refuse(row, "deaths", $"{deaths[row]} deaths of {exposures[row]} person-years", "at most two deaths to a person-year");
        }

        _table.ThrowIfAny();
        var (ofDeaths, ofExposures) = (BySex(sexes, deaths), BySex(sexes, exposures));
        double[][,] crude = [.. ofDeaths.Select((grid, sex) => Divided(grid, ofExposures[sex]))];
        return new(_ageKeys, _yearKeys, crude, ofDeaths, ofExposures, _isUsed.Count(used => used));
    }

    private double[][,] BySex(Factor sexes, double[] values) =>
        [.. MortalityHistory.Sexes.Select((name, sex) => Grid(values, row => sexes.Codes[row] == sex, name + ", "))];

    private double[,] Grid(double[] values, Func<int, bool> isOfSex, string sex)
    {
        var grid = new double[_ageKeys.Length, _yearKeys.Length];
        var seen = new bool[_ageKeys.Length, _yearKeys.Length];
        for (var row = 0; row < values.Length; row++)
        {
            if (!_isUsed[row] || !isOfSex(row)) continue;
            var (g, t) = (Array.BinarySearch(_ageKeys, _ages[row]), Array.BinarySearch(_yearKeys, _years[row]));
            if (seen[g, t]) _table.Refuse(row, "age_from", $"{sex}{_years[row]}, age {_ages[row]} is there twice");
            (seen[g, t], grid[g, t]) = (true, values[row]);
        }

        for (var t = 0; t < _yearKeys.Length; t++)
        {
            for (var g = 0; g < _ageKeys.Length; g++)
            {
                if (!seen[g, t]) _table.Refuse(null, "age_from", $"there is no row for {sex}{_yearKeys[t]}, age {_ageKeys[g]}", "each age of the file in each of its years, for both sexes");
            }
        }

        return grid;
    }

    private int[] Keys(int[] values) => [.. values.Where((_, row) => _isUsed[row]).Distinct().Order()];

    private static double[,] Divided(double[,] deaths, double[,] exposures)
    {
        var rates = new double[deaths.GetLength(0), deaths.GetLength(1)];
        for (var g = 0; g < rates.GetLength(0); g++)
        {
            for (var t = 0; t < rates.GetLength(1); t++)
                rates[g, t] = exposures[g, t] > 0 ? deaths[g, t] / exposures[g, t] : 0;
        }

        return rates;
    }
}
