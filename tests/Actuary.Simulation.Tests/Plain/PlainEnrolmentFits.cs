using Actuary.Assumptions;
using Actuary.Assumptions.Enrolment;
using Actuary.Assumptions.Fitted;
using Actuary.Numerics;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>Fitted coverage, participation and tier choice of one path (rules page, "Fits"): parameters once, then year by year.</summary>
internal sealed class PlainEnrolmentFits
{
    private readonly EnrolmentPlan _plan;
    private readonly double[] _coverage;
    private readonly double[] _participation;
    private readonly double[] _choice;
    private readonly Func<int, int, double> _shock;
    private double _deviation;

    public PlainEnrolmentFits(EnrolmentPlan plan, ulong seed, long path)
    {
        _plan = plan;
        var streams = new Streams(seed);
        _coverage = Draw(plan.Coverage?.Parameters, Cause.FittedCoverage);
        _participation = Draw(plan.Participation?.Parameters, Cause.FittedEnrolment);
        _choice = Draw(plan.FittedChoice?.Parameters, Cause.FittedTierChoice);
        _shock = (year, index) => streams.NormalOf(path, year, (int)Cause.CoverageDeviation, index);
        if (plan.Coverage is { } fit)
            _deviation = fit.OpeningDeviation + fit.OpeningSpread * _shock(0, 1);

        double[] Draw(UncertainParameters? parameters, Cause cause) => parameters is null
            ? []
            : Parameters(parameters, j => streams.NormalOf(path, 0, (int)cause, j));
    }

    public PlainEnrolment Next(int year, double income, double pension, PlainRates[] rates)
    {
        var mix = Mix(year, income, pension, rates);
        var shares = _plan.FittedChoice is { } choice
            ? [.. mix.Select((share, c) => choice.Classes.Contains(c) ? share / choice.Classes.Sum(other => mix[other]) : 0)]
            : _plan.Choice?.Shares[year] ?? [];
        return new(Coverage(year), OddsFactor(year, income, pension, rates), mix, shares);
    }

    /// <summary>θ̂ + s·L·z, L the textbook's lower triangle of a positive definite covariance.</summary>
    private static double[] Parameters(UncertainParameters parameters, Func<int, double> normal)
    {
        var n = parameters.Count;
        var (lower, drawn) = (new double[n, n], parameters.Estimates.ToArray());
        for (var j = 0; j < n; j++)
        {
            for (var i = j; i < n; i++)
            {
                var rest = parameters.Covariance[i, j] - Enumerable.Range(0, j).Sum(k => lower[i, k] * lower[j, k]);
                lower[i, j] = i == j ? Math.Sqrt(rest) : rest / lower[j, j];
                drawn[i] += parameters.Multiple * lower[i, j] * normal(j);
            }
        }

        return drawn;
    }

    private double Coverage(int year)
    {
        if (_plan.Coverage is not { } fit)
            return _plan.CoverageTarget[year];
        _deviation = fit.Persistence * _deviation + fit.Deviation * Math.Sqrt(1 - fit.Persistence * fit.Persistence) * _shock(year, 0);
        var at = fit.FirstYear + year;
        var (one, two, three) = (_coverage[0], _coverage[1], _coverage[2]);
        if (fit.Path.Form == CoverageForm.Logistic)
            return OnScale(fit.Path.Scale, Unit(one) / (1 + Math.Exp(-two * (at - three))));
        var faded = Enumerable.Range(1, at - fit.Path.LastYear).Sum(h => Math.Pow(Unit(three), h));
        var trend = one + two * faded;
        return OnScale(fit.Path.Scale, fit.Path.Scale == CoverageScale.Logit ? 1 / (1 + Math.Exp(-trend)) : Unit(trend));
    }

    private double OnScale(CoverageScale scale, double coverage)
    {
        if (scale == CoverageScale.Plain)
            return Unit(coverage + _deviation);
        return 1 / (1 + Math.Exp(-(Math.Log(coverage / (1 - coverage)) + _deviation)));
    }

    private double OddsFactor(int year, double income, double pension, PlainRates[] rates)
    {
        if (_plan.Participation is not { } fit)
            return 1;
        var (opening, mix) = (_plan.Opening!, _plan.JoinMix[year]);
        var subsidies = fit.Classes.Sum(c => mix[c] * rates[c].Subsidy / rates[c].Tier) / fit.Classes.Sum(c => mix[c]);
        return Math.Exp(
            _participation[0] * (Math.Log(income) - Math.Log(opening.Income))
            + _participation[1] * (subsidies - fit.OpeningSubsidyRatio)
            + _participation[2] * 12 * (pension / income - opening.BasicPension / opening.Income)
            + _participation[3] * (year + 1));
    }

    private double[] Mix(int year, double income, double pension, PlainRates[] rates)
    {
        var given = _plan.JoinMix[year];
        if (_plan.FittedChoice is not { } fit)
            return given;
        var opening = _plan.Opening!;
        var moved = fit.Classes.ToDictionary(c => c, c => given[c] * Math.Exp(
            _choice[0] * (rates[c].Tier / income - fit.ReferenceContribution[c] / opening.Income)
            + _choice[1] * (rates[c].Subsidy / rates[c].Tier - fit.ReferenceSubsidy[c] / fit.ReferenceContribution[c])
            + _choice[2] * (pension / rates[c].Tier - opening.BasicPension / fit.ReferenceContribution[c])));
        var (whole, scaled) = (fit.Classes.Sum(c => given[c]), moved.Values.Sum());
        return [.. given.Select((share, c) => moved.TryGetValue(c, out var weight) ? weight * whole / scaled : share)];
    }

    private static double Unit(double share) => Math.Min(1, Math.Max(0, share));
}
