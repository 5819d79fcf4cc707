using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Assumptions.Enrolment;

/// <summary>
/// Membership on eight paths: who may be a member, how fast coverage closes on its target, what the target is and how tiers are chosen, and
/// what a year does to a cohort. <see cref="Open"/>, then <see cref="Begin"/> for years 0, 1, 2, …
/// </summary>
public sealed class EnrolmentBlock
{
    private readonly EnrolmentPlan _plan;
    private readonly EnrolmentFits? _fits;
    private readonly bool _targetMoves;
    private readonly bool _eligibleMoves;
    private int _year;
    private Lanes _eligible;
    private Lanes _uncovered;
    private Lanes _eligibleStep;

    public EnrolmentBlock(EnrolmentPlan plan)
    {
        _plan = plan;
        _eligibleMoves = plan.EligibleTrend is not null;
        _fits = plan.IsFitted ? new EnrolmentFits(plan) : null;
        _targetMoves = plan.IsFitted || plan.UncoveredTrend is not null;
        (JoinMix, ChoiceShares) = (new Lanes[plan.JoinMix[0].Length], new Lanes[plan.JoinMix[0].Length]);
    }

    /// <summary>Share of the gap closed in a year: speed · exp(σz − σ²/2), at most one.</summary>
    public Lanes ClosingSpeed { get; private set; }

    /// <summary>By class: how those who join in the year spread; adds to one.</summary>
    public Lanes[] JoinMix { get; }

    /// <summary>By class: how members who choose their tier anew in the year do; nothing where they keep it.</summary>
    public Lanes[] ChoiceShares { get; }

    /// <summary>What the year does to the members of a sex who complete an age in it.</summary>
    /// <param name="rates">The plan's for them.</param>
    /// <param name="survival">Share of them who live through the year.</param>
    /// <param name="persons">Persons of this sex and age on 31 December.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CohortTerms Of(Sex sex, int age, in AgeRates rates, Lanes survival, Lanes persons)
    {
        var (share, growth, target) = (Lane.Of(rates.Eligible), Lane.Of(rates.Growth), Lane.Of(rates.Target));
        if (_eligibleMoves)
            (share, growth) = (share * _eligible, growth * _eligibleStep);
        if (_targetMoves)
            target = MovedTarget(Ages.Index(sex, age), target);
        var eligible = Vector512.MinNative(Lanes.One, share) * persons;
        return new(survival * Vector512.MinNative(Lanes.One, growth), eligible, target * eligible);
    }

    /// <summary>
    /// Coverage aimed at in the year, of a flat cell: the plan's or the fit's, the gap to one times the trend, not below zero, and the odds as
    /// participation answers.
    /// </summary>
    private Lanes MovedTarget(int cell, Lanes target)
    {
        if (_fits is not null)
            target = _fits.CoverageAt(cell, target);
        if (_plan.UncoveredTrend is not null)
            target = Vector512.Max(Lanes.Zero, Lanes.One - (Lanes.One - target) * _uncovered);
        return _fits is null ? target : _fits.Answered(target);
    }

    public void Open(in Streams streams, long firstPath)
    {
        var sigma = _plan.SpeedVolatility;
        var z = streams.Normal(firstPath, 0, (int)Cause.CoverageSpeed, 0);
        var speed = _plan.ClosingSpeed * LaneMath.Exp(sigma * z - Vector512.Create(sigma * sigma / 2));
        ClosingSpeed = Vector512.Min(speed, Lanes.One);
        _eligible = _uncovered = _eligibleStep = Lanes.One;
        _fits?.Open(streams, firstPath);
    }

    /// <summary>Takes the state that another block of the plan has at the end of its year.</summary>
    public void Follow(EnrolmentBlock before)
    {
        (ClosingSpeed, _eligible, _uncovered) = (before.ClosingSpeed, before._eligible, before._uncovered);
        _fits?.Follow(before._fits!);
    }

    /// <summary>Moves to a projected year (0 is the first) under its conditions, and draws its trends.</summary>
    public void Begin(int yearIndex, in EnrolmentConditions conditions, in Streams streams, long firstPath)
    {
        _year = yearIndex;
        _fits?.Step(yearIndex, conditions, streams, firstPath);
        Mix(yearIndex, conditions);
        _eligibleStep = _plan.EligibleTrend?.Step(yearIndex, Cause.EligibleTrend, streams, firstPath) ?? Lanes.One;
        _eligible *= _eligibleStep;
        _uncovered *= _plan.UncoveredTrend?.Step(yearIndex, Cause.UncoveredTrend, streams, firstPath) ?? Lanes.One;
    }

    private void Mix(int yearIndex, in EnrolmentConditions conditions)
    {
        if (_fits is { ChoosesTiers: true })
        {
            _fits.Mix(yearIndex, conditions, JoinMix, ChoiceShares);
            return;
        }

        for (var c = 0; c < JoinMix.Length; c++)
            JoinMix[c] = Lane.Of(_plan.JoinMix[yearIndex][c]);
        for (var c = 0; _plan.Choice is { } choice && c < ChoiceShares.Length; c++)
            ChoiceShares[c] = Lane.Of(choice.Shares[yearIndex][c]);
    }

    /// <summary>Persons who join in the year: speed · max(0, members aimed at − members already there), never more than are eligible.</summary>
    public static Lanes Joining(Lanes speed, Lanes aimed, Lanes members) => speed * Vector512.MaxNative(Lanes.Zero, aimed - members);
}
