using System.Globalization;
using Actuary.Reports.Text;
using Actuary.Results.Questions;
using Actuary.Results.Solving;
using Spectre.Console;

namespace Actuary.Cli.Terminal;

/// <summary>The answer to a question in sentences, and every value that was tried.</summary>
internal static class SolvedAnswer
{
    public static void Write(SolvedQuestion question, IAnsiConsole console)
    {
        var plan = question.Plan;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{plan.Documentation.ModelTitle.En}[/] · {plan.Scenario}");
        console.WriteLine(Text($"{question.Sample.Paths:N0} paths, seed {question.Sample.Seed}, the same for every value; {question.Solution.Evaluations.Count} values in {question.Elapsed.TotalSeconds:0.0} s"));
        if (question.Key is { } key)
            console.WriteLine(Text($"{key.Key}: {key.Meaning}; now {key.Current:G6} {question.UnitLabel}"));
        console.WriteLine();
        foreach (var sentence in question.Key is null ? YearSentences(question) : Sentences(question))
            console.WriteLine(sentence);
        console.WriteLine();
        console.Write(Table(question));
    }

    private static IEnumerable<string> Sentences(SolvedQuestion question)
    {
        var (solution, condition, unit) = (question.Solution, question.Condition, question.UnitLabel);
        var (least, most) = (solution.Evaluations[0].Value, solution.Evaluations[^1].Value);
        if (solution.Status != SolveStatus.Found)
        {
            yield return Text($"{condition.Text} holds at {(solution.Status == SolveStatus.HoldsEverywhere ? "every" : "no")} value tried between {least:G6} and {most:G6} {unit}.");
            yield break;
        }

        var (holding, failing) = (solution.Holding!, solution.Failing!);
        var error = solution.StandardError is { } known ? Text($" (standard error {known:G3})") : "";
        yield return Text($"{condition.Text} holds {(solution.HoldsBelow ? "up to" : "from")} {holding.Value:G6} {unit}{error}{(solution.HoldsBelow ? "" : " on")}.");
        yield return Text($"There it is {Quantity(condition, holding.Indicator)}; at {failing.Value:G6} it is {Quantity(condition, failing.Indicator)} and does not hold.");
        if (solution.Jumps)
            yield return "The indicator jumps there by more than its standard error (a rounding or a threshold of the rules), so no standard error of the value is given.";
        else if (solution.StandardError is null && !question.Range!.IsWhole)
            yield return "The indicator hardly changes about the value, so no standard error of it is given.";
    }

    private static IEnumerable<string> YearSentences(SolvedQuestion question)
    {
        var (solution, condition) = (question.Solution, question.Condition);
        var asked = condition.Text;
        if (solution.Holding is not { } first)
        {
            yield return Text($"{asked} (year by year) holds in no year from {solution.Evaluations[0].Value} to {solution.Evaluations[^1].Value}.");
            yield break;
        }

        yield return Text($"{asked} (year by year) first holds in {first.Value}: {Quantity(condition, first.Indicator)}.");
        double[] later = [.. solution.Evaluations.Where(year => year.Value > first.Value && !year.Holds).Select(year => year.Value)];
        if (first.Value == solution.Evaluations[^1].Value)
            yield return "That is the last projected year.";
        else
            yield return later.Length == 0 ? "It holds in every year after it, too." : $"Of the years after it, it does not hold in {string.Join(", ", later)}.";
    }

    private static Table Table(SolvedQuestion question)
    {
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle("Every value that was tried", new Style(decoration: Decoration.Bold)) };
        foreach (var column in (string[])[question.Key is null ? "year" : $"value, {question.UnitLabel}", "indicator", "standard error", "holds"])
            table.AddColumn(new TableColumn(Markup.Escape(column)) { Alignment = Justify.Right, NoWrap = true });
        var unit = Unit(question.Condition, question.Solution.Evaluations.Max(tried => Math.Abs(tried.Indicator.Value)));
        foreach (var tried in question.Solution.Evaluations)
            table.AddRow(Text($"{tried.Value:G6}"), Markup.Escape(unit.Quantity(tried.Indicator.Value)), unit.Number(tried.Indicator.StandardError), tried.Holds ? "yes" : "no");
        return table;
    }

    private static string Quantity(Condition condition, Estimate estimate)
    {
        var unit = Unit(condition, estimate.Value);
        return $"{unit.Quantity(estimate.Value)} (± {unit.Number(estimate.StandardError)})";
    }

    /// <summary>One digit more than a report shows: what is compared are small differences.</summary>
    private static DisplayUnit Unit(Condition condition, double largest)
    {
        var unit = DisplayUnit.For(condition.Indicator.Unit, largest, Language.English);
        return unit with { Decimals = unit.Decimals + 1 };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
