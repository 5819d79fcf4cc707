using Actuary.Assumptions.Fitted;
using Actuary.Learning.Files;
using Actuary.Models.Plans;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Tests.Fits;

/// <summary>A copy of the national model with a scenario that takes a fit of every kind but the economy's.</summary>
internal sealed class FittedModel : IDisposable
{
    public const string Scenario = "simulated-fits";

    private static readonly string[] s_tiers = [.. new[] { 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1500, 2000 }.Select(tier => $"{tier}")];

    private readonly ModelCopy _copy = new();

    /// <param name="volatility">Multiple of every process.</param>
    /// <param name="parameterError">Multiple of every fit's standard errors.</param>
    public FittedModel(double volatility = 1, double parameterError = 1, string level = "jump_off")
    {
        foreach (var (name, fit) in SimulatedFits.All)
            Write(name, fit);
        File.WriteAllText(Path.Combine(Folder, "scenarios", $"{Scenario}.yaml"), $$"""
            title: { zh: 模拟拟合, en: Simulated fits }
            description: { zh: 测试用的模拟拟合, en: Simulated fits for a test }
            baseline: current-law
            status: assumed
            reason: simulated
            changes:
              population.mortality.fit: { file: fits/mortality.yaml, level: {{level}} }
              population.mortality.volatility: {{(volatility == 1 ? 1.5 : volatility * 1.5)}}
              population.mortality.drift_error: {{parameterError + 0.5}}
              schemes.resident_pension.enrolment.coverage_target.fit: { file: fits/coverage.yaml, {{Multiple("volatility", volatility)}}, {{Multiple("parameter_error", parameterError)}} }
              schemes.resident_pension.enrolment.participation:
                fit: { file: fits/participation.yaml, {{Multiple("parameter_error", parameterError)}} }
                opening_subsidy_ratio: { value: 0.12, unit: fraction }
              schemes.resident_pension.enrolment.choice:
                fit: { file: fits/tiers.yaml, {{Multiple("parameter_error", parameterError)}} }
                reference_contribution: { {{string.Join(", ", s_tiers.Select(tier => $"tier_{tier}: {{ value: {tier}, unit: yuan/year }}"))}} }
                reference_subsidy: { {{string.Join(", ", s_tiers.Select(tier => $"tier_{tier}: {{ value: 40, unit: yuan/year }}"))}} }
                switching: { value: 0.05, unit: fraction/year }
            """);
    }

    public string Folder => _copy.Folder;

    public Plan Read(int years = 6) => PlanReader.Read(Folder, Scenario, years);

    /// <summary>The plan with another fit in a file's place.</summary>
    public Plan ReadWith(string name, FittedAssumption changed)
    {
        Write(name, changed);
        try
        {
            return Read();
        }
        finally
        {
            Write(name, SimulatedFits.All[name]);
        }
    }

    public void Dispose() => _copy.Dispose();

    private static string Multiple(string key, double value) => $"{key}: {{ value: {value}, unit: factor }}";

    private void Write(string name, FittedAssumption fit) => FitFile.Write(fit, Path.Combine(Folder, "fits", $"{name}.yaml"));
}
