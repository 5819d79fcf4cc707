using Actuary.Simulation.Plans;
using MathNet.Numerics.Distributions;

namespace Actuary.Learning.Choices;

/// <summary>How well a logit fits, by the names that files carry, and what readers call them.</summary>
internal static class ChoiceStatistics
{
    public static IReadOnlyDictionary<string, Label> Words { get; } = new Dictionary<string, Label>(StringComparer.Ordinal)
    {
        ["persons"] = new("人数", "persons"),
        ["choice_sets"] = new("选择集数", "choice sets"),
        ["insured_share"] = new("参保比例", "share insured"),
        ["clusters"] = new("聚类数", "clusters"),
        ["log_likelihood"] = new("对数似然", "log-likelihood"),
        ["plain_log_likelihood"] = new("无解释变量的对数似然", "log-likelihood without regressors"),
        ["likelihood_ratio"] = new("似然比统计量", "likelihood ratio, chi-squared"),
        ["likelihood_ratio_p"] = new("似然比检验P值", "its P"),
        ["mcfadden_r2"] = new("McFadden R²", "McFadden R²"),
        ["aic"] = new("AIC", "AIC"),
        ["dispersion"] = new("离散系数（Pearson χ²/自由度）", "dispersion, Pearson chi-squared / degrees of freedom"),
        ["log_loss"] = new("样本内对数损失（每人）", "log loss a person, in the sample"),
        ["out_of_sample_log_loss"] = new("样本外对数损失（每人）", "log loss a person, out of the sample"),
        ["plain_log_loss"] = new("无解释变量的样本外对数损失", "log loss out of the sample without regressors"),
        ["newton_steps"] = new("牛顿迭代次数", "Newton steps"),
    };

    /// <summary>Adds what every logit has.</summary>
    /// <param name="plain">Log-likelihood without regressors.</param>
    /// <param name="restrictions">Parameters that this lacks.</param>
    public static void Add(
        Dictionary<string, double> statistics, NewtonResult fitted, double persons, double plain, int restrictions, CrossValidation? validation)
    {
        var ratio = 2 * (fitted.LogLikelihood - plain);
        statistics["log_likelihood"] = fitted.LogLikelihood;
        statistics["plain_log_likelihood"] = plain;
        statistics["likelihood_ratio"] = ratio;
        statistics["likelihood_ratio_p"] = restrictions > 0 ? 1 - ChiSquared.CDF(restrictions, Math.Max(0, ratio)) : 1;
        statistics["mcfadden_r2"] = 1 - fitted.LogLikelihood / plain;
        statistics["aic"] = 2 * fitted.Parameters.Length - 2 * fitted.LogLikelihood;
        statistics["log_loss"] = -fitted.LogLikelihood / persons;
        if (validation is not null)
        {
            statistics["out_of_sample_log_loss"] = validation.LogLoss;
            statistics["plain_log_loss"] = validation.PlainLogLoss;
        }

        statistics["newton_steps"] = fitted.Steps;
    }
}
