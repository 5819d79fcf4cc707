using Actuary.Assumptions;
using Actuary.Assumptions.Enrolment;
using Actuary.Assumptions.Fitted;

namespace Actuary.Models.ResidentPension;

/// <summary>Reads <c>choice.fit</c>: how the choice among tiers answers to their price, subsidy and pension.</summary>
internal sealed class TierChoiceFitReader
{
    /// <summary>In the order of <see cref="TierAttribute"/>.</summary>
    private static readonly string[] s_attributes = ["price_to_income", "subsidy_to_price", "pension_to_price"];

    private readonly double[] _estimates = [];
    private readonly double[,] _covariance = new double[0, 0];

    public TierChoiceFitReader(Binder section)
    {
        var read = section.Fit("tier-choice", "the fitted choice of tiers", "conditional-logit");
        ParameterError = section.FitParameterError();
        if (read is null) return;
        var has = s_attributes.Where(name => read.Has(name, Unit.Number)).ToArray();
        read.RefuseOthers("constant.");
        (_estimates, _covariance) = read.Of(s_attributes);
        AnswersToSubsidy = has.Contains("subsidy_to_price");
        if (has.Length == 0)
            read.RefuseEstimate(read.Fit.Estimates[0].Name, "nothing of this fit moves in a projection", $"an estimate of {Spelling.List(s_attributes)}");
    }

    /// <summary>Multiple of the standard errors.</summary>
    public double ParameterError { get; }

    public bool AnswersToSubsidy { get; }

    /// <param name="contribution">By class: that at which the mix was observed.</param>
    /// <param name="subsidy">By class: likewise.</param>
    public FittedTierChoice Build(int[] choosing, double[] contribution, double[] subsidy) => new(
        new UncertainParameters(_estimates, _covariance, ParameterError, Cause.FittedTierChoice), choosing, contribution, subsidy);
}
