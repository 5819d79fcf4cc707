using Actuary.Learning.Choices;
using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Actuary.Learning.TierChoice;

/// <summary>
/// How many more choose a tier when its own subsidy rises by 1 %, or another's: E_jk = Σ w P_j (δ_jk − P_k) β x_k / Σ w P_j with x the subsidy
/// to price, over all sets; errors by the delta method.
/// </summary>
internal sealed class SubsidyElasticities
{
    private readonly int _tiers;
    private readonly int _column;
    private readonly double[] _chosen;
    private readonly double[,] _moved;
    private readonly double[,] _chosenByParameter;
    private readonly double[,,] _movedByParameter;

    private SubsidyElasticities(ConditionalTierData data, ConditionalLogit likelihood, double[] parameters, int column)
    {
        (_tiers, _column) = (data.Tiers.Count, column);
        (_chosen, _moved) = (new double[_tiers], new double[_tiers, _tiers]);
        (_chosenByParameter, _movedByParameter) = (new double[_tiers, parameters.Length], new double[_tiers, _tiers, parameters.Length]);
        for (var set = 0; set < likelihood.Units; set++) Add(set, data, likelihood, parameters);
    }

    /// <summary>Elasticities and their errors, a row for each tier chosen, a column for each tier subsidised; none without the subsidy among the attributes.</summary>
    public static IEnumerable<FitTable> Tables(ConditionalTierData data, ConditionalLogit likelihood, double[] parameters, Matrix<double> covariance)
    {
        var column = data.Design.Names.ToList().IndexOf("subsidy_to_price");
        if (column < 0) yield break;
        var elasticities = new SubsidyElasticities(data, likelihood, parameters, column);
        FitColumn[] tiers = [.. data.Tiers.Select(tier => new FitColumn(new Label(tier, tier), NumberStyle.Significant))];
        var head = new Label("选择的档次", "tier chosen");
        yield return new FitTable(
            "subsidy_elasticities", new Label("选择人数对各档补贴的弹性（列为提高补贴的档次）", "Elasticity of the number choosing a tier to the subsidy of each (columns: whose subsidy rises)"), head, tiers,
            [.. data.Tiers.Select((tier, j) => new FitRow(tier, [.. Enumerable.Range(0, tiers.Length).Select(k => elasticities.Value(j, k))]))]);
        yield return new FitTable(
            "subsidy_elasticity_errors", new Label("弹性的标准误", "Standard errors of these elasticities"), head, tiers,
            [.. data.Tiers.Select((tier, j) => new FitRow(tier, [.. Enumerable.Range(0, tiers.Length).Select(k => elasticities.Error(j, k, covariance))]))]);
    }

    private double Value(int tier, int subsidised) => _moved[tier, subsidised] / _chosen[tier];

    private double Error(int tier, int subsidised, Matrix<double> covariance)
    {
        var value = Value(tier, subsidised);
        var gradient = DenseVector.Create(covariance.RowCount, m => (_movedByParameter[tier, subsidised, m] - value * _chosenByParameter[tier, m]) / _chosen[tier]);
        return Math.Sqrt(Math.Max(0, gradient * covariance * gradient));
    }

    private void Add(int set, ConditionalTierData data, ConditionalLogit likelihood, double[] parameters)
    {
        var (persons, start, count) = (likelihood.Persons(set), likelihood.Start(set), likelihood.Alternatives(set));
        if (persons == 0) return;
        var (p, byParameter) = (new double[count], new double[count, parameters.Length]);
        likelihood.Probabilities(set, parameters, p);
        for (var m = 0; m < parameters.Length; m++)
        {
            var mean = 0.0;
            for (var j = 0; j < count; j++) mean += p[j] * data.Design.Row(start + j)[m];
            for (var j = 0; j < count; j++) byParameter[j, m] = p[j] * (data.Design.Row(start + j)[m] - mean);
        }

        var perUnit = data.Design.PerUnit(_column);
        for (var j = 0; j < count; j++)
        {
            var tier = data.TierOf[start + j];
            _chosen[tier] += persons * p[j];
            for (var m = 0; m < parameters.Length; m++) _chosenByParameter[tier, m] += persons * byParameter[j, m];
            for (var k = 0; k < count; k++)
            {
                var (subsidised, same, ratio) = (data.TierOf[start + k], j == k ? 1.0 : 0.0, perUnit * data.Design.Raw(start + k, _column));
                _moved[tier, subsidised] += persons * p[j] * (same - p[k]) * parameters[_column] * ratio;
                _movedByParameter[tier, subsidised, _column] += persons * p[j] * (same - p[k]) * ratio;
                for (var m = 0; m < parameters.Length; m++)
                    _movedByParameter[tier, subsidised, m] += persons * (byParameter[j, m] * (same - p[k]) - p[j] * byParameter[k, m]) * parameters[_column] * ratio;
            }
        }
    }
}
