using Actuary.Assumptions.Enrolment;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>How tiers are chosen, and how subsidies move the choice and the coverage.</summary>
internal sealed class TierChoiceReader
{
    /// <summary>The status of the classes that persons choose among.</summary>
    public const string Choosing = "ordinary";

    private const string Reference = "the subsidy at which the mix was observed";
    private const string ReferencePrice = "the contribution at which the mix was observed";

    private readonly Horizon _horizon;
    private readonly int[] _choosing;
    private readonly double[] _reference = [];
    private readonly double[] _referenceContribution = [];
    private readonly double _response;
    private readonly double? _coverageResponse;
    private readonly DatedValue? _switching;
    private readonly TierChoiceFitReader? _fit;

    /// <param name="joins">Whether anybody ever joins a class: of one that nobody joins no subsidy moves the choice.</param>
    /// <param name="coverageIsFitted">Whether a fit says how the coverage moves.</param>
    public TierChoiceReader(Binder choice, IReadOnlyList<MemberClass> classes, Func<int, bool> joins, bool coverageIsFitted, Horizon horizon)
    {
        _horizon = horizon;
        _choosing = [.. Enumerable.Range(0, classes.Count).Where(c => classes[c].Status == Choosing)];
        if (choice.OptionalSection("fit", "how the choice answers, learnt from what was chosen") is { } fit) _fit = new TierChoiceFitReader(fit);
        _coverageResponse = ReadCoverageResponse(choice, coverageIsFitted);
        if (_fit is null)
        {
            _response = choice.Quantity("response", Unit.Number, 0, 1000, "log-odds of a tier per unit of (subsidy − reference) ÷ tier");
        }
        else
        {
            choice.RefuseIdle("response", "the fit says how the choice answers");
            _referenceContribution = ReadReference(choice.Section("reference_contribution", ReferencePrice), ReferencePrice, classes, joins);
        }

        if (_fit is { AnswersToSubsidy: false } && _coverageResponse is null)
            choice.RefuseIdle("reference_subsidy", "the fit has no subsidy_to_price");
        else
            _reference = ReadReference(choice.Section("reference_subsidy", Reference), Reference, classes, joins);
        _switching = choice.OptionalDated("switching", Unit.FractionPerYear, 0, 1, "share of members who choose anew");
    }

    /// <summary>Multiple of the standard errors of the fit; none where the response is stated.</summary>
    public double? ParameterError => _fit?.ParameterError;

    /// <summary>The plan with the mix, the coverage and the switching that the subsidies lead to.</summary>
    public EnrolmentPlan In(EnrolmentPlan plan, ContributionPolicy contributions)
    {
        var (mixes, targets) = (new double[_horizon.Years][], new double[_horizon.Years]);
        for (var year = 0; year < _horizon.Years; year++)
        {
            double[] gain = _reference.Length == 0 ? [] : Gains(contributions, year);
            mixes[year] = _fit is null ? TierChoice.Respond(plan.JoinMix[year], gain, _choosing, _response) : plan.JoinMix[year];
            targets[year] = _coverageResponse is { } response
                ? TierChoice.Coverage(plan.CoverageTarget[year], MeanGain(plan.JoinMix[year], gain), response)
                : plan.CoverageTarget[year];
        }

        return plan with
        {
            JoinMix = mixes,
            CoverageTarget = targets,
            FittedChoice = _fit?.Build(_choosing, ByClass(_referenceContribution, mixes[0].Length), ByClass(_reference, mixes[0].Length)),
            Choice = _switching is null ? null : new TierChoice(_choosing, _switching.AverageByYear(_horizon), [.. mixes.Select(Shares)]),
        };
    }

    private static double? ReadCoverageResponse(Binder choice, bool coverageIsFitted)
    {
        const string Key = "coverage_response";
        if (!coverageIsFitted)
            return choice.OptionalQuantity(Key, Unit.Number, 0, 1000, "share of the gap to full coverage that closes, exp(−response · mean gain)");
        choice.RefuseIdle(Key, "a fit says how the coverage moves");
        return null;
    }

    private double[] ByClass(double[] chosen, int classes)
    {
        var all = new double[classes];
        for (var i = 0; i < chosen.Length; i++) all[_choosing[i]] = chosen[i];
        return all;
    }

    private double[] ReadReference(Binder reference, string meaning, IReadOnlyList<MemberClass> classes, Func<int, bool> joins) => [.. _choosing.Select(c =>
    {
        if (joins(c)) return reference.Quantity(classes[c].Name, Unit.YuanPerYear, 0, 1e6, meaning);
        reference.RefuseIdle(classes[c].Name, "nobody joins the class");
        return 0;
    })];

    private double[] Gains(ContributionPolicy contributions, int year)
    {
        var gains = new double[contributions.Tier[year].Length];
        for (var i = 0; i < _choosing.Length; i++)
        {
            var c = _choosing[i];
            var tier = contributions.Tier[year][c];
            gains[c] = tier > 0 ? (contributions.Subsidy[year][c] - _reference[i]) / tier : 0;
        }

        return gains;
    }

    private double MeanGain(double[] mix, double[] gain)
    {
        var whole = _choosing.Sum(c => mix[c]);
        return whole > 0 ? _choosing.Sum(c => mix[c] * gain[c]) / whole : 0;
    }

    private double[] Shares(double[] mix)
    {
        var whole = _choosing.Sum(c => mix[c]);
        var shares = new double[mix.Length];
        foreach (var c in _choosing)
            shares[c] = whole > 0 ? mix[c] / whole : 1.0 / _choosing.Length;
        return shares;
    }
}
