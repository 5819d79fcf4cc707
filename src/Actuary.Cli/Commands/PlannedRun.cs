using Actuary.Assumptions.Drivers;
using Actuary.Cli.Terminal;
using Actuary.Numerics.QuasiRandom;
using Actuary.Reports.Html;
using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Manifests;
using Actuary.Results.Storage;
using Actuary.Simulation;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Commands;

/// <summary>One scenario about to be run into its folder.</summary>
internal sealed class PlannedRun
{
    private readonly Projection _projection;
    private readonly RunRequest _request;
    private readonly RunOptions _options;
    private readonly string _folder;
    private bool _wasComplete;

    public PlannedRun(Plan plan, RunOptions options, bool isOneOfSeveral)
    {
        _options = options;
        _projection = PathsOf(plan, options.Seed, options.Sampling);
        _request = RunRequest.For(_projection, options.Model, options.FirstPath, options.Paths, Engine.Stamp) with
        {
            WithoutPaths = !options.KeepsPaths,
            Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["threads"] = $"{options.Threads}" },
        };
        _folder = FolderOf(_request, options.Out, isOneOfSeveral);
    }

    /// <summary>The projection of a plan with paths drawn as asked.</summary>
    public static Projection PathsOf(Plan plan, ulong seed, SampledPaths? sampled) => new(plan, seed)
    {
        Sampling = sampled is null ? Sampling.Plain : SobolSeries.SamplingOf(sampled.Kind, sampled.Randomisations, plan.OpeningYear),
    };

    /// <summary>Why the folder cannot take this run; empty if it can. Nothing is touched.</summary>
    public IReadOnlyList<string> Refusals()
    {
        try
        {
            RunFolder.Demand(_folder, _request);
            return [];
        }
        catch (RunFolderException refused)
        {
            return [.. refused.Problems.Select(problem => $"{refused.Path}: {problem}")];
        }
    }

    /// <summary>Computes what the folder does not hold yet.</summary>
    public Run Execute(Output output, CancellationToken cancellation)
    {
        using (var writing = RunFolder.Open(_folder, _request))
        {
            _wasComplete = writing.IsComplete;
            try
            {
                RunProgress.Show(output.Progress(), $"{_request.Model} · {_request.Scenario}", writing.PathsDone, _request.Paths, advance =>
                    writing.Execute((range, stop) => _projection.Run(range, _options.Threads, advance, stop), _options.Threads, cancellation));
            }
            catch (OperationCanceledException stopped)
            {
                throw new RunInterruptedException(_options.KeepsPaths, stopped);
            }
        }

        return Run.Open(_folder);
    }

    /// <summary>Draws the reports that the folder has not, in English and in the language asked for, beside what else is to be done.</summary>
    public Task Draw(Run run)
    {
        (Language Language, string File)[] reports = _options.Language == Language.Chinese
            ? [(Language.English, RunFiles.Report), (Language.Chinese, RunFiles.ReportChinese)]
            : [(Language.English, RunFiles.Report)];
        return Task.WhenAll(reports
            .Where(report => !_wasComplete || !File.Exists(Path.Combine(_folder, report.File)))
            .Select(report => Task.Run(() => HtmlReport.Save(run, report.Language))));
    }

    private static string FolderOf(RunRequest request, string? folder, bool isOneOfSeveral)
    {
        if (folder is null)
            return Path.Combine("runs", request.Model, $"{request.Scenario}-{request.Identity[..8]}");
        return isOneOfSeveral ? Path.Combine(folder, request.Scenario) : folder;
    }
}
