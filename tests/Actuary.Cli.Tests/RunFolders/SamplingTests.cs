using Actuary.Results;

namespace Actuary.Cli.Tests.RunFolders;

/// <summary>Runs whose paths are pairs or Sobol points keep all that a run promises, and say honestly how far they may be off.</summary>
public sealed class SamplingTests : IDisposable
{
    private static readonly string _model = ShippedModel.Folder("national-resident-pension");
    private readonly ScratchFolder _scratch = new();

    [Theory]
    [InlineData("antithetic")]
    [InlineData("sobol")]
    public async Task AnswersDependNeitherOnThreadsNorOnTheRange(string sampling)
    {
        var one = await Do("one", sampling, "--paths", "64", "--threads", "1");
        var two = await Do("two", sampling, "--paths", "64", "--threads", "2");
        var some = await Do("some", sampling, "--paths", "16", "--first-path", "32");

        two.Summary.Measures.Select(measure => measure.StandardError).ShouldBe(one.Summary.Measures.Select(measure => measure.StandardError));
        for (var path = 0; path < 64; path++)
            two.ReadPath(path).Values["fund_end"].ShouldBe(one.ReadPath(path).Values["fund_end"]);
        for (var path = 32; path < 48; path++)
            some.ReadPath(path).Values["fund_end"].ShouldBe(one.ReadPath(path).Values["fund_end"]);
    }

    [Theory]
    [InlineData("antithetic")]
    [InlineData("sobol")]
    public async Task APathCanBeExplained(string sampling)
    {
        var run = await Do("run", sampling, "--paths", "16");

        var answer = await Command.Run("explain", run.Folder, "--path", "13", "--year", "2031");

        answer.ExitCode.ShouldBe(0, answer.Notes);
    }

    /// <summary>The second path of a pair mirrors the first: the year's first draw of the economy moves the rate as far down as up.</summary>
    [Fact]
    public async Task PairsMirrorEachOther()
    {
        var run = await Do("run", "antithetic", "--paths", "8");
        for (var path = 0; path < 8; path += 2)
        {
            var central = 0.5 * (run.ReadPath(path).Values["fund_return"][0] + run.ReadPath(path + 1).Values["fund_return"][0]);
            central.ShouldBe(0.5 * (run.ReadPath(0).Values["fund_return"][0] + run.ReadPath(1).Values["fund_return"][0]), 1e-12);
        }
    }

    /// <summary>The error in the summary is the spread of the pairs' or the randomisations' means, worked out here from the paths themselves.</summary>
    [Theory]
    [InlineData("antithetic", 32)]
    [InlineData("sobol", 16)]
    public async Task TheStandardErrorIsThatOfIndependentGroups(string sampling, int groups)
    {
        var run = await Do("run", sampling, "--paths", "64");
        var fund = Enumerable.Range(0, 64).Select(path => run.ReadPath(path).Values["fund_end"][^1]).ToArray();

        var means = Enumerable.Range(0, groups)
            .Select(group => fund.Where((_, path) => (sampling == "sobol" ? path % 16 : path / 2) == group).Average()).ToArray();
        var expected = Math.Sqrt(means.Sum(mean => (mean - means.Average()) * (mean - means.Average())) / (groups - 1) / groups);

        run.Summary["fund_end"].StandardError[^1].ShouldBe(expected, 1e-9 * expected);
    }

    /// <summary>All samplings answer the same question: means agree within five of their standard errors.</summary>
    [Theory]
    [InlineData("antithetic")]
    [InlineData("sobol")]
    public async Task MeansAreThoseOfPlainPaths(string sampling)
    {
        var plain = (await Do("plain", "plain", "--paths", "512")).Summary["fund_end"];
        var other = (await Do("other", sampling, "--paths", "512")).Summary["fund_end"];

        other.Mean[^1].ShouldBe(plain.Mean[^1], 5 * Math.Sqrt(plain.StandardError[^1] * plain.StandardError[^1] + other.StandardError[^1] * other.StandardError[^1]));
        other.StandardError[^1].ShouldBeLessThan(plain.StandardError[^1] / 2);
    }

    [Fact]
    public async Task AFolderOfAnotherSamplingIsLeftAlone()
    {
        await Do("run", "antithetic", "--paths", "16");

        var answer = await Command.Run("run", _model, "--years", "12", "--out", _scratch["run"], "--sampling", "sobol", "--paths", "16");

        answer.ExitCode.ShouldBe(2);
        answer.Notes.ShouldContain("its sampling is antithetic; asked for is sobol, 16 randomisations.");
    }

    public void Dispose() => _scratch.Dispose();

    private async Task<Run> Do(string folder, string sampling, params string[] options)
    {
        await Command.Do(["run", _model, "--years", "12", "--out", _scratch[folder], "--sampling", sampling, .. options]);
        return Run.Open(_scratch[folder]);
    }
}
