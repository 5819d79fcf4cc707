using Actuary.Models.Plans;
using Actuary.Simulation;
using Actuary.Simulation.Paths;

namespace Actuary.Models.Tests;

/// <summary>
/// Every policy parameter of the national model takes values by date, and a change in 2040 is seen from 2040 on and not before. Both
/// runs start from a policy in which each parameter does something: some of the shipped ones are zero or do not bind.
/// </summary>
public sealed class DatedPolicyTests(DatedPolicyTests.NationalModel model) : IClassFixture<DatedPolicyTests.NationalModel>
{
    private const int Change = 2040;
    private const string Scheme = "schemes.resident_pension";

    private const string EverythingCounts = """
        description: every parameter does something
        status: assumed
        reason: for comparison
        changes:
          economy.opening.cpi_change: { value: 0.002, unit: fraction/year }
          schemes.resident_pension.benefits.national_basic.indexation:
            cpi_weight: { value: 1, unit: number }
            income_weight: { value: 0.5, unit: number }
            floor: { value: 0.03, unit: fraction/year }
            cap: { value: 0.04, unit: fraction/year }
            fixed_increment: 0
          schemes.resident_pension.benefits.local_basic.indexation: { cpi_weight: { value: 0.1, unit: number }, floor: 0.03, cap: 0.04, fixed_increment: 1, round_to: 1 }
          schemes.resident_pension.contributions: { tier_step: 10, collective: 5 }
          schemes.resident_pension.fund.guaranteed_return: { value: 0.01, unit: fraction/year }
          schemes.resident_pension.fund.entrusted_fee: { value: 0.01, unit: fraction/year }
        """;

    /// <summary>Keys and the value from 1 January 2040 on.</summary>
    public static TheoryData<string, string> Changes => new()
    {
        { "benefits.national_basic.indexation.cpi_weight", "0" },
        { "benefits.national_basic.indexation.income_weight", "0" },
        { "benefits.national_basic.indexation.floor", "-0.1" },
        { "benefits.national_basic.indexation.cap", "0.1" },
        { "benefits.national_basic.indexation.fixed_increment", "20" },
        { "benefits.national_basic.indexation.round_to", "0" },
        { "benefits.national_basic.indexation.every", "3" },
        { "benefits.local_basic.indexation.cpi_weight", "2" },
        { "benefits.local_basic.indexation.income_weight", "0" },
        { "benefits.local_basic.indexation.floor", "-0.1" },
        { "benefits.local_basic.indexation.cap", "0.1" },
        { "benefits.local_basic.indexation.fixed_increment", "0" },
        { "benefits.local_basic.indexation.round_to", "0" },
        { "benefits.local_basic.indexation.every", "2" },
        { "benefits.long_contribution_bonus.after", "10" },
        { "benefits.months_in_entry_year", "5" },
        { "benefits.months_in_death_year", "7" },
        { "financing.base_amount", "163" },
        { "accounts.interest_share_of_payment_year", "0.5" },
        { "accounts.interest_in_payment", "false" },
        { "accounts.government_part_inheritable", "false" },
        { "accounts.transfer", "on_leaving" },
        { "contributions.tier_elasticity", "0.5" },
        { "contributions.tier_step", "100" },
        { "contributions.subsidy_elasticity", "1" },
        { "enrolment.lapse.tier_200", "0.12" },
        { "enrolment.rejoin.tier_2000", "0.1" },
        { "fund.guaranteed_return", "0.05" },
        { "fund.entrusted_fee", "null" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void AChangeIsSeenFromItsYearOn(string key, string value)
    {
        var years = model.YearsThatDiffer($"{Scheme}.{key}", value);

        years.ShouldNotBeEmpty();
        years[0].ShouldBe(Change);
    }

    // The floor is 0.03 in both.
    [Theory]
    [InlineData("national_basic")]
    [InlineData("local_basic")]
    public void ACapBelowTheFloorIsRefusedWithTheDay(string pension)
    {
        var key = $"{Scheme}.benefits.{pension}.indexation.cap";

        var problem = Should.Throw<ModelException>(() => model.YearsThatDiffer(key, "0.02")).Problems.ShouldHaveSingleItem();

        problem.ToString().ShouldEndWith($"{key}: is below the floor (0.02 < 0.03) on 2040-01-01. Allowed: at least the floor.");
    }

    /// <summary>A copy of the models, so that scenarios can be put beside the shipped ones.</summary>
    public sealed class NationalModel : IDisposable
    {
        private readonly string _root = Path.Combine(Path.GetTempPath(), "actuary-" + Guid.NewGuid().ToString("N"));
        private readonly RunPart _before;

        public NationalModel()
        {
            var models = Path.Combine(TestModel.RepositoryRoot, "models");
            foreach (var file in Directory.EnumerateFiles(models, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(_root, Path.GetRelativePath(models, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            _before = Run("everything-counts", EverythingCounts);
        }

        /// <summary>Calendar years in which any measure of any path is another, in order.</summary>
        public int[] YearsThatDiffer(string key, string value)
        {
            var after = Run($"change-{Guid.NewGuid():N}", $$"""
                description: one change
                baseline: everything-counts
                status: assumed
                reason: for comparison
                changes: { {{key}}: { {{Change}}-01-01: {{value}} }{{Also(key)}} }
                """);
            var (old, changed) = (_before.Paths, after.Paths);
            return [.. Enumerable.Range(0, old.Years)
                .Where(year => Enumerable.Range(0, old.Measures.Count).Any(measure => Differs(old.Column(measure), changed.Column(At(changed, old.Measures[measure])), year)))
                .Select(year => old.FirstYear + year)];
        }

        /// <summary>Once the government's part stays in the fund, the model must say which part pensions use first.</summary>
        private static string Also(string key) =>
            key.EndsWith("government_part_inheritable", StringComparison.Ordinal) ? $", {Scheme}.accounts.order_of_use: pro_rata" : "";

        /// <summary>Rules bring measures of their own, so a measure need not stand where it stood.</summary>
        private static int At(PathTable table, string measure) => Enumerable.Range(0, table.Measures.Count).Single(at => table.Measures[at] == measure);

        public void Dispose() => Directory.Delete(_root, recursive: true);

        private bool Differs(double[] old, double[] changed, int year) => Enumerable.Range(0, _before.Paths.Range.Count)
            .Any(path => old[path * _before.Paths.Years + year] != changed[path * _before.Paths.Years + year]);

        private RunPart Run(string scenario, string yaml)
        {
            var folder = Path.Combine(_root, "national-resident-pension");
            File.WriteAllText(Path.Combine(folder, "scenarios", $"{scenario}.yaml"), yaml);
            return new Projection(PlanReader.Read(folder, scenario), seed: 1).Run(new PathRange(0, 8), 1, null, CancellationToken.None);
        }
    }
}
