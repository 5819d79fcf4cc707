using Actuary.Results;
using Actuary.Results.Questions;

namespace Actuary.Notebooks.Tests;

/// <summary>What an outcome says of its paths, against plain sums over them, and against the run folder of the same paths.</summary>
public sealed class OutcomeTests(OutcomeTests.Runs runs) : IClassFixture<OutcomeTests.Runs>
{
    private readonly Outcome _memory = runs.InMemory;
    private readonly Outcome _folder = runs.InFolder;

    [Fact]
    public void AYearIsAColumnOfThePaths()
    {
        var values = _memory.Values("fund_end");

        for (var path = 0; path < _memory.Paths; path++)
            _memory.Values("fund_end", 2027)[path].ShouldBe(values[path * _memory.Years.Count + 2]);
        Should.Throw<ArgumentOutOfRangeException>(() => _memory.Values("fund_end", 2024));
        Should.Throw<ArgumentException>(() => _memory.Values("fund_edn")).Message.ShouldContain("Did you mean 'fund_end'?");
    }

    [Fact]
    public void ASummaryIsThatOfAPlainSort()
    {
        var sorted = _memory.Values("outgo", 2030).Order().ToArray();
        var summary = _memory.Summary("outgo");
        var mean = sorted.Average();
        var deviation = Math.Sqrt(sorted.Sum(value => Math.Pow(value - mean, 2)) / (sorted.Length - 1));

        summary.Mean[5].ShouldBe(mean, 1e-12 * mean);
        summary.StandardError[5].ShouldBe(deviation / Math.Sqrt(sorted.Length), 1e-9 * mean);
        var at = (sorted.Length - 1) * 0.95;
        summary.P95[5].ShouldBe(sorted[(int)at] + (at - (int)at) * (sorted[(int)at + 1] - sorted[(int)at]), 1e-12 * mean);
    }

    [Fact]
    public void AFolderOpenedAgainSaysTheSameAsTheRunInMemory()
    {
        _folder.Measures.ShouldBe(_memory.Measures);
        foreach (var measure in _memory.Measures)
            _folder.Values(measure).ToArray().ShouldBe(_memory.Values(measure).ToArray(), measure);
        _folder.Summary("income").Mean.ShouldBe(Run.Open(runs.Folder).Summary["income"].Mean);
        _folder.Ask("mean(fund_end, 2030)").ShouldBe(_memory.Ask("mean(fund_end, 2030)"));
        _folder.ByClass("contributing")["tier_500"].Numbers.ToArray().ShouldBe(_memory.ByClass("contributing")["tier_500"].Numbers.ToArray());
    }

    [Fact]
    public void AQuestionIsAnsweredAsTheCommandAnswersIt()
    {
        var plan = runs.Law.Plan;
        QuestionParser.Indicator("p90(subsidy_central, 2031)", QuestionTerms.Of(plan), out _);
        foreach (var question in (string[])["p90(subsidy_central, 2031)", "pv(subsidy_county)", "P(deficit by 2032)", "P(fund_end, 2032, < 3e12)", "median(fund_end, 2032)"])
        {
            var indicator = QuestionParser.Indicator(question, QuestionTerms.Of(plan), out _)!;
            _memory.Ask(question).ShouldBe(new PathSample(_memory.Paths, 1, 1).Estimate(plan, indicator, default), question);
        }

        Should.Throw<ArgumentException>(() => _memory.Ask("mean(fund_edn, 2050)")).Message.ShouldSatisfyAllConditions(
            words => words.ShouldContain("Did you mean 'fund_end'?"), words => words.ShouldContain("2025 … 2032"));
    }

    [Fact]
    public void AgainstItselfNothingDiffersAndOtherPathsAreRefused()
    {
        var same = _memory.Against(_folder, "mean(fund_end, 2030)", "pv(subsidy_central)");

        same.Numbers("difference").ToArray().ShouldAllBe(value => value == 0);
        same.Numbers("standard_error").ToArray().ShouldAllBe(value => value == 0);
        Should.Throw<ArgumentException>(() => _memory.Against(runs.Law.Run(64, seed: 2), "mean(fund_end, 2030)")).Message.ShouldContain("same paths");
    }

    [Fact]
    public void APairedDifferenceIsThatOfThePaths()
    {
        var dearer = runs.Law.With("national_basic.indexation.fixed_increment", 40).Run(_memory.Paths);
        var table = dearer.Against(_memory, "mean(subsidy_central, 2030)");
        var differences = dearer.Values("subsidy_central", 2030).Zip(_memory.Values("subsidy_central", 2030), (other, @base) => other - @base).ToArray();

        table["unit"].Values.GetValue(0).ShouldBe("bn yuan");
        table.Numbers("difference")[0].ShouldBe(differences.Average() / 1e9, 1e-9);
    }

    [Fact]
    public void ClassesAddToTheMeasure()
    {
        var contributing = _memory.ByClass("contributing");
        var paths = Enumerable.Range(0, _memory.Paths).Where(path => path / 8 % 8 == 0).ToArray();

        foreach (var year in (int[])[2025, 2032])
        {
            var byClass = contributing.Columns.Skip(1).Sum(column => column.Numbers[year - 2025]);
            byClass.ShouldBe(paths.Average(path => _memory.Values("contributing", year)[path]), 1e-9 * byClass);
        }

        Should.Throw<ArgumentException>(() => _memory.ByClass("contributers"));
    }

    [Fact]
    public void ChartsShowTheSummary()
    {
        var fan = _memory.Fan("fund_end");
        fan.Panels.ShouldHaveSingleItem().Traces.Count.ShouldBe(5);
        fan.Panels[0].Traces[4].Y.ShouldBe(_memory.Summary("fund_end").P50.Select(yuan => yuan / 1e9));

        var depletion = _memory.Depletion().Panels[0].Traces[2].Y;
        depletion.ShouldAllBe(percent => percent >= 0 && percent <= 100);
        Should.Throw<ArgumentException>(() => _memory.Lines("income", "insured")).Message.ShouldContain("insured (persons)");
        _memory.Fans("outgo", _folder).Panels.Count.ShouldBe(2);
    }

    /// <summary>The same paths in memory and in a folder.</summary>
    public sealed class Runs : IDisposable
    {
        private readonly Scratch _scratch = new();

        public Runs()
        {
            (Law, Folder) = (PolicyModel.Open(Shipped.NationalPension).Over(8), _scratch["run"]);
            (InMemory, InFolder) = (Law.Run(100), Law.RunInto(Folder, 100));
        }

        public PolicyModel Law { get; }

        public string Folder { get; }

        public Outcome InMemory { get; }

        public Outcome InFolder { get; }

        public void Dispose() => _scratch.Dispose();
    }
}
