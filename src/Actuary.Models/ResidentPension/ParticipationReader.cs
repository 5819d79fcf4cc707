using Actuary.Assumptions;
using Actuary.Assumptions.Enrolment;
using Actuary.Assumptions.Fitted;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>Reads <c>enrolment.participation</c>: how participation answers to incomes and policy, learnt from who is insured.</summary>
internal sealed class ParticipationReader
{
    /// <summary>In the order of <see cref="Participation"/>.</summary>
    private static readonly string[] s_moving = ["log_income", "subsidy_ratio", "pension_ratio", "year"];

    /// <summary>What a logit knows of a person that does not change with the years.</summary>
    private static readonly string[] s_standing = ["intercept", "age", "age_squared", "female"];

    private readonly double _parameterError;
    private readonly double _openingSubsidyRatio;
    private readonly double[] _estimates = [];
    private readonly double[,] _covariance = new double[0, 0];
    private readonly int[] _choosing;

    public ParticipationReader(Binder section, IReadOnlyList<MemberClass> classes)
    {
        _choosing = [.. Enumerable.Range(0, classes.Count).Where(c => classes[c].Status == TierChoiceReader.Choosing)];
        var fit = section.Section("fit", "how participation answers, learnt from who is insured");
        var read = fit.Fit("enrolment", "the fitted participation", "logit");
        _parameterError = fit.FitParameterError();
        if (read is null)
        {
            section.Raw(SubsidyRatio);
            return;
        }

        foreach (var name in s_standing) read.Has(name, Unit.Number);
        var moves = s_moving.Where(name => read.Has(name, Unit.Number)).ToArray();
        read.RefuseOthers("status.");
        (_estimates, _covariance) = read.Of(s_moving);
        if (moves.Length == 0)
            read.RefuseEstimate("intercept", "nothing of this fit moves in a projection", $"an estimate of {Spelling.List(s_moving)}");
        if (moves.Contains("subsidy_ratio"))
            _openingSubsidyRatio = section.Quantity(SubsidyRatio, Unit.Fraction, 0, 100, "mean subsidy ÷ contribution in the opening year, from which the answer is measured");
        else
            section.RefuseIdle(SubsidyRatio, "the fit has no subsidy_ratio");
    }

    private const string SubsidyRatio = "opening_subsidy_ratio";

    /// <summary>Multiple of the standard errors.</summary>
    public double ParameterError => _parameterError;

    public FittedParticipation Build() =>
        new(new UncertainParameters(_estimates, _covariance, _parameterError, Cause.FittedEnrolment), _openingSubsidyRatio, _choosing);
}
