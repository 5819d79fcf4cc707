using Actuary.Models.Plans;
using Actuary.Schemes.ResidentPension;
using Actuary.Simulation;
using Actuary.Simulation.Paths;

namespace Actuary.Cli.Tests.ShippedModels;

/// <summary>Where members choose among tiers, a richer subsidy draws them to its tier.</summary>
public class TierChoiceTests
{
    private const string Raised = "tier_500";

    [Theory]
    [InlineData("xiangyang")]
    [InlineData("jiangxi-city")]
    public void RaisingTheSubsidyOfATierRaisesItsShare(string model)
    {
        var variations = new PlanVariations(ShippedModel.Folder(model));
        var scheme = (ResidentPensionScheme)variations.Base.Schemes[0].Scheme;
        var tier = scheme.Plan.Classes.Select(member => member.Name).ToList().IndexOf(Raised);
        var number = variations.Numbers.Last(number => $"{number.Key}.".Contains($".contributions.subsidy.{Raised}.", StringComparison.Ordinal));

        var before = Share(variations.Base, tier);
        var after = Share(variations.With(variations.Find(number.Key), number.Value + 100), tier);

        after.ShouldBeGreaterThan(before * 1.02, $"{number.Key} + 100 yuan");
    }

    /// <summary>The tier's share of contributing members under 60 in the last year whose stocks a run records.</summary>
    private static double Share(Simulation.Plans.Plan plan, int tier)
    {
        var cohorts = new Projection(plan, seed: 1).Run(new PathRange(0, 8), 1, null, CancellationToken.None).Cohorts.Single(table => table.Classes.Contains(Raised));
        var contributing = cohorts.Stocks.ToList().IndexOf("contributing");
        var last = cohorts.Years.Count - 1;
        var (chosen, all) = (0.0, 0.0);
        for (var sex = 0; sex < 2; sex++)
        {
            for (var age = ResidentPensionPlan.EntryAge; age < ResidentPensionPlan.PensionAge; age++)
            {
                for (var c = 0; c < cohorts.Classes.Count; c++)
                {
                    var members = cohorts[last, sex, age, c, contributing];
                    all += members;
                    chosen += c == tier ? members : 0;
                }
            }
        }

        return chosen / all;
    }
}
