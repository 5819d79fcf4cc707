using Actuary.Cli.Commands;
using Actuary.Cli.Terminal;
using Actuary.Models;
using Actuary.Results;
using Actuary.Simulation;

namespace Actuary.Cli.Tests.Words;

/// <summary>What goes wrong in a command becomes words and an exit code.</summary>
public class FailureTests
{
    [Fact]
    public async Task AValueThatIsNotANumberNamesPathYearAndMeasure()
    {
        var answer = await Told(new NotFiniteException(17, 2040, "fund_end", double.NaN));

        answer.ExitCode.ShouldBe(3);
        answer.Lines.ShouldBe(["The run was stopped. Measure 'fund_end' is NaN on path 17 in year 2040."]);
    }

    [Fact]
    public async Task ProblemsOfAModelAreBadInputEachOnItsLine()
    {
        var answer = await Told(new ModelException([new Problem(ProblemKind.Bounds, "a.yaml", 3, "x.y", "2 is above what is allowed", "0 … 1"), new Problem(ProblemKind.File, "b.csv", 0, "", "is missing")]));

        answer.ExitCode.ShouldBe(2);
        answer.Lines.ShouldBe(["a.yaml:3  x.y: 2 is above what is allowed. Allowed: 0 … 1.", "b.csv  is missing."]);
    }

    [Fact]
    public async Task AFullDiskIsBadInputThatNamesTheFile()
    {
        var answer = await Told(new RunFolderException("out/summary.parquet", "cannot be written. No space left on device"));

        answer.ExitCode.ShouldBe(2);
        answer.Lines.ShouldBe(["out/summary.parquet: cannot be written. No space left on device"]);
    }

    [Fact]
    public async Task AnInterruptedRunSaysWhatIsLeftOfIt()
    {
        var keeping = await Told(new RunInterruptedException(keepsPaths: true, new OperationCanceledException()));
        var without = await Told(new RunInterruptedException(keepsPaths: false, new OperationCanceledException()));

        (keeping.ExitCode, without.ExitCode).ShouldBe((130, 130));
        keeping.Lines.Single().ShouldContain("the same command goes on from there");
        without.Lines.Single().ShouldContain("begins it anew");
    }

    [Fact]
    public async Task AnInterruptedQuestionPromisesNothing()
    {
        var answer = await Told(new OperationCanceledException());

        answer.ExitCode.ShouldBe(130);
        answer.Lines.ShouldBe(["Interrupted."]);
    }

    [Fact]
    public async Task AFaultOfTheProgramIsCalledOne()
    {
        var answer = await Told(new InvalidOperationException("never heard of"));

        answer.ExitCode.ShouldBe(3);
        answer.Lines[0].ShouldStartWith("A fault of the program");
        answer.Notes.ShouldContain("never heard of");
    }

    private static async Task<Answer> Told(Exception failure)
    {
        using var results = new StringWriter();
        using var notes = new StringWriter();
        var exitCode = await Failures.Guard(new Output(results, notes), () => throw failure);
        results.ToString().ShouldBeEmpty();
        return new Answer(exitCode, "", notes.ToString());
    }
}
