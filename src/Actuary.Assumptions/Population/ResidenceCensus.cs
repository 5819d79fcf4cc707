namespace Actuary.Assumptions.Population;

/// <summary>How people live: as the whole nation does on average, in a city, in a town, or in the country.</summary>
public enum Residence
{
    Nation = 0,
    City = 1,
    Town = 2,
    Rural = 3,
}

/// <summary>A nation's census by residence, single age and sex: the pattern of places that publish less.</summary>
public sealed class ResidenceCensus
{
    private const double SharesTolerance = 1e-9;

    private readonly CensusTable[] _parts;

    /// <summary>From the censuses of the cities, the towns and the country, which add to the nation.</summary>
    /// <exception cref="ArgumentException">The three belong to different days.</exception>
    public ResidenceCensus(CensusTable city, CensusTable town, CensusTable rural)
    {
        if (city.Date != town.Date || city.Date != rural.Date)
            throw new ArgumentException($"The parts belong to {city.Date:O}, {town.Date:O} and {rural.Date:O}.", nameof(city));
        var nation = Weighted(city.Date, [city, town, rural], [1, 1, 1]);
        _parts = [nation, city, town, rural];
    }

    /// <summary>All residences together.</summary>
    public CensusTable Nation => _parts[(int)Residence.Nation];

    /// <summary>
    /// A population of the nation's size of whom a share lives in each way: Σ_r s_r·(N/N_r)·(persons or deaths of r), N_r
    /// the persons of the residence and N those of the nation.
    /// </summary>
    /// <param name="shares">s by <see cref="Residence"/>, fractions that add to 1.</param>
    /// <exception cref="ArgumentException">Not a share for each residence, a negative one, or a sum other than 1.</exception>
    public CensusTable Mix(ReadOnlySpan<double> shares)
    {
        if (shares.Length != _parts.Length)
            throw new ArgumentException($"{_parts.Length} shares are needed; got {shares.Length}.", nameof(shares));
        var weights = new double[_parts.Length];
        var sum = 0.0;
        for (var part = 0; part < weights.Length; part++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(shares[part], nameof(shares));
            sum += shares[part];
            weights[part] = shares[part] * (Nation.Total / _parts[part].Total);
        }

        if (!(Math.Abs(sum - 1) <= SharesTolerance))
            throw new ArgumentOutOfRangeException(nameof(shares), sum, "Shares add to 1.");
        return Weighted(Nation.Date, _parts, weights);
    }

    private static CensusTable Weighted(DateOnly date, CensusTable[] parts, double[] weights)
    {
        return new CensusTable(
            date, Columns.UpTo(CensusTable.OpenAge),
            Sum(part => part.Persons(Sex.Male)), Sum(part => part.Persons(Sex.Female)),
            Sum(part => part.Deaths(Sex.Male)), Sum(part => part.Deaths(Sex.Female)));

        double[] Sum(Func<CensusTable, ReadOnlySpan<double>> column)
        {
            var sums = new double[CensusTable.OpenAge + 1];
            for (var part = 0; part < parts.Length; part++)
            {
                var values = column(parts[part]);
                for (var age = 0; age < sums.Length; age++)
                    sums[age] += weights[part] * values[age];
            }

            return sums;
        }
    }
}
