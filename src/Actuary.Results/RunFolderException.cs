namespace Actuary.Results;

/// <summary>
/// A run folder that cannot be used: it holds another run or something else, is damaged, or cannot be written (full disk, read-only). All
/// problems at once, each with its path.
/// </summary>
public sealed class RunFolderException : Exception
{
    /// <summary>The problems with a folder or file, at least one, each a sentence.</summary>
    public RunFolderException(string path, IReadOnlyList<string> problems, Exception? inner = null)
        : base(string.Join(Environment.NewLine, problems.Select(problem => $"{path}: {problem}")), inner)
    {
        Path = path;
        Problems = problems;
    }

    /// <summary>One problem.</summary>
    public RunFolderException(string path, string problem, Exception? inner = null)
        : this(path, [problem], inner)
    {
    }

    /// <summary>The folder or file.</summary>
    public string Path { get; }

    /// <summary>What is wrong, without the path.</summary>
    public IReadOnlyList<string> Problems { get; }
}
