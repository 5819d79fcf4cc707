using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Numerics.Tests;

public class SignChangeTests
{
    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-9)]
    public void ASmoothFunctionIsBracketedAboutItsRoot(double width)
    {
        var evaluations = 0;

        var found = SignChange.Find(
            x =>
            {
                evaluations++;
                return Math.Exp(x) - 2;
            },
            -1, 5, width);

        found.Low.ShouldBeLessThanOrEqualTo(Math.Log(2));
        found.High.ShouldBeGreaterThanOrEqualTo(Math.Log(2));
        (found.High - found.Low).ShouldBeLessThanOrEqualTo(width * 1.0001);
        evaluations.ShouldBeLessThan((int)Math.Log2(6 / width), "bisection alone would need as many");
    }

    [Fact]
    public void AJumpIsBracketedWhereverItIs() =>
        Prop.ForAll((from jump in Gen.Choose(1, 9999) from steep in Gen.Choose(0, 5) from falling in Gen.Elements(true, false) select (jump, steep, falling)).ToArbitrary(), given =>
        {
            var at = given.jump / 10000.0;
            double Step(double x) => ((x < at ? -1 : 1) + given.steep * (x - at)) * (given.falling ? -1 : 1);

            var found = SignChange.Find(Step, 0, 1, 1e-6);

            return found.Low <= at && at <= found.High && found.High - found.Low <= 1.0001e-6 && Step(found.Low) >= 0 != Step(found.High) >= 0;
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void ZeroCountsAsPositive()
    {
        var found = SignChange.Find(x => x < 0.5 ? -1 : 0, 0, 1, 1e-6);

        found.Low.ShouldBeLessThan(0.5);
        found.High.ShouldBe(0.5, 1e-6);
    }

    [Fact]
    public void WholeNumbersAreBracketedByNeighbours() =>
        Prop.ForAll((from low in Gen.Choose(-1000, 1000) from length in Gen.Choose(1, 500) from steps in Gen.Choose(1, 500) select (low, length, at: low + Math.Min(steps, length))).ToArbitrary(), given =>
            SignChange.FindWhole(x => x >= given.at ? 1 : -1, given.low, given.low + given.length) == new SignChange(given.at - 1, given.at)).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void WhatIsNoBracketIsRefused()
    {
        Should.Throw<ArgumentException>(() => SignChange.Find(x => x, 1, 2, 0.1)).Message.ShouldContain("same sign");
        Should.Throw<ArgumentException>(() => SignChange.Find(x => x, 2, 1, 0.1)).ParamName.ShouldBe("low");
        Should.Throw<ArgumentOutOfRangeException>(() => SignChange.Find(x => x, -1, 1, 0));
        Should.Throw<ArgumentException>(() => SignChange.FindWhole(x => x, 0.5, 2)).ParamName.ShouldBe("low");
        Should.Throw<ArgumentException>(() => SignChange.FindWhole(x => x, 1, 2)).Message.ShouldContain("same sign");
    }
}
