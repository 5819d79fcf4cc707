using Actuary.Schemes.MedicalCover;
using Actuary.Schemes.MedicalCover.Hospitals;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Payments;

/// <summary>A year of a plan whose hospitals' cash is asked for, and the answer.</summary>
internal sealed class CashCase
{
    private CashCase(Plan plan, MedicalCoverScheme scheme, int year)
    {
        (Plan, Scheme, Year) = (plan, scheme, year);
        Answer = CentralCash.Of(scheme.Plan, plan.Drivers, year - plan.FirstYear);
    }

    public Plan Plan { get; }

    public MedicalCoverScheme Scheme { get; }

    /// <summary>Calendar year.</summary>
    public int Year { get; }

    public CentralCash Answer { get; }

    /// <summary>The case if the plan can answer; else null and every problem.</summary>
    /// <param name="year">Without it the first projected.</param>
    public static CashCase? Of(Plan plan, int? year, List<string> problems)
    {
        var asked = year ?? plan.FirstYear;
        if (asked < plan.FirstYear || asked >= plan.FirstYear + plan.Years)
            problems.Add($"--year is {asked}. Allowed: {plan.FirstYear} to {plan.FirstYear + plan.Years - 1}.");
        var covers = plan.Schemes.Select(part => part.Scheme).OfType<MedicalCoverScheme>().ToList();
        var scheme = covers.Find(cover => cover.Plan.Hospitals is not null);
        if (covers.Count == 0)
            problems.Add($"{plan.Model} has no scheme of kind medical_cover. Allowed: a model with one that has a section hospitals.");
        else if (scheme is null)
            problems.Add($"{plan.Model} does not say how hospitals are paid. Allowed: a model with a section schemes.{covers[0].Name}.hospitals, "
                + "with institutions, contracts, services and prepayment.");
        return problems.Count > 0 ? null : new CashCase(plan, scheme!, asked);
    }
}
