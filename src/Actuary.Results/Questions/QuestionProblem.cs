namespace Actuary.Results.Questions;

/// <summary>What is wrong with a question, and what is allowed instead; the nearest of the names in <paramref name="Names"/> may have been meant.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Allowed">What would be right.</param>
/// <param name="Word">The unknown name, if it is one.</param>
/// <param name="Names">The names there are, if it is one.</param>
public sealed record QuestionProblem(string Message, string Allowed, string Word = "", IReadOnlyList<string>? Names = null);
