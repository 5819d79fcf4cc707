using System.Globalization;
using Actuary.Reports.Text;
using Actuary.Results.Questions;
using Actuary.Results.Solving;
using Spectre.Console;
using static Actuary.Cli.Terminal.Wording;
using ChangeKind = Actuary.Models.ChangeKind;
using VariedKey = Actuary.Models.VariedKey;

namespace Actuary.Cli.Terminal;

/// <summary>The answer to a question in sentences, and every value that was tried.</summary>
internal static class SolvedAnswer
{
    public static void Write(SolvedQuestion question, Wording wording, IAnsiConsole console)
    {
        var plan = question.Plan;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{wording.In(plan.Documentation.ModelTitle)}[/] · {wording.Scenario(plan.Documentation, plan.Scenario)}");
        console.WriteLine(Fill(wording.Words.SampleOfValues, Number(question.Sample.Paths, 0), question.Sample.Seed)
            + Fill(wording.Words.ValuesTried, question.Solution.Evaluations.Count, Number(question.Elapsed.TotalSeconds, 1)));
        if (question.Key is { } key)
            console.WriteLine(Fill(wording.Words.KeyNow, key.Key, Meaning(key, wording), Text(key.Current), question.UnitLabel(wording)));
        console.WriteLine();
        foreach (var sentence in question.Key is null ? YearSentences(question, wording) : Sentences(question, wording))
            console.WriteLine(sentence);
        console.WriteLine();
        console.Write(Table(question, wording));
    }

    private static IEnumerable<string> Sentences(SolvedQuestion question, Wording wording)
    {
        var words = wording.Words;
        var (solution, condition, unit) = (question.Solution, question.Condition, question.UnitLabel(wording));
        var (least, most) = (solution.Evaluations[0].Value, solution.Evaluations[^1].Value);
        if (solution.Status != SolveStatus.Found)
        {
            yield return Fill(solution.Status == SolveStatus.HoldsEverywhere ? words.HoldsEverywhere : words.HoldsNowhere, condition.Text, Text(least), Text(most), unit);
            yield break;
        }

        var (holding, failing) = (solution.Holding!, solution.Failing!);
        var error = solution.StandardError is { } known ? Fill(words.ErrorInBrackets, known.ToString("G3", CultureInfo.InvariantCulture)) : "";
        yield return Fill(solution.HoldsBelow ? words.HoldsUpTo : words.HoldsFrom, condition.Text, Text(holding.Value), unit, error);
        yield return Fill(words.ThereItIs, Quantity(condition, holding.Indicator, wording), Text(failing.Value), Quantity(condition, failing.Indicator, wording));
        if (solution.Jumps)
            yield return words.Jumps;
        else if (solution.StandardError is null && !question.Range!.IsWhole)
            yield return words.Flat;
    }

    private static IEnumerable<string> YearSentences(SolvedQuestion question, Wording wording)
    {
        var words = wording.Words;
        var (solution, condition) = (question.Solution, question.Condition);
        var asked = condition.Text;
        if (solution.Holding is not { } first)
        {
            yield return Fill(words.NoYear, asked, solution.Evaluations[0].Value, solution.Evaluations[^1].Value);
            yield break;
        }

        yield return Fill(words.FirstYear, asked, first.Value, Quantity(condition, first.Indicator, wording));
        double[] later = [.. solution.Evaluations.Where(year => year.Value > first.Value && !year.Holds).Select(year => year.Value)];
        if (first.Value == solution.Evaluations[^1].Value)
            yield return words.LastYear;
        else
            yield return later.Length == 0 ? words.EveryLaterYear : Fill(words.NotInYears, string.Join(", ", later));
    }

    private static Table Table(SolvedQuestion question, Wording wording)
    {
        var words = wording.Words;
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(words.TriedTitle, new Style(decoration: Decoration.Bold)) };
        foreach (var column in (string[])[question.Key is null ? wording.Common.Year : Fill(words.ValueIn, question.UnitLabel(wording)), words.Indicator, wording.Common.StandardError, words.Holds])
            table.AddColumn(new TableColumn(Markup.Escape(column)) { Alignment = Justify.Right, NoWrap = true });
        var unit = Unit(question.Condition, question.Solution.Evaluations.Max(tried => Math.Abs(tried.Indicator.Value)), wording);
        foreach (var tried in question.Solution.Evaluations)
            table.AddRow(Text(tried.Value), Markup.Escape(unit.Quantity(tried.Indicator.Value)), unit.Number(tried.Indicator.StandardError), tried.Holds ? words.Yes : words.No);
        return table;
    }

    private static string Quantity(Condition condition, Estimate estimate, Wording wording)
    {
        var unit = Unit(condition, estimate.Value, wording);
        return $"{unit.Quantity(estimate.Value)} (± {unit.Number(estimate.StandardError)})";
    }

    /// <summary>One digit more than a report shows: what is compared are small differences.</summary>
    private static DisplayUnit Unit(Condition condition, double largest, Wording wording)
    {
        var unit = DisplayUnit.For(condition.Indicator.Unit, largest, wording.Language);
        return unit with { Decimals = unit.Decimals + 1 };
    }

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static string Meaning(VariedKey key, Wording wording) => wording.Language == Language.English ? key.Meaning : key.Kind switch
    {
        ChangeKind.Add => wording.Words.KeyAdd,
        ChangeKind.Multiply => wording.Words.KeyMultiply,
        _ => wording.Words.KeySet,
    };
}
