namespace Actuary.Models;

/// <summary>The files of a model cannot be used; <see cref="Problems"/> says why, all at once.</summary>
public sealed class ModelException : Exception
{
    public ModelException(IReadOnlyList<Problem> problems, Exception? inner = null)
        : base(string.Join(Environment.NewLine, problems), inner) => Problems = problems;

    public ModelException() : this([])
    {
    }

    public ModelException(string message) : base(message) => Problems = [];

    public ModelException(string message, Exception inner) : base(message, inner) => Problems = [];

    /// <summary>Sorted by file and line.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
