using Actuary.Results.Questions;
using Actuary.Results.Solving;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Results.Tests.Solving;

/// <summary>Cases whose answer is known beforehand.</summary>
public class ConditionSolverTests
{
    private static readonly SolveRange s_range = new(20, 0, 10_000, IsWhole: false, Outright: false);

    [Fact]
    public void ALinearIndicatorIsSolvedWithTheStandardErrorOfTheDeltaMethod()
    {
        var solution = new ConditionSolver(AtMost(500), value => new Estimate(100 + 16 * value, 8)).Solve(s_range);

        solution.Status.ShouldBe(SolveStatus.Found);
        solution.Holding!.Value.ShouldBeInRange(24.99, 25);
        solution.Failing!.Value.ShouldBeInRange(25, 25.01);
        solution.HoldsBelow.ShouldBeTrue();
        solution.Jumps.ShouldBeFalse();
        solution.Slope!.Value.ShouldBe(16, 1e-9);
        solution.StandardError!.Value.ShouldBe(0.5, 1e-9);
        solution.Evaluations.Count.ShouldBeLessThan(12);
    }

    [Fact]
    public void TheStandardErrorIsWhatTheAnswerVariesByFromSampleToSample()
    {
        // The answer of a sample solves mean(c + u·value) = limit, with c and u drawn for each path.
        const int Paths = 400;
        var answers = new double[200];
        var errors = new double[answers.Length];
        for (var sample = 0; sample < answers.Length; sample++)
        {
            var luck = new Random(sample);
            var drawn = Enumerable.Range(0, Paths).Select(_ => (C: 30 * luck.NextDouble(), U: 2 * luck.NextDouble())).ToArray();
            var indicator = new Indicator("", new DepletedBy(2030), null, "");
            var solution = new ConditionSolver(AtMost(40), value => indicator.Estimate(drawn.Select(path => path.C + path.U * value).ToArray())).Solve(s_range);
            (answers[sample], errors[sample]) = (solution.Holding!.Value, solution.StandardError!.Value);
        }

        var mean = answers.Average();
        var spread = Math.Sqrt(answers.Sum(answer => (answer - mean) * (answer - mean)) / (answers.Length - 1));

        // The error of a standard deviation of 200 is 5 %.
        errors.Average().ShouldBe(spread, 0.15 * spread);
    }

    [Fact]
    public void AMonotoneIndicatorIsSolvedWhicheverWayItGoesAndFromWhereverItStarts() =>
        Prop.ForAll((
            from root in Gen.Choose(1, 9_999)
            from start in Gen.Choose(0, 10_000)
            from falls in Gen.Elements(true, false)
            from power in Gen.Elements(0.5, 1.0, 3.0)
            select (root: root * 1.0, start: start * 1.0, falls, power)).ToArbitrary(), given =>
        {
            var range = s_range with { Start = given.start };

            var solution = new ConditionSolver(AtMost(0), value => new Estimate((given.falls ? -1 : 1) * (Math.Pow(value / 100, given.power) - Math.Pow(given.root / 100, given.power)), 0)).Solve(range);

            return solution.Status == SolveStatus.Found
                && solution.HoldsBelow == !given.falls
                && Math.Abs(solution.Holding!.Value - given.root) <= 1
                // Neighbouring doubles may have the same indicator.
                && Math.Min(solution.Holding.Value, solution.Failing!.Value) <= given.root + 1e-9
                && Math.Max(solution.Holding.Value, solution.Failing.Value) >= given.root - 1e-9;
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void AStepIsSaidToBeOne()
    {
        var solution = new ConditionSolver(AtMost(500), value => new Estimate(40 * Math.Floor(value + 0.5), 1)).Solve(s_range);

        solution.Holding!.Value.ShouldBe(12.5, 0.01);
        solution.Jumps.ShouldBeTrue();
        solution.StandardError.ShouldBeNull();
    }

    [Theory]
    [InlineData(-1, SolveStatus.HoldsNowhere)]
    [InlineData(20_000, SolveStatus.HoldsEverywhere)]
    public void WhereNothingChangesThatIsSaid(double limit, SolveStatus status)
    {
        var solution = new ConditionSolver(AtMost(limit), value => new Estimate(value, 1)).Solve(s_range);

        solution.Status.ShouldBe(status);
        solution.Holding.ShouldBeNull();
        solution.Evaluations[0].Value.ShouldBe(0);
        solution.Evaluations[^1].Value.ShouldBe(10_000);
    }

    [Fact]
    public void AValleyBetweenEndsThatAgreeIsFound()
    {
        var solution = new ConditionSolver(AtMost(0), value => new Estimate(Math.Abs(value - 5_000) - 100, 0)).Solve(s_range with { Outright = true });

        solution.Status.ShouldBe(SolveStatus.Found);
        Math.Abs(Math.Abs(solution.Holding!.Value - 5_000) - 100).ShouldBeLessThan(1);
    }

    [Fact]
    public void WholeNumbersAreSolvedInWholeNumbers()
    {
        var tried = new List<double>();

        var solution = new ConditionSolver(AtMost(36.5), value => new Estimate(value, 2), evaluation => tried.Add(evaluation.Value)).Solve(s_range with { IsWhole = true, Least = 1, Most = 100 });

        (solution.Holding!.Value, solution.Failing!.Value, solution.StandardError).ShouldBe((36.0, 37.0, null));
        tried.ShouldAllBe(value => value == Math.Floor(value));
        tried.ShouldBeUnique();
    }

    [Fact]
    public void TheEndsGivenAreNotLeft()
    {
        var solution = new ConditionSolver(AtMost(500), value => new Estimate(100 + 16 * value, 8)).Solve(s_range with { Least = 24, Most = 26, Outright = true });

        solution.Evaluations.ShouldAllBe(tried => tried.Value >= 24 && tried.Value <= 26);
        solution.Holding!.Value.ShouldBe(25, 0.001);
        Should.Throw<ArgumentException>(() => new ConditionSolver(AtMost(1), value => default).Solve(s_range with { Most = 0 }));
    }

    private static Condition AtMost(double limit) => new("", new Indicator("", new DepletedBy(2030), null, ""), Relation.AtMost, limit);
}
