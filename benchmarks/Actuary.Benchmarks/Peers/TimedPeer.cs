using System.Diagnostics;
using System.Globalization;

namespace Actuary.Benchmarks.Peers;

/// <summary>
/// How a peer talks to the script that compares them: it says <c>ready</c>; a line <c>run</c> is answered with the seconds of one run (<c>run 1</c>:
/// of one on that many threads), a line <c>totals</c> with the totals of the last; the end of input ends it.
/// </summary>
internal static class TimedPeer
{
    public static void Serve(Func<int, double[]> run, TextReader questions, TextWriter answers)
    {
        double[] totals = [];
        answers.WriteLine("ready");
        answers.Flush();
        while (questions.ReadLine() is { } question)
        {
            if (question.StartsWith("run", StringComparison.Ordinal))
            {
                var threads = int.TryParse(question.AsSpan(3), CultureInfo.InvariantCulture, out var asked) ? asked : int.MaxValue;
                var clock = Stopwatch.StartNew();
                totals = run(threads);
                answers.WriteLine(clock.Elapsed.TotalSeconds.ToString("R", CultureInfo.InvariantCulture));
            }
            else
            {
                answers.WriteLine(string.Join(' ', totals.Select(total => total.ToString("R", CultureInfo.InvariantCulture))));
            }

            answers.Flush();
        }
    }
}
