using Actuary.Simulation.Paths;

namespace Actuary.Results.Storage;

/// <summary>The names in a run folder.</summary>
public static class RunFiles
{
    /// <summary>What was run and how far it got; the first file written and the last.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>One file per part of the paths.</summary>
    public const string Paths = "paths";

    /// <summary>Sums by cohort and class per part, until the run is complete.</summary>
    public const string Partial = "partial";

    /// <summary>Mean, spread and quantiles of every measure by year.</summary>
    public const string Summary = "summary.parquet";

    /// <summary>Mean stocks by cohort.</summary>
    public const string Cohorts = "cohorts.parquet";

    /// <summary>Mean flows by class of members and year, over some of the paths.</summary>
    public const string Classes = "classes.parquet";

    /// <summary>Depletion, deficit, payable months, warning colours, present values.</summary>
    public const string Indicators = "indicators.json";

    /// <summary>The report, if one was drawn.</summary>
    public const string Report = "report.html";

    /// <summary>The report in Chinese, if one was drawn.</summary>
    public const string ReportChinese = "report.zh.html";

    /// <summary>Why single paths cannot be had from a run without them.</summary>
    internal const string NoPaths = "keeps no paths: it was run with --no-paths, and this needs their values. Run it again without --no-paths, into another folder.";

    /// <summary>Held while a process writes the folder.</summary>
    internal const string Lock = "run.lock";

    /// <summary><c>paths/part-00000000-00002047.parquet</c>: first and last path, so that names sort by path.</summary>
    public static string Part(PathRange range) => $"{Paths}/{Name("part", range)}";

    internal static string Sums(PathRange range) => $"{Partial}/{Name("sums", range)}";

    private static string Name(string stem, PathRange range) => $"{stem}-{range.First:D8}-{range.End - 1:D8}.parquet";
}
