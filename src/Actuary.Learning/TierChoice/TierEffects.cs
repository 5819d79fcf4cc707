using Actuary.Learning.Choices;
using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Actuary.Learning.TierChoice;

/// <summary>
/// What a person's attribute does to the share of each tier, averaged over persons: of a number mean P_j (β_j − Σ P_m β_m), of a level the
/// shares with it less those without; errors by the delta method.
/// </summary>
internal sealed class TierEffects(MultinomialTierData data, MultinomialLogit likelihood, double[] parameters, Matrix<double> covariance)
{
    private readonly Design _design = data.Design;
    private readonly int _tiers = data.Tiers.Count;
    private readonly int _width = data.Design.Columns;

    public FitTable Table() => new(
        "marginal_effects", new Label("平均边际效应（各档次比例，百分点，其后为标准误）", "Average marginal effects on the shares of the tiers, percentage points, each followed by its standard error"),
        new Label("变量", "regressor"),
        [.. data.Tiers.SelectMany(tier => (FitColumn[])[new(new Label(tier, tier), NumberStyle.Significant), new(new Label("标准误", "s.e."), NumberStyle.Significant)])],
        [.. _design.Regressors.Select((regressor, i) => Row(regressor, 1 + i))]);

    private FitRow Row(Regressor regressor, int column)
    {
        var (effects, gradients) = (new double[_tiers], new double[_tiers][]);
        for (var tier = 0; tier < _tiers; tier++) gradients[tier] = new double[parameters.Length];
        var persons = 0.0;
        for (var unit = 0; unit < likelihood.Units; unit++)
        {
            var weight = likelihood.Persons(unit);
            persons += weight;
            if (regressor.Level is null) AddSlope(unit, column, weight, effects, gradients);
            else
            {
                AddShares(unit, column, 1, weight, effects, gradients);
                AddShares(unit, column, 0, -weight, effects, gradients);
            }
        }

        return new FitRow(regressor.Name, [.. Enumerable.Range(0, _tiers).SelectMany(tier => (double[])[100 * effects[tier] / persons, 100 * Error(gradients[tier]) / persons])]);
    }

    private void AddSlope(int unit, int column, double weight, double[] effects, double[][] gradients)
    {
        var perUnit = _design.PerUnit(column);
        var (p, slopes, mean) = (new double[_tiers], new double[_tiers], 0.0);
        likelihood.Probabilities(unit, parameters, p);
        for (var tier = 1; tier < _tiers; tier++) mean += p[tier] * (slopes[tier] = parameters[(tier - 1) * _width + column] * perUnit);
        var row = _design.Row(unit);
        for (var j = 0; j < _tiers; j++)
        {
            effects[j] += weight * p[j] * (slopes[j] - mean);
            for (var m = 1; m < _tiers; m++)
            {
                var same = j == m ? 1 : 0;
                var byUtility = p[j] * (same - p[m]) * (slopes[j] - mean) - p[j] * p[m] * (slopes[m] - mean);
                var start = (m - 1) * _width;
                for (var k = 0; k < _width; k++) gradients[j][start + k] += weight * byUtility * row[k];
                gradients[j][start + column] += weight * p[j] * (same - p[m]) * perUnit;
            }
        }
    }

    /// <summary>Adds the shares of a unit whose level is set to 1 or 0, the other levels of the factor to 0.</summary>
    private void AddShares(int unit, int column, double level, double weight, double[] effects, double[][] gradients)
    {
        var (row, p) = (_design.Row(unit).ToArray(), new double[_tiers]);
        for (var other = 1; other < _width; other++)
            if (_design.Regressors[other - 1] is { Level: not null } same && same.Column == _design.Regressors[column - 1].Column)
                row[other] = ((other == column ? level : 0) - _design.Mean(other)) * _design.PerUnit(other);
        for (var tier = 1; tier < _tiers; tier++)
            for (var k = 0; k < _width; k++) p[tier] += parameters[(tier - 1) * _width + k] * row[k];
        Logistic.ToProbabilities(p);
        for (var j = 0; j < _tiers; j++)
        {
            effects[j] += weight * p[j];
            for (var m = 1; m < _tiers; m++)
                for (var k = 0; k < _width; k++) gradients[j][(m - 1) * _width + k] += weight * p[j] * ((j == m ? 1 : 0) - p[m]) * row[k];
        }
    }

    private double Error(double[] gradient)
    {
        var vector = DenseVector.OfArray(gradient);
        return Math.Sqrt(Math.Max(0, vector * covariance * vector));
    }
}
