using Actuary.Numerics;

namespace Actuary.Assumptions.Enrolment;

/// <summary>What fits make of a plan's enrolment on eight paths: parameters drawn when a path opens, and a year's targets and mix.</summary>
internal sealed class EnrolmentFits(EnrolmentPlan plan)
{
    private readonly Lanes[] _coverageParameters = new Lanes[plan.Coverage?.Parameters.Count ?? 0];
    private readonly Lanes[] _participationParameters = new Lanes[plan.Participation?.Parameters.Count ?? 0];
    private readonly Lanes[] _choiceParameters = new Lanes[plan.FittedChoice?.Parameters.Count ?? 0];
    private readonly Lanes[] _odds = new Lanes[plan.JoinMix[0].Length];
    private Lanes _deviation;
    private Lanes _coverage;
    private Lanes _oddsFactor;

    public bool ChoosesTiers => plan.FittedChoice is not null;

    public void Open(in Streams streams, long firstPath)
    {
        _deviation = plan.Coverage?.Open(streams, firstPath) ?? Lanes.Zero;
        plan.Coverage?.Parameters.Draw(streams, firstPath, _coverageParameters);
        plan.Participation?.Parameters.Draw(streams, firstPath, _participationParameters);
        plan.FittedChoice?.Parameters.Draw(streams, firstPath, _choiceParameters);
    }

    /// <summary>Takes the state of another.</summary>
    public void Follow(EnrolmentFits before)
    {
        before._coverageParameters.CopyTo(_coverageParameters, 0);
        before._participationParameters.CopyTo(_participationParameters, 0);
        before._choiceParameters.CopyTo(_choiceParameters, 0);
        _deviation = before._deviation;
    }

    public void Step(int yearIndex, in EnrolmentConditions conditions, in Streams streams, long firstPath)
    {
        if (plan.Coverage is { } fit)
        {
            _deviation = fit.Next(_deviation, yearIndex, streams, firstPath);
            _coverage = fit.Path.Deviating(fit.Path.At(fit.FirstYear + yearIndex, _coverageParameters), _deviation);
        }

        if (plan.Participation is { } participation)
            _oddsFactor = participation.OddsFactor(_participationParameters, conditions, plan.Opening!, plan.JoinMix[yearIndex], yearIndex + 1);
    }

    /// <summary>The target of a flat cell: the fit's coverage, or the one stated where no fit gives it.</summary>
    public Lanes CoverageAt(int cell, Lanes stated) => plan.Coverage is null ? stated : plan.TargetAt(_coverage, cell);

    /// <summary>A target as participation answers to the year.</summary>
    public Lanes Answered(Lanes target) => plan.Participation is null ? target : Odds.Moved(target, _oddsFactor);

    public void Mix(int yearIndex, in EnrolmentConditions conditions, Span<Lanes> mix, Span<Lanes> shares)
    {
        var fit = plan.FittedChoice!;
        fit.OddsFactors(_choiceParameters, conditions, plan.Opening!, _odds);
        TierChoice.Move(plan.JoinMix[yearIndex], _odds, fit.Classes, mix);
        TierChoice.SharesOf(mix, fit.Classes, shares);
    }
}
