using System.Globalization;
using Actuary.Cli.Tests.ShippedModels;
using Actuary.Models;

namespace Actuary.Cli.Tests.BadInput;

/// <summary>
/// Each key of the newer sections, spoilt in every way a key can be: the model is refused with file, line and key, what is wrong and what
/// is allowed.
/// </summary>
public sealed class NewerKeyTests(NewerKeyTests.Models models) : IClassFixture<NewerKeyTests.Models>
{
    public static TheoryData<int, string> Rows
    {
        get
        {
            var rows = new TheoryData<int, string>();
            for (var at = 0; at < NewerKey.All.Count; at++) rows.Add(at, NewerKey.All[at].Key);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void AMisspeltKeyIsRefusedAndTheRightOneSuggested(int row, string key)
    {
        var (text, wanted) = Text(row);
        var name = key[(key.LastIndexOf('.') + 1)..];

        var problem = Problem(row, text.Renamed(wanted.Full, name + "x"), wanted.Full + "x", text);

        (problem.Kind, problem.Message, problem.Suggestion).ShouldBe((ProblemKind.UnknownKey, "unknown key", name));
        problem.Allowed.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void AMissingKeyIsRefusedWhereTheModelCannotDoWithout(int row, string key)
    {
        var (text, wanted) = Text(row);
        if (!wanted.IsRequired)
        {
            // What else the model says may then be idle or lack something, but this key is not asked for.
            models.Problems(wanted.Model, text.Without(wanted.Full)!).ShouldNotContain(problem => problem.Kind == ProblemKind.MissingKey && problem.Key == wanted.Full, key);
            return;
        }

        var problem = models.Problems(wanted.Model, text.Without(wanted.Full)!).First(problem => problem.Kind is ProblemKind.MissingKey or ProblemKind.Consistency && problem.Key == wanted.Full);

        problem.Line.ShouldBe(text.Lines(wanted.Full[..wanted.Full.LastIndexOf('.')]).First);
        problem.Message.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void AWordThatIsNoneOfThoseAllowedIsRefused(int row, string key)
    {
        var (text, wanted) = Text(row);
        var word = Word(text, wanted);

        var problem = Problem(row, text.With((word, "perhaps")), word.Key, text);

        problem.Message.ShouldStartWith("'perhaps' is not ", customMessage: key);
        problem.Allowed.ShouldBe(wanted.Allowed);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void AListInPlaceOfAValueIsRefused(int row, string key)
    {
        var (text, wanted) = Text(row);
        var word = Word(text, wanted);

        Problem(row, text.With((word, "[1, 2]")), word.Key, text).Kind.ShouldBeOneOf([ProblemKind.Shape, ProblemKind.Value], key);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ANumberBeyondItsBoundsIsRefused(int row, string key)
    {
        var (text, wanted) = Text(row);
        if (wanted.Allowed.Split(" … ") is not [var least, var most]) return;
        foreach (var (beyond, side) in new[] { (double.Parse(least, CultureInfo.InvariantCulture) * 2 - 1e6, "below"), (double.Parse(most, CultureInfo.InvariantCulture) * 2 + 1e6, "above") })
        {
            var word = Word(text, wanted);

            var problem = Problem(row, text.With((word, $"{beyond:R}")), word.Key, text);

            problem.Message.ShouldBe($"{beyond:R} is {side} what is allowed", key);
            problem.Allowed.ShouldBe(wanted.Allowed);
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void AnotherUnitIsRefused(int row, string key)
    {
        var (text, wanted) = Text(row);
        if (wanted.Unit.Length == 0) return;
        var unit = KeyAndGroups(wanted.Full).Select(group => text.Words.FirstOrDefault(word => word.Key == group + ".unit")).First(found => found is not null)!;
        var word = Word(text, wanted);

        var problem = Problem(row, text.With((unit, "births per woman-year")), word.Key, text);

        problem.Message.ShouldStartWith("is in 'births per woman-year'", customMessage: key);
        problem.Allowed.ShouldBe(wanted.Unit);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void AValueThatBeginsAfterTheEndIsRefused(int row, string key)
    {
        var (text, wanted) = Text(row);
        var unit = wanted.Unit.Length == 0 ? "" : $"unit: {wanted.Unit}, ";
        var late = text.Replaced(wanted.Full, $"{{ values: {{ 2190-01-01: {Word(text, wanted).Text} }}, {unit}status: assumed, reason: a try }}");

        models.Problems(wanted.Model, late).ShouldContain(problem => problem.Key.StartsWith(wanted.Full, StringComparison.Ordinal), key);
    }

    [Fact]
    public void AMedicalCoverMayHaveEverySection() => models.Problems(MedicalSections.Model, models.Text(MedicalSections.Model)).ShouldBeEmpty();

    [Fact]
    public void AllMistakesAreToldAtOnce()
    {
        foreach (var keys in NewerKey.All.GroupBy(key => key.Model))
        {
            var shipped = models.Text(keys.Key);
            var stated = keys.Where(key => shipped.Words.Any(word => word.Key == key.Full)).ToList();
            var text = shipped.With([.. stated.Select(key => (shipped.Words.First(word => word.Key == key.Full), "[perhaps]"))]);

            stated.Select(key => key.Full).Except(models.Problems(keys.Key, text).Select(problem => problem.Key)).ShouldBeEmpty(keys.Key);
        }
    }

    /// <summary>The model's text with the key in it, where the model as shipped does without.</summary>
    private (ModelText Text, NewerKey Wanted) Text(int row)
    {
        var wanted = NewerKey.All[row];
        var text = models.Text(wanted.Model);
        if (text.Words.Any(word => word.Key == wanted.Full || word.Key.StartsWith(wanted.Full + ".", StringComparison.Ordinal))) return (text, wanted);
        return (text.WithNew(wanted.Full, $"{{ value: 0.01, unit: {wanted.Unit}, status: assumed, reason: a try }}")!, wanted);
    }

    /// <summary>The word that holds the value, or the first of its values by date.</summary>
    private static FileWord Word(ModelText text, NewerKey wanted) =>
        text.Words.First(word => !word.IsPoint && (word.Key == wanted.Full || (word.Key.StartsWith(wanted.Full + ".", StringComparison.Ordinal) && char.IsAsciiDigit(word.Name[0]))));

    private static IEnumerable<string> KeyAndGroups(string key)
    {
        for (var end = key.Length; end > 0; end = key.LastIndexOf('.', end - 1)) yield return key[..end];
    }

    private Problem Problem(int row, ModelText text, string key, ModelText shipped)
    {
        var wanted = NewerKey.All[row];
        var problems = models.Problems(wanted.Model, text);

        var problem = problems.FirstOrDefault(problem => problem.Key == key);

        problem.ShouldNotBeNull($"{key} is not among: {string.Join('\n', problems)}");
        problem.File.ShouldBe($"{wanted.Model}/model.yaml");
        var (first, last) = shipped.Lines(wanted.Full);
        problem.Line.ShouldBeInRange(first, last);
        return problem;
    }

    /// <summary>Copies of the shipped models, to be spoilt.</summary>
    public sealed class Models : IDisposable
    {
        private readonly Dictionary<string, EditedModel> _models = new(StringComparer.Ordinal);

        public void Dispose()
        {
            foreach (var model in _models.Values) model.Dispose();
        }

        /// <summary>The shipped text; of the medical cover, which is small, with every section there is.</summary>
        internal ModelText Text(string model) => model == MedicalSections.Model ? MedicalSections.In(Copy(model).Text) : Copy(model).Text;

        internal IReadOnlyList<Problem> Problems(string model, ModelText text) => Copy(model).Problems(text);

        private EditedModel Copy(string model)
        {
            if (!_models.TryGetValue(model, out var copy)) _models.Add(model, copy = new EditedModel(model));
            return copy;
        }
    }
}
