using Actuary.Numerics;

namespace Actuary.Schemes.ResidentPension.Persons;

/// <summary>What a person pays and receives by year, seen from the person and the heirs; all of a year at its middle.</summary>
public static class CashFlows
{
    private const double LeastRate = -0.5;
    private const double GreatestRate = 1;
    private const double Accuracy = 1e-9;

    /// <summary>Of someone who lives on: pensions less own payments.</summary>
    public static double Living(PersonYear year) =>
        year.Pension.Total + year.PaidOut - year.PaidByPerson - year.MadeUp - year.SinglePremium;

    /// <summary>Of someone who dies in the year: last pensions, grants, and what the heirs receive of the account, less a premium just paid.</summary>
    public static double Dying(PersonYear year) =>
        year.IfDies.Pension.Total + year.IfDies.Grants + year.IfDies.Inherited - year.SinglePremium;

    /// <summary>Living until a year and dying in it.</summary>
    public static double[] DyingAt(IReadOnlyList<PersonYear> life, int age) =>
        [.. life.Where(year => year.Age <= age).Select(year => year.Age < age ? Living(year) : Dying(year))];

    /// <summary>Weighted with the chances to be alive and to die in each year.</summary>
    /// <param name="survival">By year of the life: chance to survive it.</param>
    public static double[] Expected(IReadOnlyList<PersonYear> life, IReadOnlyList<double> survival)
    {
        var (flows, alive) = (new double[life.Count], 1.0);
        for (var at = 0; at < flows.Length; at++)
        {
            flows[at] = alive * (survival[at] * Living(life[at]) + (1 - survival[at]) * Dying(life[at]));
            alive *= survival[at];
        }

        return flows;
    }

    /// <summary>
    /// The internal rate of return a year: r with Σ flow[t] · (1 + r)^−t = 0; null when there is none between −50 and 100 %,
    /// as when nothing is paid in.
    /// </summary>
    public static double? InternalRate(IReadOnlyList<double> flows)
    {
        if (PresentValue(LeastRate) >= 0 == PresentValue(GreatestRate) >= 0)
            return null;
        var (low, high) = SignChange.Find(PresentValue, LeastRate, GreatestRate, Accuracy);
        return (low + high) / 2;

        double PresentValue(double rate)
        {
            var (value, factor) = (0.0, 1.0);
            foreach (var flow in flows)
            {
                value += flow * factor;
                factor /= 1 + rate;
            }

            return value;
        }
    }

    /// <summary>The first age at which pensions received are at least what was paid in, interest left out; null when none is reached.</summary>
    public static int? PayBackAge(IReadOnlyList<PersonYear> life)
    {
        var balance = 0.0;
        foreach (var year in life)
        {
            balance += Living(year);
            if (year.Drawing > 0 && balance >= 0)
                return year.Age;
        }

        return null;
    }
}
