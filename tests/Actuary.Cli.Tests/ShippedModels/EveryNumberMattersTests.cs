using System.Text.RegularExpressions;
using Actuary.Models;
using Actuary.Models.Plans;
using Actuary.Simulation;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Tests.ShippedModels;

/// <summary>
/// Every number of every shipped model does something: some other value of it changes an output, or the model refuses it. Of
/// numbers that differ only by class, date or place in a list one is tried; the environment variable ACTUARY_EVERY_NUMBER tries all.
/// </summary>
public partial class EveryNumberMattersTests
{
    private const ulong Seed = 1;
    private static readonly bool _all = Environment.GetEnvironmentVariable("ACTUARY_EVERY_NUMBER") is not null;

    public static TheoryData<string> Models => [.. ShippedModel.Names];

    [Theory]
    [MemberData(nameof(Models))]
    public void EveryNumberOfAModelDoesSomething(string model)
    {
        var variations = new PlanVariations(ShippedModel.Folder(model));
        var before = Outputs(variations.Base);
        var classes = variations.Base.Documentation.Classes.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var tried = variations.Numbers.Where(number => !IsOfTheOpeningYear(number.Key, variations.Base.OpeningYear) && !IsAward(number.Key)).GroupBy(number => _all ? number.Key : Kind(number.Key, classes)).Select(alike => alike.First());

        var idle = tried.Where(number => !Candidates(number).Any(value => Changes(variations, number, value, before))).Select(number => number.Key).ToList();

        idle.ShouldBeEmpty($"numbers of {model} that change nothing");
    }

    /// <summary>
    /// Prices, incomes and pensions of the opening year are the base of an indexation in the first projected year. Where amounts are
    /// enacted for that year they only describe where the projection starts.
    /// </summary>
    private static bool IsOfTheOpeningYear(string key, int openingYear) =>
        key is "economy.opening.cpi_change" or "economy.opening.income_growth"
        || (key.Contains(".enacted.", StringComparison.Ordinal)
            && string.CompareOrdinal(key.Split('.')[^1], $"{openingYear}-12-31") <= 0);

    /// <summary>What a completion rate earns that no projected year reaches waits for another rate.</summary>
    private static bool IsAward(string key) => key.Contains(".bands.", StringComparison.Ordinal);

    private static bool Changes(PlanVariations variations, NumberKey number, double value, double[] before)
    {
        try
        {
            return !Outputs(variations.With(variations.Find(number.Key), value)).AsSpan().SequenceEqual(before);
        }
        catch (ModelException)
        {
            return true;
        }
    }

    /// <summary>A little more, a little less, then far away.</summary>
    private static IEnumerable<double> Candidates(NumberKey number)
    {
        var (least, most) = (Math.Max(number.Min, -1e12), Math.Min(number.Max, 1e12));
        double[] wished = number.IsWhole
            ? [number.Value + 1, number.Value - 1, number.Value + 5, number.Value - 5]
            : [number.Value * 1.07, number.Value * 0.93, number.Value + 0.01 * Math.Min(1, most - least), number.Value * 2, number.Value / 2, most, least, (most + least) / 2];
        return wished.Where(value => value >= least && value <= most && value != number.Value).Distinct();
    }

    /// <summary>What eight paths record, the stocks by cohort, the ledger of a year, and what the indicators are asked for.</summary>
    private static double[] Outputs(Plan plan)
    {
        var projection = new Projection(plan, Seed);
        var part = projection.Run(new PathRange(0, 8), 1, null, CancellationToken.None);
        var ledger = projection.Replay(0, plan.FirstYear + plan.Years / 2).Ledgers.SelectMany(scheme => scheme.Entries).Select(entry => entry.Amount);
        var columns = Enumerable.Range(0, part.Paths.Measures.Count).SelectMany(part.Paths.Column);
        return [.. columns, .. ledger, .. part.Cohorts.SelectMany(cohort => cohort.Sums), .. Asked(plan.Indicators)];
    }

    /// <summary>Indicators are worked out from the paths; what is asked of them is an output by itself.</summary>
    private static IEnumerable<double> Asked(IndicatorPlan indicators) => NumberPattern().Matches(System.Text.Json.JsonSerializer.Serialize(indicators))
        .Select(match => double.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture));

    private static string Kind(string key, HashSet<string> classes) => string.Join('.', key.Split('.').Select(part =>
        classes.Contains(part) ? "class" : char.IsAsciiDigit(part[0]) ? "when" : part));

    [GeneratedRegex(@"-?\d+(\.\d+)?([eE][+-]?\d+)?")]
    private static partial Regex NumberPattern();
}
