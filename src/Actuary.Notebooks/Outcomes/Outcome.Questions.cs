using Actuary.Models;
using Actuary.Reports.Text;
using Actuary.Results.Comparison;
using Actuary.Results.Questions;
using Actuary.Simulation.Paths;

namespace Actuary.Notebooks;

/// <content>Questions to an outcome, as <c>actuary solve</c> and <c>actuary sensitivity</c> read them.</content>
public sealed partial class Outcome
{
    /// <summary>An indicator and its standard error: <c>P(depletion by 2060)</c>, <c>mean(fund_end, 2050)</c>, <c>p05(fund_end, 2050)</c>, <c>pv(subsidy_central)</c>.</summary>
    /// <exception cref="ArgumentException">The question cannot be read; every problem is in it.</exception>
    public Estimate Ask(string question)
    {
        var indicator = Read(question);
        return indicator.Estimate(Draw(indicator));
    }

    /// <summary>
    /// Questions put to this outcome and to another on the same paths: both answers, the difference and its standard error, from which the luck
    /// that both share has dropped out. Each row has the unit that suits it: percent, bn yuan …
    /// </summary>
    /// <param name="base">What this outcome is compared with.</param>
    /// <param name="questions">As for <see cref="Ask"/>.</param>
    /// <exception cref="ArgumentException">A question cannot be read, or the paths are not the same.</exception>
    public Table Against(Outcome @base, params IReadOnlyList<string> questions)
    {
        ArgumentNullException.ThrowIfNull(@base);
        ArgumentNullException.ThrowIfNull(questions);
        if ((@base.Seed, @base.Paths, @base.ModelName) != (Seed, Paths, ModelName))
            throw new ArgumentException($"{@base} (seed {@base.Seed}) did not see the same paths as {this} (seed {Seed}).", nameof(@base));
        var indicators = questions.Select(Read).ToArray();
        PairedDifference[] answers = [.. indicators.Select(indicator => indicator.Difference(@base.Draw(indicator), Draw(indicator)))];
        DisplayUnit[] units = [.. indicators.Zip(answers, (indicator, answer) => DisplayUnit.For(indicator.Unit, Math.Max(Math.Abs(answer.Base), Math.Abs(answer.Other)), Language.English))];
        TableColumn Column(string name, Func<PairedDifference, double> value) => new(name, answers.Zip(units, (answer, unit) => unit.Shown(value(answer))).ToArray());
        return new Table(
            new TableColumn("question", questions.ToArray()),
            new TableColumn("unit", units.Select(unit => unit.Label).ToArray()),
            Column("base", answer => answer.Base),
            Column("this", answer => answer.Other),
            Column("difference", answer => answer.Difference),
            Column("standard_error", answer => answer.StandardError));
    }

    private QuestionTerms Terms => new(
        [.. Measures.Select(measure => KeyValuePair.Create(measure, Unit(measure)))], Years[0], Years[^1], _indicators.DiscountRate, _documentation.Views)
    {
        Prefixes = _documentation.Schemes is { Count: > 0 } schemes ? [.. schemes.Select(scheme => scheme.Prefix)] : [""],
    };

    private Indicator Read(string question) => QuestionParser.Indicator(question, Terms, out var problems)
        ?? throw new ArgumentException(string.Join(Environment.NewLine, problems.Select(problem => Words(question, problem))), nameof(question));

    private double[] Draw(Indicator indicator)
    {
        var table = new PathTable(new PathRange(0, Paths), Years[0], Years.Count, [.. indicator.Of.Measures.Distinct(StringComparer.Ordinal)]);
        foreach (var measure in table.Measures)
            Column(measure).CopyTo(table.Column(measure), 0);
        return indicator.Of.Draw(table);
    }

    private static string Words(string question, QuestionProblem problem)
    {
        var nearest = problem.Names is { } names ? Spelling.Nearest(problem.Word, names) : null;
        return $"'{question}': {problem.Message}. Allowed: {problem.Allowed}.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}";
    }
}
