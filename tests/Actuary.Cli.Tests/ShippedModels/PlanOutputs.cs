using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Actuary.Assumptions;
using Actuary.Models.Plans;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Persons;
using Actuary.Simulation;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Tests.ShippedModels;

/// <summary>
/// All that a model gives on a few paths, as one hash: what the paths record, the stocks by cohort and class, the status of the classes, the ledger of the last year, what a person is told, what a
/// person is told, what the indicators are asked for, and how far assumptions may be off. Two models with the same hash cannot be told apart by any command.
/// </summary>
internal static class PlanOutputs
{
    private const ulong Seed = 1;

    public static string Of(Plan plan, int paths = 8) => Hash(plan, paths, []);

    /// <summary>With the sensitivities, which are no part of a plan.</summary>
    public static string Of(PlanVariations variations) => Hash(variations.Base, 8,
        variations.Sensitivities.Select(entry => $"{entry.Key.Key} {entry.Key.Kind} {entry.Down:R} {entry.Up:R}"));

    private static string Hash(Plan plan, int paths, IEnumerable<string> words)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var projection = new Projection(plan, Seed);
        var part = projection.Run(new PathRange(0, paths), 1, null, CancellationToken.None);
        foreach (var measure in Enumerable.Range(0, part.Paths.Measures.Count))
            hash.AppendData(MemoryMarshal.AsBytes(part.Paths.Column(measure).AsSpan()));
        foreach (var table in part.Cohorts)
            hash.AppendData(MemoryMarshal.AsBytes(table.Sums.AsSpan()));
        foreach (var table in part.Classes)
            hash.AppendData(MemoryMarshal.AsBytes(table.Sums.AsSpan()));
        var ledger = projection.Replay(0, plan.FirstYear + plan.Years - 1).Ledgers.SelectMany(scheme => scheme.Entries).Where(entry => entry.Amount != 0).Select(entry => $"{entry.Line} {entry.Amount:R}");
        var statuses = plan.Documentation.Classes.Select(member => member.Status);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', [JsonSerializer.Serialize(plan.Indicators), .. part.Paths.Measures, .. ledger, .. statuses, .. Statements(plan), .. words])));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What a pension tells a member of 45 in each class, and a pensioner of 60 with fractions of a fen.</summary>
    private static IEnumerable<string> Statements(Plan plan) =>
        from scheme in plan.Schemes.Select(entry => entry.Scheme).OfType<ResidentPensionScheme>()
        from c in Enumerable.Range(0, scheme.Plan.Classes.Count)
        from facts in new PersonFacts[]
        {
            new(c, 45) { Contributing = 1, Account = new(Lane.Of(1000.0 / 3), Lane.Of(100.0 / 3)) },
            new(c, 60) { MonthlyFromPerson = 100.0 / 3, RemainingMonths = 100 },
        }
        let statement = PersonStatement.Of(scheme.Plan, plan.Drivers, Sex.Female, facts)
        select $"{statement.Life[0].AccountEnd:R} {statement.Monthly?.Total:R}";
}
