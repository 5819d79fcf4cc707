using Actuary.Schemes.ResidentPension;
using Actuary.Simulation.Plans;

namespace Actuary.Benchmarks.Growth;

/// <summary>The national model in other sizes.</summary>
internal static class SizedPlans
{
    /// <summary>
    /// The plan with another number of classes. More than it has: every class parted into equal ones, so that totals stay. Fewer: neighbours put
    /// together, which pay and behave as the first of them.
    /// </summary>
    public static Plan WithClasses(Plan plan, int count)
    {
        var scheme = (ResidentPensionScheme)plan.Schemes[0].Scheme;
        var classes = new ClassMap(scheme.Plan.Classes.Count, count);
        return plan with { Schemes = [plan.Schemes[0] with { Scheme = new ResidentPensionScheme(scheme.Name, WithClasses(scheme.Plan, classes)) }] };
    }

    /// <summary>The scheme several times side by side, each with its fund: so many times the rows of ages.</summary>
    public static Plan SideBySide(Plan plan, int count)
    {
        var own = plan.Schemes[0];
        var scheme = (ResidentPensionScheme)own.Scheme;
        return plan with
        {
            Schemes = [.. Enumerable.Range(1, count).Select(i => own with { Scheme = new ResidentPensionScheme($"{scheme.Name}_{i}", scheme.Plan) })],
        };
    }

    private static ResidentPensionPlan WithClasses(ResidentPensionPlan plan, ClassMap classes)
    {
        if (plan.Enrolment.Choice is not null || plan.Benefits.TierTilt is not null || plan.AccountPaidOutAt60.Count > 0)
            throw new InvalidOperationException("The plan has rules by class that are not carried over to other classes.");
        var (enrolment, contributions, opening) = (plan.Enrolment, plan.Contributions, plan.Opening);
        return plan with
        {
            Classes = classes.First(plan.Classes, (own, i) => own with { Name = $"{own.Name}_{i}" }),
            Enrolment = enrolment with
            {
                Lapse = classes.First(enrolment.Lapse),
                Rejoin = classes.First(enrolment.Rejoin),
                JoinMix = [.. enrolment.JoinMix.Select(classes.Sum)],
            },
            Contributions = contributions with
            {
                Tier = classes.First(contributions.Tier),
                PaidOnBehalf = classes.First(contributions.PaidOnBehalf),
                Subsidy = classes.First(contributions.Subsidy),
            },
            Opening = opening with
            {
                Contributing = classes.Sum(opening.Contributing),
                Dormant = classes.Sum(opening.Dormant),
                PersonAccount = classes.Sum(opening.PersonAccount),
                GovernmentAccount = classes.Sum(opening.GovernmentAccount),
                ContributionYears = classes.Sum(opening.ContributionYears),
                Pensioners = classes.Sum(opening.Pensioners),
                MonthlyFromPerson = classes.Sum(opening.MonthlyFromPerson),
                MonthlyFromGovernment = classes.Sum(opening.MonthlyFromGovernment),
                MonthlyBonus = classes.Sum(opening.MonthlyBonus),
            },
        };
    }
}
