using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Assumptions.Enrolment;

/// <summary>
/// Membership on eight paths: how fast coverage closes on its target, what the target is and how tiers are chosen in the year, and the
/// plan's rates by year and cell at hand. <see cref="Open"/>, then <see cref="Step"/> for years 0, 1, 2, …
/// </summary>
public sealed class EnrolmentBlock
{
    private readonly EnrolmentPlan _plan;
    private readonly EnrolmentFits? _fits;
    private readonly double[] _staying;
    private readonly double[] _target;
    private int _year;

    public EnrolmentBlock(EnrolmentPlan plan)
    {
        _plan = plan;
        _fits = plan.IsFitted ? new EnrolmentFits(plan) : null;
        (_staying, _target) = (new double[plan.CoverageTarget.Length * Ages.Cells], new double[plan.CoverageTarget.Length * Ages.Cells]);
        (JoinMix, ChoiceShares) = (new Lanes[plan.JoinMix[0].Length], new Lanes[plan.JoinMix[0].Length]);
        for (var at = 0; at < _staying.Length; at++)
        {
            var (year, sex, age) = (at / Ages.Cells, (Sex)(at % Ages.Cells / Ages.Count), at % Ages.Count);
            if (age == 0)
                continue;
            _staying[at] = plan.Staying(year, sex, age);
            _target[at] = plan.TargetAt(year, sex, age);
        }
    }

    /// <summary>Share of the gap closed in a year: speed · exp(σz − σ²/2), at most one.</summary>
    public Lanes ClosingSpeed { get; private set; }

    /// <summary>By class: how those who join in the year spread; adds to one.</summary>
    public Lanes[] JoinMix { get; }

    /// <summary>By class: how members who choose their tier anew in the year do; nothing where they keep it.</summary>
    public Lanes[] ChoiceShares { get; }

    /// <summary><see cref="EnrolmentPlan.Staying"/> of a flat cell.</summary>
    public double Staying(int yearIndex, int cell) => _staying[yearIndex * Ages.Cells + cell];

    /// <summary>Coverage aimed at in the year stepped to, of a flat cell: that of the plan, or as the fits move it.</summary>
    public Lanes TargetAt(int cell) =>
        _fits is null ? Lane.Of(_target[_year * Ages.Cells + cell]) : _fits.TargetAt(cell, _target[_year * Ages.Cells + cell]);

    public void Open(in Streams streams, long firstPath)
    {
        var sigma = _plan.SpeedVolatility;
        var z = streams.Normal(firstPath, 0, (int)Cause.CoverageSpeed, 0);
        var speed = _plan.ClosingSpeed * LaneMath.Exp(sigma * z - Vector512.Create(sigma * sigma / 2));
        ClosingSpeed = Vector512.Min(speed, Lanes.One);
        _fits?.Open(streams, firstPath);
    }

    /// <summary>Moves to a year under its conditions.</summary>
    public void Step(int yearIndex, in EnrolmentConditions conditions)
    {
        _year = yearIndex;
        if (_fits is { ChoosesTiers: true })
        {
            _fits.Step(yearIndex, conditions);
            _fits.Mix(yearIndex, conditions, JoinMix, ChoiceShares);
            return;
        }

        _fits?.Step(yearIndex, conditions);
        for (var c = 0; c < JoinMix.Length; c++)
            JoinMix[c] = Lane.Of(_plan.JoinMix[yearIndex][c]);
        for (var c = 0; _plan.Choice is { } choice && c < ChoiceShares.Length; c++)
            ChoiceShares[c] = Lane.Of(choice.Shares[yearIndex][c]);
    }

    /// <summary>Persons who join in the year: speed · max(0, target · eligible − members already there), never more than are eligible.</summary>
    public static Lanes Joining(Lanes speed, Lanes target, Lanes eligible, Lanes members) =>
        speed * Vector512.Max(Lanes.Zero, target * eligible - members);
}
