using Actuary.Learning.Choices;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Actuary.Learning.Enrolment;

/// <summary>What a regressor does to the share insured, averaged over the persons of the data; errors by the delta method.</summary>
/// <param name="Marginal">Change of the share for one unit more; of a level, for it instead of the reference.</param>
/// <param name="Elasticity">Relative change of the number insured for a relative change of the value everywhere; NaN where that means nothing.</param>
internal sealed record EnrolmentEffect(string Name, double Marginal, double MarginalError, double Elasticity, double ElasticityError);

/// <summary>Average marginal effects and elasticities of a binary logit.</summary>
internal sealed class EnrolmentEffects(EnrolmentData data, double[] parameters, Matrix<double> covariance)
{
    private readonly Design _design = data.Design;
    private readonly double[] _share = Shares(data.Design, parameters);
    private readonly double _persons = data.Persons.Sum();

    public IReadOnlyList<EnrolmentEffect> All() =>
        [.. Enumerable.Range(1, _design.Columns - 1).Where(column => _design.Names[column] != "age_squared").Select(Of)];

    private EnrolmentEffect Of(int column)
    {
        var regressor = _design.Regressors[column - 1];
        var (marginal, error) = regressor.Level is null ? Slope(column) : Change(column, regressor);
        var (elasticity, elasticityError) = regressor.Level is null && regressor.Name is not ("age" or "year")
            ? Elasticity(column, regressor) : (double.NaN, double.NaN);
        return new(regressor.Name, marginal, error, elasticity, elasticityError);
    }

    /// <summary>(1/W) Σ w p (1 − p) dη/dx.</summary>
    private (double, double) Slope(int column)
    {
        var square = _design.Names[column] == "age" ? IndexOf("age_squared") : -1;
        var (sum, gradient) = (0.0, new double[parameters.Length]);
        for (var row = 0; row < _design.Rows; row++)
        {
            var (share, age) = (_share[row], square > 0 ? _design.Raw(row, column) : 0);
            var spread = data.Persons[row] * share * (1 - share);
            var rise = parameters[column] * _design.PerUnit(column) + (square > 0 ? 2 * age * parameters[square] * _design.PerUnit(square) : 0);
            sum += spread * rise;
            AddScaled(spread * (1 - 2 * share) * rise, row, gradient);
            gradient[column] += spread * _design.PerUnit(column);
            if (square > 0) gradient[square] += spread * 2 * age * _design.PerUnit(square);
        }

        return (sum / _persons, Error(gradient) / _persons);
    }

    /// <summary>(1/W) Σ w (p at the level − p at the reference).</summary>
    private (double, double) Change(int column, Regressor regressor)
    {
        int[] factor = [.. Enumerable.Range(1, _design.Columns - 1).Where(other => _design.Regressors[other - 1] is { Level: not null } same && same.Column == regressor.Column)];
        var (sum, gradient) = (0.0, new double[parameters.Length]);
        var (at, without) = (new double[parameters.Length], new double[parameters.Length]);
        for (var row = 0; row < _design.Rows; row++)
        {
            _design.Row(row).CopyTo(without);
            foreach (var level in factor) without[level] = -_design.Mean(level) * _design.PerUnit(level);
            without.CopyTo(at.AsSpan());
            at[column] += _design.PerUnit(column);
            var (high, low, persons) = (Share(at), Share(without), data.Persons[row]);
            sum += persons * (high - low);
            for (var k = 0; k < gradient.Length; k++) gradient[k] += persons * (high * (1 - high) * at[k] - low * (1 - low) * without[k]);
        }

        return (sum / _persons, Error(gradient) / _persons);
    }

    /// <summary>Σ w p (1 − p) β x / Σ w p; of a logarithm without x.</summary>
    private (double, double) Elasticity(int column, Regressor regressor)
    {
        var (above, below) = (0.0, 0.0);
        var (ofAbove, ofBelow) = (new double[parameters.Length], new double[parameters.Length]);
        for (var row = 0; row < _design.Rows; row++)
        {
            var value = (regressor.IsLogarithm ? 1 : _design.Raw(row, column)) * _design.PerUnit(column);
            var (share, persons) = (_share[row], data.Persons[row]);
            var spread = persons * share * (1 - share);
            above += spread * parameters[column] * value;
            below += persons * share;
            AddScaled(spread * (1 - 2 * share) * parameters[column] * value, row, ofAbove);
            ofAbove[column] += spread * value;
            AddScaled(spread, row, ofBelow);
        }

        var elasticity = above / below;
        double[] gradient = [.. ofAbove.Zip(ofBelow, (a, b) => (a - elasticity * b) / below)];
        return (elasticity, Error(gradient));
    }

    private void AddScaled(double factor, int row, double[] to)
    {
        var values = _design.Row(row);
        for (var k = 0; k < to.Length; k++) to[k] += factor * values[k];
    }

    private double Error(double[] gradient)
    {
        var vector = DenseVector.OfArray(gradient);
        return Math.Sqrt(Math.Max(0, vector * covariance * vector));
    }

    private int IndexOf(string name)
    {
        for (var column = 1; column < _design.Columns; column++)
            if (_design.Names[column] == name) return column;
        return -1;
    }

    private double Share(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var k = 0; k < values.Length; k++) sum += values[k] * parameters[k];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static double[] Shares(Design design, double[] parameters)
    {
        var shares = new double[design.Rows];
        Parallel.For(0, design.Rows, row =>
        {
            var values = design.Row(row);
            var sum = 0.0;
            for (var k = 0; k < values.Length; k++) sum += values[k] * parameters[k];
            shares[row] = 1 / (1 + Math.Exp(-sum));
        });
        return shares;
    }
}
