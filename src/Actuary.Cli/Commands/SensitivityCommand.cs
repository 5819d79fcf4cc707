using System.CommandLine;
using Actuary.Cli.Terminal;
using Actuary.Models;
using Actuary.Models.Plans;
using Actuary.Reports.Sensitivities;
using Actuary.Reports.Text;
using Actuary.Results.Questions;
using Actuary.Results.Sensitivities;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary sensitivity</c>: each assumption down and up by its own plausible amount, and what that does to the indicators.</summary>
internal static class SensitivityCommand
{
    public static Command Create(Output output)
    {
        var command = new Command("sensitivity",
            $"""
            Take each assumption on the model's list of sensitivities down and up by its plausible amount, over the same simulated futures, and
            show what that does to the fund, its depletion and the cost of each level of government, or to the indicators asked for. Leaves
            sensitivity.html.

            {TypedQuestions.Indicators}

            Examples:
              actuary sensitivity models/national-resident-pension
              actuary sensitivity models/national-resident-pension --for "mean(fund_end, 2050)" --for "pv(subsidy_county)" --paths 500 --out runs/tornado
            """);
        var read = SampleOptions.On(command);
        var indicators = new Option<string[]>("--for") { Description = "An indicator; may be repeated.", HelpName = "INDICATOR" };
        var folder = FolderArgument.Option("--out", "Folder of sensitivity.html. Default: runs/<model>/sensitivity-<scenario>.");
        var language = LanguageOption.Of("the answer and of sensitivity.html, which is sensitivity.zh.html in Chinese");
        foreach (var option in (Option[])[indicators, folder, language])
            command.Add(option);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var problems = new List<string>();
                var page = (parsed.GetValue(folder), LanguageOption.Read(parsed, language));
                return Show(read(parsed, problems), parsed.GetValue(indicators) ?? [], page, problems, output, cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static int Show(
        SampleOptions options, string[] asked, (string? Folder, Language Language) page, List<string> problems, Output output, CancellationToken cancellation)
    {
        PlanVariations variations;
        try
        {
            variations = new PlanVariations(options.Model, options.Scenario, options.Years);
        }
        catch (ModelException refused)
        {
            return output.Refuse([.. problems, .. refused.Problems.Select(problem => problem.ToString())]);
        }

        if (variations.Sensitivities.Count == 0)
            problems.Add($"{options.Model}: the model has no list of sensitivities. Allowed: a section 'sensitivities' with entries of key, down and up.");
        var questions = new TypedQuestions(QuestionTerms.Of(variations.Base), problems);
        var indicators = asked.Length > 0 ? Read(asked, questions) : SensitivityIndicators.Usual(variations.Base, questions);
        if (problems.Count > 0)
            return output.Refuse(problems);
        var table = Build(variations, indicators, options.Sample, output, cancellation);
        var report = SensitivityReport.Save(
            table, Engine.Stamp.Version, page.Folder ?? Path.Combine("runs", variations.Base.Model, $"sensitivity-{variations.Base.Scenario}"), page.Language);
        if (options.Json)
            SensitivityJson.Write(variations.Base, table, report, output.Results);
        else
            SensitivityAnswer.Write(table, report, new Wording(page.Language), output.Tables());
        return ExitCode.Done;
    }

    private static List<(Indicator Indicator, Label Title)> Read(string[] asked, TypedQuestions questions) =>
        [.. asked.Distinct(StringComparer.Ordinal).Select(questions.Indicator).OfType<Indicator>().Select(indicator => (indicator, new Label(indicator.Text, indicator.Text)))];

    private static SensitivityTable Build(
        PlanVariations variations, IReadOnlyList<(Indicator Indicator, Label Title)> indicators, PathSample sample, Output output, CancellationToken cancellation)
    {
        var (plan, sensitivities) = (variations.Base, variations.Sensitivities);
        var keys = sensitivities.ToDictionary(sensitivity => sensitivity.Name, sensitivity => sensitivity.Key, StringComparer.Ordinal);
        SensitivityTable? table = null;
        RunProgress.Show(output.Progress(), $"{plan.Model} · {plan.Scenario}", 0, 1 + 2 * sensitivities.Count, advance =>
            table = new SensitivityBuilder(indicators, sample).Build(
                plan, [.. sensitivities.Select(Tested)], (assumption, value) => variations.With(keys[assumption.Name], value), () => advance(1), cancellation));
        return table!;
    }

    private static TestedAssumption Tested(Sensitivity sensitivity) => new(
        sensitivity.Name, sensitivity.Title, sensitivity.Key.Key, SolvedJson.Name(sensitivity.Key.Kind), sensitivity.Key.Unit,
        sensitivity.Key.Current, sensitivity.Down, sensitivity.Up, sensitivity.Why);
}
