using System.Globalization;
using Actuary.Models;
using Actuary.Models.Plans;

namespace Actuary.Cli.Tests.ShippedModels;

/// <summary>
/// Every switch, name, date, year and list of every shipped model does something: each other word that is allowed, and some other number
/// or date, changes an output or is refused with a word about just that key. Of keys that differ only by class, date or place in a list one
/// is tried; the environment variable ACTUARY_EVERY_NUMBER tries all. Texts for readers and origins are no inputs.
/// </summary>
public class EveryWordMattersTests
{
    private const string Correlation = "economy.correlation.";
    private const string Nonsense = "zz_nonsense";
    private static readonly bool _all = Environment.GetEnvironmentVariable("ACTUARY_EVERY_NUMBER") is not null;
    private static readonly string[] _prose = ["title", "description", "zh", "en", "source", "at", "reason", "unit", "kind"];
    private static readonly string[] _origins = ["assumed", "published", "legislated", "announced"];

    /// <summary>What a switch needs to come into play, where the model has it at rest: another key with another value.</summary>
    private static readonly (string Switch, string Key, string Value)[] _stages =
    [
        // Nobody is called upon for a fund that never runs out: one that bears the basic pension and loses money in the bank does.
        (".fund.last_resort", ".financing.basic_base", "unit: fraction, fund: 1"),
        (".fund.last_resort", ".fund.bank_spread", "unit: fraction/year, value: -0.2"),
        // So does one whose bills grow by half every year.
        (".fund.last_resort", ".care.inflation.excess", "unit: fraction/year, value: 0.5"),
        // Whose pension counts is told by what is counted of it.
        (".assistance.classes.", ".assistance.pension_counted", "unit: fraction, value: 0.5"),
    ];

    public static TheoryData<string> Models => [.. ShippedModel.Names];

    [Theory]
    [MemberData(nameof(Models))]
    public void EveryWordOfAModelDoesSomething(string name)
    {
        using var model = new EditedModel(name);
        var variations = new PlanVariations(model.Folder);
        var numbers = variations.Numbers.Select(number => number.Key).ToHashSet(StringComparer.Ordinal);
        var classes = variations.Base.Documentation.Classes.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var tried = Enumerable.Range(0, model.Text.Words.Count)
            .Where(at => IsTried(model.Text.Words[at], numbers))
            .GroupBy(at => _all ? $"{at}" : Kind(model.Text.Words[at], classes)).Select(alike => alike.First());

        tried.SelectMany(at => Idle(model, at)).ShouldBeEmpty($"words of {name} that change nothing");
    }

    // A cell of the matrix alone is refused, for it stands there twice.
    [Theory]
    [MemberData(nameof(Models))]
    public void EveryCorrelationOfAModelDoesSomething(string name)
    {
        using var model = new EditedModel(name);
        var cells = model.Text.Words.Where(word => word.Key.StartsWith(Correlation, StringComparison.Ordinal) && double.TryParse(word.Text, out _)).ToList();
        var size = (int)Math.Sqrt(cells.Count);
        size.ShouldBe(5);
        var pairs = from row in Enumerable.Range(0, size) from column in Enumerable.Range(row + 1, size - row - 1) select (Upper: cells[row * size + column], Lower: cells[column * size + row]);

        pairs.Where(pair => model.WhyIdle(model.Outputs(model.Text), model.Text.With((pair.Upper, Moved(pair.Upper)), (pair.Lower, Moved(pair.Upper))), "none").Length > 0)
            .ShouldBeEmpty();

        static string Moved(FileWord cell) => $"{double.Parse(cell.Text, CultureInfo.InvariantCulture) + 0.01}";
    }

    private static IEnumerable<string> Idle(EditedModel model, int at)
    {
        var word = model.Text.Words[at];
        var text = Staged(model.Text, word.Key);
        var before = model.Outputs(text);
        var place = text == model.Text ? word : text.Words.Single(same => same.Key == word.Key);
        var others = Others(model, word, out var isAnyEnough).ToList();
        var idle = others.Select(other => (Other: other, Why: model.WhyIdle(before, text.With((place, other)), word.Key)));
        if (isAnyEnough) return idle.Any(tried => tried.Why.Length == 0) ? [] : [$"{word.Key}: {word.Text}, whatever else of {string.Join(", ", others)}"];
        return others.Count == 0 ? [$"{word.Key}: {word.Text} is the only word"] : idle.Where(tried => tried.Why.Length > 0).Select(tried => $"{word.Key}: {word.Text} → {tried.Other}: {tried.Why}");
    }

