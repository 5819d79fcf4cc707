using Actuary.Models;
using Actuary.Results.Questions;

namespace Actuary.Cli.Commands;

/// <summary>Reads indicators and conditions typed as <c>--for</c>; what is wrong with them is told with all other problems.</summary>
internal sealed class TypedQuestions(QuestionTerms terms, ICollection<string> problems)
{
    /// <summary>What <c>--for</c> may be, for the help of a command.</summary>
    public const string Indicators =
        """
        Indicators:
          P(depletion by 2060)        chance that the fund is used up by then; P(deficit by 2040) likewise
          P(fund_end, 2050, < 0)      chance that a measure compares so in a year
          mean(coverage_rate, 2030)   also median(…) and the quantiles p01(…) to p99(…)
          pv(subsidy_county)          mean present value of a flow; p95(pv(subsidy_county)) a quantile of it
        """;

    /// <summary>The condition; null after a problem.</summary>
    /// <param name="meantByYear">What the word <c>year</c> stands for; null: it is no year.</param>
    public Condition? Condition(string text, int? meantByYear = null) => Known(text, QuestionParser.Condition(text, terms, out var wrong, meantByYear), wrong);

    /// <summary>The indicator; null after a problem.</summary>
    public Indicator? Indicator(string text) => Known(text, QuestionParser.Indicator(text, terms, out var wrong), wrong);

    private T? Known<T>(string text, T? read, IReadOnlyList<QuestionProblem> wrong)
        where T : class
    {
        foreach (var problem in wrong)
        {
            var near = problem.Names is { } names && Spelling.Nearest(problem.Word, names) is { } nearest ? $" Did you mean '{nearest}'?" : "";
            problems.Add($"--for '{text}': {problem.Message}. Allowed: {problem.Allowed}.{near}");
        }

        return read;
    }
}
