using Actuary.Assumptions.Population;

namespace Actuary.Assumptions.Migration;

/// <summary>
/// Net migration of the projected years: a central number by cell times 1 + z_t, z a <see cref="StochasticLevel"/>. The
/// number is of persons where migration is published, or of persons per person there where a place gives rates.
/// Migrants are counted on 31 December at their completed age: they neither die nor give birth in the year they move.
/// Immutable.
/// </summary>
public sealed class MigrationPlan
{
    private readonly double[] _central;

    /// <summary>The years from <paramref name="firstYear"/> on; after the table's last year as in the last.</summary>
    public MigrationPlan(MigrationTable table, int firstYear, int years, StochasticLevel level)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        (FirstYear, Years, Level) = (firstYear, years, level);
        _central = new double[years * Ages.Cells];
        for (var year = 0; year < years; year++)
            table.Cells(firstYear + year).CopyTo(_central, year * Ages.Cells);
    }

    /// <summary>Rates times a factor by calendar year.</summary>
    /// <param name="rates">Net migrants a year per person of the cell, before they move.</param>
    /// <param name="factor">Factor on the rates by calendar year; 0 closes the place.</param>
    /// <param name="firstYear">First projected calendar year.</param>
    /// <param name="years">How many.</param>
    /// <param name="level">How the level wanders.</param>
    /// <exception cref="ArgumentException">Not one finite rate for each cell, or a factor that is not finite.</exception>
    public MigrationPlan(ReadOnlySpan<double> rates, Func<int, double> factor, int firstYear, int years, StochasticLevel level)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        if (rates.Length != Ages.Cells)
            throw new ArgumentException($"{Ages.Cells} rates are needed; got {rates.Length}.", nameof(rates));
        (FirstYear, Years, Level, ArePerPerson) = (firstYear, years, level, true);
        _central = new double[years * Ages.Cells];
        for (var i = 0; i < _central.Length; i++)
        {
            _central[i] = rates[i % Ages.Cells] * factor(firstYear + i / Ages.Cells);
            if (!double.IsFinite(_central[i]))
                throw new ArgumentOutOfRangeException(nameof(rates), _central[i], "A rate of migration is finite.");
        }
    }

    /// <summary>First projected calendar year.</summary>
    public int FirstYear { get; }

    /// <summary>Projected years.</summary>
    public int Years { get; }

    /// <summary>How the level wanders.</summary>
    public StochasticLevel Level { get; }

    /// <summary>Whether <see cref="Central"/> counts net migrants per person of the cell rather than persons.</summary>
    public bool ArePerPerson { get; }

    /// <summary>Central net migrants by cell of a projected year: persons, or persons per person.</summary>
    public ReadOnlySpan<double> Central(int yearIndex) => _central.AsSpan(yearIndex * Ages.Cells, Ages.Cells);

    /// <summary>Central net migrants of a projected year among the persons given, by cell.</summary>
    public double[] Among(ReadOnlySpan<double> persons, int yearIndex)
    {
        var migrants = Central(yearIndex).ToArray();
        for (var cell = 0; ArePerPerson && cell < migrants.Length; cell++)
            migrants[cell] *= persons[cell];
        return migrants;
    }
}
