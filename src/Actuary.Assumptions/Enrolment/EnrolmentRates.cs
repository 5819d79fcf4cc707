namespace Actuary.Assumptions.Enrolment;

/// <summary>What a plan says of a sex and age in a year, the same on all paths.</summary>
/// <param name="Eligible">Share of the population that may be a member at the end of the year.</param>
/// <param name="Growth">See <see cref="EnrolmentPlan.Growth"/>.</param>
/// <param name="Target">Coverage aimed at, see <see cref="EnrolmentPlan.TargetAt(int, Sex, int)"/>.</param>
public readonly record struct AgeRates(double Eligible, double Growth, double Target);

/// <summary>The rates of a plan by age, year after year of a cohort side by side, as its members come through them. Shared by all threads.</summary>
public sealed class EnrolmentRates
{
    private readonly int _years;
    private readonly AgeRates[] _rates;

    public EnrolmentRates(EnrolmentPlan plan)
    {
        _years = plan.CoverageTarget.Length;
        _rates = new AgeRates[2 * (Ages.Count + _years) * _years];
        for (var sex = Sex.Male; sex <= Sex.Female; sex++)
            for (var age = 1; age < Ages.Count; age++)
                for (var year = 0; year < _years; year++)
                    _rates[At(sex, age, year)] = new(
                        plan.Eligible[year][Ages.Index(sex, age)], plan.Growth(year, sex, age), plan.TargetAt(year, sex, age));
    }

    /// <summary>Of those of a sex who complete an age, from 1 on, in a year: in that one and the next ones.</summary>
    public ReadOnlySpan<AgeRates> Of(Sex sex, int age, int firstYear, int years) => _rates.AsSpan(At(sex, age, firstYear), years);

    private int At(Sex sex, int age, int yearIndex) => ((int)sex * (Ages.Count + _years) + age + _years - 1 - yearIndex) * _years + yearIndex;
}
