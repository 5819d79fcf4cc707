using Actuary.Models;
using Actuary.Models.Plans;

namespace Actuary.Cli.Tests.ShippedModels;

/// <summary>
/// Every number of every shipped model does something: some other value of it changes an output, or the model refuses it. A share is changed
/// together with another, for alone it is always refused. Of numbers that differ only by class, date or place in a list one is tried; the
/// environment variable ACTUARY_EVERY_NUMBER tries all.
/// </summary>
public class EveryNumberMattersTests
{
    private static readonly bool _all = Environment.GetEnvironmentVariable("ACTUARY_EVERY_NUMBER") is not null;

    /// <summary>Numbers that wait for another: the number, and the value of another that brings it into play.</summary>
    private static readonly (string Waiting, string Key, double Value)[] _stages =
    [
        // So many as to reach the highest band by the first day are not in sight; with a smaller task they are.
        (".bands.", "campaign.should_be_insured", 20_000),
    ];

    public static TheoryData<string> Models => [.. ShippedModel.Names];

    [Theory]
    [MemberData(nameof(Models))]
    public void EveryNumberOfAModelDoesSomething(string model)
    {
        var variations = new PlanVariations(ShippedModel.Folder(model));
        var classes = variations.Base.Documentation.Classes.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var tried = variations.Numbers.GroupBy(number => _all ? number.Key : Kind(number.Key, classes)).Select(alike => alike.First());
        var known = new Dictionary<string, string>(StringComparer.Ordinal);

        tried.Where(number => !Matters(variations, number, known)).Select(number => number.Key).ShouldBeEmpty($"numbers of {model} that change nothing");
    }

    private static bool Matters(PlanVariations variations, NumberKey number, Dictionary<string, string> known)
    {
        var (_, key, value) = _stages.FirstOrDefault(stage => number.Key.Contains(stage.Waiting, StringComparison.Ordinal));
        return Matters(variations, [], number, known) || (key is not null && Matters(variations, [(variations.Find(key), value)], number, known));
    }

    private static bool Matters(PlanVariations variations, (VariedKey Key, double Value)[] staged, NumberKey number, Dictionary<string, string> known)
    {
        var stage = staged.Length == 0 ? "" : staged[0].Key.Key;
        if (!known.TryGetValue(stage, out var before)) known.Add(stage, before = PlanOutputs.Of(variations.With(staged)));
        return Candidates(number).Any(value => Changes(variations, [.. staged, (variations.Find(number.Key), value)], number, before));
    }

    /// <summary>Whether an output is another, or the model refuses the change: it asks for more, or contradicts another value.</summary>
    private static bool Changes(PlanVariations variations, (VariedKey Key, double Value)[] changes, NumberKey number, string before)
    {
        try
        {
            return PlanOutputs.Of(variations.With(changes)) != before;
        }
        catch (ModelException refused) when (refused.Problems.All(problem => problem.Message.StartsWith("the shares add to", StringComparison.Ordinal)))
        {
            var (others, left) = (Others(variations, number), number.Value - changes[^1].Value);
            if (others.Length == 0) return true; // The only share is 1 by what shares are.
            return others.Where(other => other.Value + left >= 0 && other.Value + left <= 1)
                .Take(1).Any(other => Changes(variations, [.. changes, (variations.Find(other.Key), other.Value + left)], number, before));
        }
        catch (ModelException)
        {
            return true;
        }
    }

    /// <summary>The shares beside a share.</summary>
    private static NumberKey[] Others(PlanVariations variations, NumberKey share)
    {
        var parts = share.Key.Split('.');
        var date = parts[^1].Length == 10 && char.IsAsciiDigit(parts[^1][0]);
        var group = string.Join('.', parts[..^(date ? 2 : 1)]) + ".";
        return [.. variations.Numbers.Where(other => other.Key != share.Key && other.Key.StartsWith(group, StringComparison.Ordinal) && (!date || other.Key.EndsWith(parts[^1], StringComparison.Ordinal)))];
    }

    /// <summary>A little more, a little less, then far away.</summary>
    private static IEnumerable<double> Candidates(NumberKey number)
    {
        var (least, most) = (Math.Max(number.Min, -1e12), Math.Min(number.Max, 1e12));
        double[] wished = number.IsWhole
            ? [number.Value + 1, number.Value - 1, number.Value + 5, number.Value - 5]
            : [number.Value * 1.07, number.Value * 0.93, number.Value + 0.01 * Math.Min(1, most - least), number.Value * 2, number.Value / 2, number.Value / 10, most, least, (most + least) / 2];
        return wished.Where(value => value >= least && value <= most && value != number.Value).Distinct();
    }

    private static string Kind(string key, HashSet<string> classes) => string.Join('.', key.Split('.').Select(part =>
        classes.Contains(part) ? "class" : char.IsAsciiDigit(part[0]) ? "when" : part));
}
