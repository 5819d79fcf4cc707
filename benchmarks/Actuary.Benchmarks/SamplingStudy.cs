using System.Diagnostics;
using System.Globalization;
using Actuary.Assumptions.Drivers;
using Actuary.Numerics;
using Actuary.Numerics.QuasiRandom;
using Actuary.Simulation;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Benchmarks;

/// <summary>
/// The error of what a run says of the national fund, by sampling: the same number of paths is projected over and over with other seeds, and the
/// spread of the answers is the error.
/// </summary>
internal static class SamplingStudy
{
    private static readonly int[] _years = [2050, 2084];
    private static readonly double[] _probabilities = [0.05, 0.5, 0.95];

    /// <param name="kinds">plain, antithetic, or sobol with its randomisations, as in sobol16.</param>
    public static void Write(Plan plan, IEnumerable<string> kinds, int paths, int seeds, int threads)
    {
        Console.WriteLine("sampling\tseconds\t" + string.Join('\t', Names(plan)));
        foreach (var name in kinds)
        {
            var sampling = Read(name, plan.OpeningYear);
            var clock = Stopwatch.StartNew();
            var answers = Enumerable.Range(0, seeds).Select(seed => Answers(plan, sampling, (ulong)(1000 + seed), paths, threads)).ToArray();
            var seconds = clock.Elapsed.TotalSeconds / seeds;
            var spread = Enumerable.Range(0, answers[0].Length).Select(at => SampleMoments.Of(answers.Select(answer => answer[at]).ToArray()));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{seconds:F3}\t")
                + string.Join('\t', spread.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Mean:G7} ± {one.StandardDeviation:G4}"))));
        }
    }

    private static Sampling Read(string kind, int openingYear) => kind switch
    {
        "plain" => Sampling.Plain,
        "antithetic" => Sampling.Antithetic,
        _ => Sampling.Sobol(int.Parse(kind["sobol".Length..], CultureInfo.InvariantCulture), SobolSeries.Of(openingYear)),
    };

    private static IEnumerable<string> Names(Plan plan) =>
        [.. _years.SelectMany(year => (string[])[$"mean {year}", .. _probabilities.Select(p => $"p{100 * p:00} {year}"), $"depleted by {year}"]), $"paths of {plan.Years} years"];

    private static double[] Answers(Plan plan, Sampling sampling, ulong seed, int paths, int threads)
    {
        var table = new Projection(plan, seed) { Sampling = sampling }.Run(new PathRange(0, paths), threads, null, CancellationToken.None).Paths;
        var fund = table.Column("fund_end");
        var answers = new List<double>();
        foreach (var year in _years)
        {
            var at = year - plan.OpeningYear - 1;
            var sample = Enumerable.Range(0, paths).Select(path => fund[path * plan.Years + at]).ToArray();
            answers.Add(SampleMoments.Of(sample).Mean);
            var quantiles = new double[_probabilities.Length];
            Quantiles.Select(sample, _probabilities, quantiles);
            answers.AddRange(quantiles);
            answers.Add(Enumerable.Range(0, paths).Average(path => fund.AsSpan(path * plan.Years, at + 1).ContainsAnyInRange(double.MinValue, 0) ? 1.0 : 0));
        }

        answers.Add(paths);
        return [.. answers];
    }
}
