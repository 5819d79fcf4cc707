using System.Runtime.Intrinsics;

namespace Actuary.Assumptions.Enrolment;

/// <summary>What a year offers to those who may join, on eight paths: incomes, the pension, and each class's contribution and subsidy.</summary>
public readonly ref struct EnrolmentConditions
{
    /// <summary>Rural disposable income per head of the year, yuan.</summary>
    public required Lanes Income { get; init; }

    /// <summary>Basic pension of the year, national and local, average over its months, yuan a month.</summary>
    public required Lanes BasicPension { get; init; }

    /// <summary>By class: the yearly contribution, whoever pays it, yuan.</summary>
    public required ReadOnlySpan<Lanes> Contribution { get; init; }

    /// <summary>By class: the government's subsidy on it, yuan.</summary>
    public required ReadOnlySpan<Lanes> Subsidy { get; init; }

    /// <summary>An amount ÷ the contribution of a class; zero where nothing is contributed.</summary>
    public Lanes PerContribution(Lanes amount, int @class) => Vector512.ConditionalSelect(
        Vector512.GreaterThan(Contribution[@class], Lanes.Zero), amount / Contribution[@class], Lanes.Zero);
}

/// <summary>The same of the opening year where it is one number: what a fitted response is measured from.</summary>
/// <param name="Income">Rural disposable income per head, yuan a year.</param>
/// <param name="BasicPension">Basic pension in force on the opening 31 December, national and local, yuan a month.</param>
public sealed record OpeningConditions(double Income, double BasicPension);
