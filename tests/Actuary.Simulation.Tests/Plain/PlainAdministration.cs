using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>What running the scheme costs, never from the fund (rules page, step 7).</summary>
internal sealed class PlainAdministration(AdministrationPolicy policy)
{
    private readonly PlainGrowth _growth = new();

    public double Administration(int year, double g, double contributing, double insured)
    {
        _growth.Next(g, policy.IncomeElasticity[year]);
        return _growth.Amount(policy.PerPayer[year], 0) * contributing
            + _growth.Amount(policy.PerInsured[year], 0) * insured
            + _growth.Amount(policy.Grants[year], 0);
    }

    public double Campaign(int year, double contributing)
    {
        if (policy.Campaign is not { } campaign)
            return 0;
        var awards = new List<double>();
        var rate = 0.0;
        for (var deadline = 0; deadline < campaign.Deadlines.Count; deadline++)
        {
            var insured = campaign.InsuredBy[deadline][year] * contributing;
            rate = campaign.ShouldBeInsured[year] > 0 ? insured / campaign.ShouldBeInsured[year] : 0;
            var reached = campaign.Deadlines[deadline].Bands.Where(band => rate >= band.LeastRate).ToList();
            awards.Add(reached.Count == 0 ? 0 : insured * reached.MaxBy(band => band.LeastRate).PerPerson);
        }

        var award = campaign.Cumulative ? awards.Sum() : awards.Max();
        return award - (rate < campaign.DeductionBelow[year] ? campaign.Deduction[year] : 0);
    }
}
