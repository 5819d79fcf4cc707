using System.CommandLine;
using Actuary.Cli.Terminal;
using Actuary.Models;
using Actuary.Models.Plans;
using Actuary.Models.Published;
using Actuary.Reports.Backtests;
using Actuary.Reports.Text;
using Actuary.Results.Backtesting;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary backtest</c>: a projection held against what was published afterwards.</summary>
internal static class BacktestCommand
{
    public static Command Create(Output output)
    {
        var command = new Command("backtest",
            """
            Hold a projection against published figures: for each the error of the median, the percentile that the figure reaches among the
            simulated futures, and whether it lies in the interval that holds four futures in five. Leaves backtest.html.

            The figures are a CSV with the columns year, measure, value, unit, source and, where wanted, at. A measure is a column of the results
            or a sum such as income + investment_income; units.yaml lists the units, such as 10k persons and 100m yuan; a source is an id of
            sources.md. Where all values have one unit, it may stand in the header, as value [100m yuan], in place of the column.

            Examples:
              actuary backtest models/national-resident-pension-2014
              actuary backtest models/national-resident-pension-2014 --scenario policy-of-2014 --paths 5000 --lang zh --out runs/backtest
              actuary backtest models/national-resident-pension --published later-figures.csv --json
            """);
        var read = SampleOptions.On(command);
        var published = new Option<string?>("--published") { Description = "CSV of published figures. Default: published.csv in the model's folder.", HelpName = "FILE" };
        published.Validators.Add(typed =>
        {
            if (typed.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
                typed.AddError("--published is empty. Allowed: the name of a file.");
        });
        var folder = FolderArgument.Option("--out", "Folder of backtest.html. Default: runs/<model>/backtest-<scenario>.");
        var language = LanguageOption.Of("the answer and of backtest.html, which is backtest.zh.html in Chinese");
        foreach (var option in (Option[])[published, folder, language])
            command.Add(option);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var problems = new List<string>();
                var page = (parsed.GetValue(folder), LanguageOption.Read(parsed, language));
                return Show(read(parsed, problems), parsed.GetValue(published), page, problems, output, cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static int Show(
        SampleOptions options, string? file, (string? Folder, Language Language) page, List<string> problems, Output output, CancellationToken cancellation)
    {
        try
        {
            var plan = PlanReader.Read(options.Model, options.Scenario, options.Years);
            var published = PublishedReader.Read(options.Model, file, plan);
            return problems.Count > 0 ? output.Refuse(problems) : Show(plan, published, options, page, output, cancellation);
        }
        catch (ModelException refused)
        {
            return output.Refuse([.. problems, .. refused.Problems.Select(problem => problem.ToString())]);
        }
    }

    private static int Show(
        Plan plan, PublishedFigures published, SampleOptions options, (string? Folder, Language Language) page, Output output, CancellationToken cancellation)
    {
        PublishedValue[] values = [.. published.Figures.Select(figure => new PublishedValue(figure.Year, figure.Measures, figure.Value, figure.Source))];
        var backtest = BacktestBuilder.Build(
            plan, values, [.. published.Sources.Select(source => KeyValuePair.Create(source.Id, InWords(source, page.Language)))], options.Sample, cancellation);
        var report = BacktestReport.Save(backtest, Engine.Stamp.Version, page.Folder ?? Path.Combine("runs", plan.Model, $"backtest-{plan.Scenario}"), page.Language);
        if (options.Json)
            BacktestJson.Write(plan, backtest, report, output.Results);
        else
            BacktestAnswer.Write(backtest, report, new Wording(page.Language), output.Tables());
        return ExitCode.Done;
    }

    private static string InWords(Source source, Language language) =>
        $"{LabelText.Written(source.Publisher, language)}{Phrases.In(language).Colon}{Phrases.In(language).Space}{LabelText.Written(source.Title, language)}";
}
