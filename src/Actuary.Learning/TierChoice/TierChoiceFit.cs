using Actuary.Learning.Choices;
using Actuary.Learning.Data;
using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;
using MathNet.Numerics.LinearAlgebra;

namespace Actuary.Learning.TierChoice;

/// <summary>
/// Which contribution tier is chosen: by the tiers' attributes (conditional logit, which a model takes) or by the persons' (multinomial logit,
/// for reading).
/// </summary>
public static class TierChoiceFit
{
    /// <summary>
    /// The fit. Conditional: a row for each tier of each choice set, with <c>set</c>, <c>tier</c>, <c>chosen</c> (how many took it),
    /// <c>contribution</c>, <c>income</c> and <c>subsidy</c> (yuan/year), and perhaps <c>pension</c> (yuan/month); or the ratios
    /// <c>price_to_income</c>, <c>subsidy_to_price</c>, <c>pension_to_price</c>. Multinomial: <c>tier</c>, perhaps <c>persons</c>, and the
    /// persons' attributes as for participation.
    /// </summary>
    /// <exception cref="Models.ModelException">Something is wrong with the data; every problem of them.</exception>
    public static FitResult From(DataTable table, TierChoiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        var isConditional = options.Method is null ? table.Has("set") : options.Method == TierChoiceOptions.Conditional;
        return isConditional ? ConditionalTierFit.From(table, options) : MultinomialTierFit.From(table, options);
    }

    /// <summary>Which covariance goes into projections, with what must be said of it, and the other for the table.</summary>
    internal static (Matrix<double> Carried, Matrix<double>? Other, bool IsRobust) Covariances(
        ChoiceLikelihood likelihood, NewtonResult fitted, (int[]? Codes, int Count) clusters, bool isWanted, List<Label> findings)
    {
        var groups = clusters.Codes is null ? Enumerable.Range(0, likelihood.Units).Count(unit => likelihood.Persons(unit) > 0) : clusters.Count;
        if (groups <= likelihood.Parameters)
        {
            if (isWanted)
                findings.Add(new("独立的选择集不多于参数个数，标准误按模型计算，而非稳健标准误。", "There are no more independent units than parameters: errors are those of the model, not robust ones."));
            return (fitted.Covariance!, null, false);
        }

        var robust = Sandwich.Of(likelihood, fitted.Parameters, fitted.Covariance!, clusters.Codes, groups);
        return isWanted ? (robust, fitted.Covariance, true) : (fitted.Covariance!, robust, false);
    }

    /// <summary>Out of sample, or null with the reason among the findings.</summary>
    internal static CrossValidation? Validate(
        ChoiceLikelihood likelihood, NewtonResult fitted, (int[]? Codes, int Count) clusters, Func<Sample, double[]> plain, TierChoiceOptions options, List<Label> findings)
    {
        var groups = clusters.Codes is null ? likelihood.Units : clusters.Count;
        if (groups < 2 * options.Folds)
        {
            findings.Add(new($"未做样本外检验：数据不足以分成{options.Folds}份。", $"No validation out of the sample: there is too little for {options.Folds} folds."));
            return null;
        }

        var ofGroups = CrossValidation.Folds(groups, options.Folds, options.Seed);
        var folds = clusters.Codes is null ? ofGroups : Array.ConvertAll(clusters.Codes, cluster => ofGroups[cluster]);
        var done = 0;
        var validation = CrossValidation.Of(
            likelihood, fitted.Parameters, folds, options.Folds, plain, () => options.Progress?.Invoke(0.3 + 0.6 * ++done / options.Folds));
        if (validation is null)
            findings.Add(new("未做样本外检验：去掉一份后其余数据完全分离。", "No validation out of the sample: without one of the folds the others are separated."));
        return validation;
    }

    /// <summary>Calibration over all tiers of all units together.</summary>
    internal static IReadOnlyList<CalibrationGroup> CalibrationOf(ChoiceLikelihood likelihood, NewtonResult fitted, CrossValidation? validation)
    {
        var (probabilities, hits, persons) = (new List<double>(), new List<double>(), new List<double>());
        for (var unit = 0; unit < likelihood.Units; unit++)
        {
            var inSample = new double[likelihood.Alternatives(unit)];
            likelihood.Probabilities(unit, fitted.Parameters, inSample);
            for (var alternative = 0; alternative < inSample.Length; alternative++)
            {
                probabilities.Add(validation is null ? inSample[alternative] : validation.Probabilities[probabilities.Count]);
                hits.Add(likelihood.Count(unit, alternative));
                persons.Add(likelihood.Persons(unit));
            }
        }

        return CalibrationGroup.Of([.. probabilities], [.. hits], [.. persons]);
    }

    internal static void RefuseNotFound(DataTable table) =>
        table.Refuse(null, "", "the likelihood has no maximum that Newton's method finds", "fewer regressors, or regressors that differ more");
}
