using Actuary.Assumptions.Mortality;

namespace Actuary.Assumptions.Population;

/// <summary>
/// A census brought to 31 December of an opening year. Persons by cell, completed age, in each step.
/// </summary>
public static class OpeningPopulation
{
    private const int CorrectionWidth = 5;

    /// <summary>
    /// The census's persons on 31 December of the census year (<see cref="Forward"/>). Births and net migration of the rest
    /// of the year are its share of the year's. The open age is spread over 100…105 as in the life table.
    /// </summary>
    public static double[] AtYearEnd(CensusTable census, MortalityModel mortality, VitalFlows flows)
    {
        var year = census.Date.Year;
        var rates = mortality.Rates(year);
        return Forward(
            WithOpenAgeSpread(census, rates), ShareOfYear(census.Date, new DateOnly(year, 12, 31)), rates, flows.Migration(year), sex => flows.Births(sex, year));
    }

    /// <summary>
    /// Persons by cell after a share f of a year: 1 − f of those of age x are still x (survival exp(−f·m_x)), f are x + 1
    /// (exp(−f·(m_x + m_{x+1})/2)); infants are past their first weeks and die as at age 1. Births and net migration are f
    /// of the year's.
    /// </summary>
    /// <param name="persons">By cell at the start.</param>
    /// <param name="share">f, in 0…1.</param>
    /// <param name="rates">m by cell, deaths per person-year.</param>
    /// <param name="migration">A whole year's net migrants by cell.</param>
    /// <param name="births">A whole year's births of a sex.</param>
    internal static double[] Forward(
        ReadOnlySpan<double> persons, double share, ReadOnlySpan<double> rates, ReadOnlySpan<double> migration, Func<Sex, double> births)
    {
        var later = new double[Ages.Cells];
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var first = Ages.Index(sex, 0);
            var m = rates.Slice(first, Ages.Count);
            var enumerated = persons.Slice(first, Ages.Count);
            var atEnd = later.AsSpan(first, Ages.Count);
            for (var age = 0; age < Ages.Count; age++)
            {
                var rate = m[Math.Max(age, 1)];
                atEnd[age] += (1 - share) * enumerated[age] * Math.Exp(-share * rate);
                if (age < Ages.Max)
                    atEnd[age + 1] = share * enumerated[age] * Math.Exp(-share * (rate + m[age + 1]) / 2);
            }

            atEnd[0] += share * births(sex) / (1 + (1 - InfantDeaths.YearsLived(sex, m[0])) * m[0]);
            CohortYear.Add(atEnd, migration.Slice(first, Ages.Count), share);
        }

        return later;
    }

    /// <summary>The part of the year that lies between two days of it.</summary>
    internal static double ShareOfYear(DateOnly from, DateOnly to) =>
        (to.DayNumber - from.DayNumber) / (DateTime.IsLeapYear(from.Year) ? 366.0 : 365.0);

    /// <summary>Persons by cell, those of 100 and over spread over 100…105 as in the life table of the rates by cell.</summary>
    internal static double[] WithOpenAgeSpread(CensusTable census, ReadOnlySpan<double> rates)
    {
        var persons = new double[Ages.Cells];
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var first = Ages.Index(sex, 0);
            var enumerated = census.Persons(sex);
            enumerated[..CensusTable.OpenAge].CopyTo(persons.AsSpan(first));
            var oldest = persons.AsSpan(first + CensusTable.OpenAge, Ages.Count - CensusTable.OpenAge);
            LifeTable.FromRates(rates.Slice(first, Ages.Count), sex).PersonYears[CensusTable.OpenAge..].CopyTo(oldest);
            BringTo(oldest, enumerated[CensusTable.OpenAge]);
        }

        return persons;
    }

    /// <summary>
    /// Persons on 31 December of <paramref name="toYear"/> from those on 31 December of <paramref name="fromYear"/>, with
    /// the model's central mortality of each year and the flows given.
    /// </summary>
    public static double[] RollForward(ReadOnlySpan<double> persons, int fromYear, int toYear, MortalityModel mortality, VitalFlows flows)
    {
        if (toYear < fromYear)
            throw new ArgumentOutOfRangeException(nameof(toYear), toYear, $"A population rolls forward; it stands at the end of {fromYear}.");
        var rolled = persons.ToArray();
        for (var year = fromYear + 1; year <= toYear; year++)
        {
            double[] births = [flows.Births(Sex.Male, year), flows.Births(Sex.Female, year)];
            CohortYear.Step(rolled, mortality.Rates(year), births, flows.Migration(year));
        }

        return rolled;
    }

    /// <summary>
    /// Corrects the young cohorts of a census, of whom censuses miss many, by the births series. The survivors of all
    /// births since <paramref name="bornFrom"/> on 31 December of <paramref name="year"/> are built up from births,
    /// mortality and migration; each five years of birth, counted back from <paramref name="year"/>, are brought to their
    /// sum for each sex, keeping the census's proportions within; a rest of less than five years joins the oldest five.
    /// </summary>
    public static double[] CorrectCohorts(ReadOnlySpan<double> persons, int year, int bornFrom, MortalityModel mortality, VitalFlows flows)
    {
        var oldest = year - bornFrom;
        if (oldest < CorrectionWidth - 1 || oldest > Ages.Max)
            throw new ArgumentOutOfRangeException(nameof(bornFrom), bornFrom, $"At least five and at most {Ages.Count} birth years to {year} can be corrected.");

        var survivors = SurvivorsOfBirths(bornFrom, year, mortality, flows);
        var corrected = persons.ToArray();
        foreach (var sex in Enum.GetValues<Sex>())
        {
            for (var age = 0; age <= oldest - (CorrectionWidth - 1); age += CorrectionWidth)
            {
                var isLast = age + 2 * CorrectionWidth - 1 > oldest;
                var count = isLast ? oldest - age + 1 : CorrectionWidth;
                BringTo(corrected.AsSpan(Ages.Index(sex, age), count), survivors.AsSpan(Ages.Index(sex, age), count).ToArray().Sum());
            }
        }

        return corrected;
    }

    /// <summary>Every cell of a sex by one factor, so that the sexes add to the totals given, persons.</summary>
    public static double[] Scale(ReadOnlySpan<double> persons, double male, double female)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(male);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(female);
        var scaled = persons.ToArray();
        BringTo(scaled.AsSpan(Ages.Index(Sex.Male, 0), Ages.Count), male);
        BringTo(scaled.AsSpan(Ages.Index(Sex.Female, 0), Ages.Count), female);
        return scaled;
    }

    private static double[] SurvivorsOfBirths(int bornFrom, int year, MortalityModel mortality, VitalFlows flows)
    {
        var persons = new double[Ages.Cells];
        for (var current = bornFrom; current <= year; current++)
        {
            double[] births = [flows.Births(Sex.Male, current), flows.Births(Sex.Female, current)];
            CohortYear.Step(persons, mortality.Rates(current), births, flows.Migration(current));
            foreach (var sex in Enum.GetValues<Sex>())
                persons.AsSpan(Ages.Index(sex, current - bornFrom + 1), Ages.Max - (current - bornFrom)).Clear();
        }

        return persons;
    }

    internal static void BringTo(Span<double> persons, double total)
    {
        var sum = 0.0;
        foreach (var person in persons)
            sum += person;
        if (!(sum > 0))
            throw new ArgumentOutOfRangeException(nameof(persons), sum, "Nobody is there who could be brought to a total.");
        foreach (ref var person in persons)
            person *= total / sum;
    }
}
