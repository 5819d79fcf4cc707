using Actuary.Assumptions.Population;

namespace Actuary.Assumptions.Mortality;

/// <summary>
/// How much heavier or lighter mortality is in a part of the population (a residence, an area) than in the whole, as a
/// factor on m_x: the ratio of the odds of the two smoothed census shapes up to age 84, from where its logarithm falls on
/// a straight line to 0 at 105. Under-reporting of deaths that the part and the whole share drops out; a difference in it
/// does not.
/// </summary>
public static class RelativeMortality
{
    /// <summary>Factors by cell; 1 is the whole.</summary>
    public static double[] Of(CensusTable part, CensusTable whole)
    {
        var factors = new double[Ages.Cells];
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var ofPart = Graduation.Shape(part.Persons(sex), part.Deaths(sex));
            var ofWhole = Graduation.Shape(whole.Persons(sex), whole.Deaths(sex));
            for (var age = 0; age < Ages.Count; age++)
            {
                var reached = Math.Min(age, Graduation.LastCensusAge);
                var left = (double)(Ages.Max - Math.Max(age, Graduation.LastCensusAge)) / (Ages.Max - Graduation.LastCensusAge);
                factors[Ages.Index(sex, age)] = Math.Exp((ofPart[reached] - ofWhole[reached]) * left);
            }
        }

        return factors;
    }
}
