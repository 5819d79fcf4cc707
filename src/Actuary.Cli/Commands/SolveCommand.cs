using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Actuary.Cli.Terminal;
using Actuary.Models;
using Actuary.Models.Plans;
using Actuary.Results.Questions;
using Actuary.Results.Solving;
using Spectre.Console;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary solve</c>: the value of a key, or the year, at which a condition just holds.</summary>
internal static class SolveCommand
{
    /// <summary>Varied instead of a key: the condition's own year.</summary>
    private const string Year = "year";

    public static Command Create(Output output)
    {
        var command = new Command("solve",
            $"""
            Find the value of a key at which a condition just holds, over the same simulated futures for every value: the largest affordable
            indexation, the subsidy that reaches a coverage. With --vary year, the first year in which it holds. Writes no files.

            {TypedQuestions.Indicators}

            Examples:
              actuary solve models/national-resident-pension --vary fund_return.central --for "P(depletion by 2060) <= 0.05"
              actuary solve models/national-resident-pension --vary national_basic.indexation.fixed_increment --for "pv(subsidy_central) <= 2.5e13"
              actuary solve models/national-resident-pension --vary coverage_target --how add --from -0.1 --to 0.05 --for "mean(coverage_rate, 2030) >= 0.9"
              actuary solve models/national-resident-pension --vary national_basic.indexation.fixed_increment --for "median(payable_months, 2040) >= 9"
              actuary solve models/national-resident-pension --vary crediting_spread --for "p05(fund_end, 2050) >= 0"
              actuary solve models/national-resident-pension --vary crediting_spread --for "P(fund_end, 2050, < 0) <= 0.1"
              actuary solve models/national-resident-pension --vary year --for "P(payable_months, year, < 9) >= 0.05"
            """);
        var readSample = SampleOptions.On(command);
        var readSolve = SolveOptions.On(command);
        var language = LanguageOption.Of("the answer");
        command.Add(language);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var problems = new List<string>();
                var (sample, asked) = (readSample(parsed, problems), readSolve(parsed, problems));
                return Solve(sample, asked, new Wording(LanguageOption.Read(parsed, language)), problems, output, cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static int Solve(SampleOptions options, SolveOptions asked, Wording wording, List<string> problems, Output output, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var variations = Try(() => new PlanVariations(options.Model, options.Scenario, options.Years), problems);
        if (variations is null)
            return output.Refuse(problems);
        var answer = asked.Key == Year
            ? SolveYear(variations, options, asked, problems, cancellation)
            : SolveKey(variations, options, asked, problems, output, cancellation);
        if (answer is null)
            return output.Refuse(problems);
        answer = answer with { Elapsed = clock.Elapsed };
        if (options.Json)
            SolvedJson.Write(answer, output.Results);
        else
            SolvedAnswer.Write(answer, wording, output.Tables());
        return ExitCode.Done;
    }

    private static SolvedQuestion? SolveKey(
        PlanVariations variations, SampleOptions options, SolveOptions asked, List<string> problems, Output output, CancellationToken cancellation)
    {
        var key = Try(() => variations.Find(asked.Key, asked.Kind), problems);
        var condition = new TypedQuestions(QuestionTerms.Of(variations.Base), problems).Condition(asked.Condition);
        var range = key is null ? null : RangeOf(key, asked, problems);
        if (problems.Count > 0)
            return null;
        var watched = output.Progress();
        var solver = new ConditionSolver(
            condition!,
            value => options.Sample.Estimate(variations.With(key!, value), condition!.Indicator, cancellation),
            tried => watched?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key!.Text(tried.Value)}: {tried.Indicator.Value:G6}")));
        var solution = Try(() => solver.Solve(range!), problems);
        if (solution is not null)
            return new(variations.Base, options.Sample, condition!, key, range, solution);
        problems.Add($"The model refuses {key!.Key} at a value between {range!.Least} and {range.Most}. Allowed: --from and --to within what it takes.");
        return null;
    }

    private static SolvedQuestion? SolveYear(PlanVariations variations, SampleOptions options, SolveOptions asked, List<string> problems, CancellationToken cancellation)
    {
        if (asked.KindGiven || asked.From is not null || asked.To is not null)
            problems.Add("--how, --from and --to do not go with --vary year. Allowed: every projected year is looked at.");
        var terms = QuestionTerms.Of(variations.Base);
        var questions = new TypedQuestions(terms, problems);
        if (questions.Condition(asked.Condition, terms.FirstYear) is null)
            return null;
        if (QuestionParser.Condition(asked.Condition, terms, out _) is not null)
            problems.Add($"--for '{asked.Condition}': does not depend on the year. Allowed: the word year in place of a year.");
        if (problems.Count > 0)
            return null;
        (int Year, Condition Condition)[] conditions =
            [.. Enumerable.Range(terms.FirstYear, terms.LastYear - terms.FirstYear + 1).Select(year => (year, questions.Condition(asked.Condition, year)!))];
        return new(variations.Base, options.Sample, conditions[0].Condition, null, null, YearSolver.Solve(variations.Base, conditions, options.Sample, cancellation));
    }

    private static SolveRange RangeOf(VariedKey key, SolveOptions asked, List<string> problems)
    {
        foreach (var (name, value) in ((string, double?)[])[("--from", asked.From), ("--to", asked.To)])
        {
            if (value < key.Least || value > key.Most)
                problems.Add($"{name} is {value}. Allowed for {key.Key}: {key.Least} … {key.Most} {key.Unit}.");
            if (key.IsWhole && value is { } number && number != Math.Floor(number))
                problems.Add($"{name} is {value}. Allowed for {key.Key}: a whole number.");
        }

        var (least, most) = (asked.From ?? key.Least, asked.To ?? key.Most);
        if (least >= most && problems.Count == 0)
            problems.Add($"Nothing is left between {least} and {most}. Allowed for {key.Key}: {key.Least} … {key.Most} {key.Unit}.");
        return new(key.Current, least, most, key.IsWhole, asked is { From: not null, To: not null });
    }

    /// <summary>What the work gives; null, with its problems, when the model refuses it.</summary>
    private static T? Try<T>(Func<T> work, List<string> problems)
        where T : class
    {
        try
        {
            return work();
        }
        catch (ModelException refused)
        {
            problems.AddRange(refused.Problems.Select(problem => problem.ToString()));
            return null;
        }
    }
}
