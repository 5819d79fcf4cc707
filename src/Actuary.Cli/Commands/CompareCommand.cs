using System.CommandLine;
using Actuary.Cli.Terminal;
using Actuary.Reports.Comparison;
using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Comparison;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary compare</c>: scenarios on the same paths, each against the first.</summary>
internal static class CompareCommand
{
    public static Command Create(Output output)
    {
        var folders = FolderArgument.Several("RUN", "Run folders of the same model, seed, paths and years; the first is the base.");
        folders.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1)
                result.AddError("RUN is given once. Allowed: two or more run folders; the first is the base.");
        });
        var folder = FolderArgument.Option("--out", "Folder of compare.html. Default: the last run's folder.");
        var language = LanguageOption.Of("the answer and of compare.html, which is compare.zh.html in Chinese");
        var json = new Option<bool>("--json") { Description = "Print one JSON document instead of tables." };
        var command = new Command("compare",
            """
            Compare scenarios on the same paths: every other run with the first, difference by path, with the standard error that is left
            when both see the same prices, deaths and births. Leaves compare.html.

            Examples:
              actuary compare runs/quick/current-law runs/quick/richer-subsidy
              actuary compare runs/quick/current-law runs/quick/cpi-only runs/quick/richer-subsidy --out runs/compared --json
            """);
        command.Add(folders);
        command.Add(folder);
        command.Add(language);
        command.Add(json);
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Compare(parsed.GetValue(folders)!, parsed.GetValue(folder), LanguageOption.Read(parsed, language), parsed.GetValue(json), output, cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Compare(string[] folders, string? folder, Language language, bool json, Output output, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var runs = Open(folders, problems);
        if (problems.Count > 0)
            return output.Refuse(problems);
        var comparison = RunComparison.Of(runs, Environment.ProcessorCount, cancellation);
        var report = ComparisonReport.Save(comparison, folder ?? runs[^1].Folder, language);
        if (json)
            ComparisonJson.Write(comparison, report, output.Results);
        else
            ComparisonAnswer.Write(comparison, report, new Wording(language), output.Tables());
        return ExitCode.Done;
    }

    /// <summary>The runs, or every reason why they cannot be read or compared.</summary>
    private static List<Run> Open(string[] folders, List<string> problems)
    {
        var runs = new List<Run>();
        foreach (var folder in folders)
        {
            try
            {
                runs.Add(Run.Open(folder));
            }
            catch (RunFolderException refused)
            {
                problems.AddRange(refused.Problems.Select(problem => $"{refused.Path}: {problem}"));
            }
        }

        if (runs.Count > 0)
            problems.AddRange(RunComparison.Problems(runs));
        return runs;
    }
}