    private static ModelText Staged(ModelText text, string key) => _stages.Where(stage => key.Contains(stage.Switch, StringComparison.Ordinal))
        .Aggregate(text, (staged, stage) => Staged(staged, key[..key.IndexOf(stage.Switch, StringComparison.Ordinal)] + stage.Key, stage.Value));

    /// <summary>With a value of a key, and its origin as it was; a stage of another kind of scheme changes nothing.</summary>
    private static ModelText Staged(ModelText text, string key, string value)
    {
        var origin = text.Words.Where(word => word.Key.StartsWith(key + ".", StringComparison.Ordinal) && word.Name is ("source" or "at" or "status" or "reason"))
            .DistinctBy(word => word.Name).Select(word => $"{word.Name}: {text.Text[word.Start..word.End]}");
        return text.Without(key) is not { } without ? text : without.WithNew(key, $"{{ {value}, {string.Join(", ", origin)} }}")!;
    }

    /// <summary>What else a word may be. Of numbers, dates and references one that does something is enough.</summary>
    private static IEnumerable<string> Others(EditedModel model, FileWord word, out bool isAnyEnough)
    {
        isAnyEnough = true;
        if (DateOnly.TryParseExact(word.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new[] { day.AddMonths(5), day.AddMonths(-5), day.AddYears(1), day.AddYears(2) }.Select(other => $"{other:yyyy-MM-dd}");
        if (word.IsPoint)
            return new[] { 1, -1, FreeYears(model, word) }.Select(years => $"{int.Parse(word.Text, CultureInfo.InvariantCulture) + years}");
        if (double.TryParse(word.Text, CultureInfo.InvariantCulture, out var number))
            return (number == Math.Floor(number) ? new[] { number + 1, number - 1, number + 5 } : [number * 1.07, number * 0.93]).Select(other => $"{other:R}");
        if (word.Key.StartsWith("sensitivities.", StringComparison.Ordinal) && word.Name == "key")
            return model.Text.Words.Where(other => other.Name == "key" && other.Text != word.Text).Select(other => other.Text);
        if (word.Key == "default_scenario")
            return Model.Scenarios(model.Folder).Where(scenario => scenario != word.Text);
        isAnyEnough = word.Name == "measure";
        return Allowed(model, word).Where(other => other != word.Text);
    }

    /// <summary>Years to the next one that the path has no value for.</summary>
    private static int FreeYears(EditedModel model, FileWord year)
    {
        var path = year.Key[..^year.Name.Length];
        var taken = model.Text.Words.Where(word => word.IsPoint && word.Key == path + word.Name).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        var from = int.Parse(year.Text, CultureInfo.InvariantCulture);
        return Enumerable.Range(1, taken.Count + 1).First(years => !taken.Contains($"{from + years}"));
    }

    /// <summary>The words that the model says are allowed, to whom writes another.</summary>
    private static string[] Allowed(EditedModel model, FileWord word) =>
        model.Read(model.Text.With((model.Text.Words.Single(same => same.Key == word.Key && same.Text == word.Text), Nonsense)), out _)
            .FirstOrDefault(problem => problem.Message.Contains($"'{Nonsense}'", StringComparison.Ordinal))?.Allowed?.Split(", ") ?? [];

    /// <summary>Numbers with a unit and correlations are tried elsewhere, and so are tables.</summary>
    private static bool IsTried(FileWord word, HashSet<string> numbers) =>
        !word.Key.StartsWith(Correlation, StringComparison.Ordinal) && !_prose.Contains(word.Name) && !(word.Name == "status" && _origins.Contains(word.Text))
        && !word.Text.EndsWith(".csv", StringComparison.Ordinal) && (word.IsPoint || !numbers.Contains(word.Key));

    private static string Kind(FileWord word, HashSet<string> classes) => string.Join('.', word.Key.Split('.').Select(part =>
        classes.Contains(part) ? "class" : char.IsAsciiDigit(part[0]) ? "when" : part).Append(word.IsPoint ? "point" : word.Name == "status" ? word.Text : ""));
}
