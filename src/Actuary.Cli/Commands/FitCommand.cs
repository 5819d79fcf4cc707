using System.CommandLine;
using Actuary.Cli.Fits;
using Actuary.Cli.Terminal;
using Actuary.Learning.Data;
using Actuary.Learning.Files;
using Actuary.Learning.Findings;
using Actuary.Reports.Fits;
using Actuary.Reports.Text;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary fit</c>: data become an assumption with its uncertainty, in a file that a model names.</summary>
internal static class FitCommand
{
    private const int ProgressSteps = 100;

    public static Command Create(Output output)
    {
        var command = new Command("fit",
            """
            Fit an assumption to data (CSV or Parquet): prints the table to sign, writes the file that a model names by its key fit, with estimates,
            covariance and the hash of the data, and a page of diagnostics. Where the data are wrong, says so with file and line and writes nothing.

            Example:
              actuary fit enrolment --data members.csv --out models/x/fits/enrolment.yaml
            """);
        foreach (var kind in FitKinds.All)
            command.Add(Of(kind, output));
        return command;
    }

    private static Command Of(FitKind kind, Output output)
    {
        var command = new Command(kind.Name, kind.Help);
        var data = File("--data", "Data: CSV, or Parquet in a file named .parquet.", isRequired: true);
        var file = File("--out", "File of the assumption, YAML.", isRequired: true);
        var page = File("--page", "File of the page of diagnostics. Default: beside the assumption, .html, or .zh.html in Chinese.", isRequired: false);
        var language = LanguageOption.Of("the tables and the page");
        var json = new Option<bool>("--json") { Description = "Print one JSON document instead of tables." };
        foreach (var option in (Option[])[data, file, page]) command.Add(option);
        var read = kind.On(command);
        command.Add(language);
        command.Add(json);
        command.SetAction((parsed, _) => Task.Run(
            () =>
            {
                var problems = new List<string>();
                var words = LanguageOption.Read(parsed, language);
                var (from, to) = (parsed.GetValue(data)!, parsed.GetValue(file)!);
                var shown = parsed.GetValue(page) ?? Path.ChangeExtension(to, words == Language.Chinese ? ".zh.html" : ".html");
                RefuseSame(problems, ("--data", from), ("--out", to), ("--page", shown));
                var fitter = read(parsed, problems);
                if (problems.Count > 0 || fitter is null) return output.Refuse(problems);
                var fit = Fit(fitter, from, output);
                Write(fit, words, to, shown);
                if (parsed.GetValue(json)) FitJson.Write(fit, to, shown, output.Results);
                else FitAnswer.Write(new FitView(fit, words), to, shown, output.Tables());
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static FitResult Fit(Fitter fitter, string data, Output output)
    {
        FitResult? fit = null;
        RunProgress.Show(output.Progress(), data, 0, ProgressSteps, advance =>
        {
            var done = 0;
            fit = fitter(DataTable.Read(data), share =>
            {
                var now = (int)(ProgressSteps * share);
                advance(now - done);
                done = now;
            });
        });
        return fit!;
    }

    /// <summary>The page first: the assumption, which a model reads, is there only when all is.</summary>
    private static void Write(FitResult fit, Language language, string file, string page)
    {
        FitReport.Save(new FitView(fit, language).Page(), Engine.Stamp.Version, page, language);
        FitFile.Write(fit.Assumption, file);
    }

    private static Option<string?> File(string name, string description, bool isRequired)
    {
        var file = new Option<string?>(name) { Description = description, HelpName = "FILE", Required = isRequired };
        file.Validators.Add(typed =>
        {
            if (typed.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
                typed.AddError($"{name} is empty. Allowed: the name of a file.");
        });
        return file;
    }

    private static void RefuseSame(List<string> problems, params (string Option, string Path)[] files)
    {
        foreach (var same in files.GroupBy(file => Path.GetFullPath(file.Path), StringComparer.Ordinal).Where(same => same.Count() > 1))
            problems.Add($"{string.Join(" and ", same.Select(file => file.Option))} name the same file '{same.First().Path}'. Allowed: a file for each.");
    }
}
