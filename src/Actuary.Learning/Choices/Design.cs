using Actuary.Learning.Data;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Actuary.Learning.Choices;

/// <summary>
/// Regressors row by row, standardised: (x − mean) / deviation; the first is the intercept where there is one. Estimates are found on that
/// scale, where the information is well conditioned, and carried back.
/// </summary>
internal sealed class Design
{
    /// <summary>A regressor of which the others explain more than all but this share is a combination of them.</summary>
    private const double Unexplained = 1e-9;

    private readonly double[] _values;
    private readonly double[] _mean;
    private readonly double[] _deviation;

    public Design(IReadOnlyList<Regressor> regressors, int rows, bool hasIntercept)
    {
        (Regressors, Rows, First) = (regressors, rows, hasIntercept ? 1 : 0);
        Columns = First + regressors.Count;
        _values = new double[rows * Columns];
        (_mean, _deviation) = (new double[Columns], new double[Columns]);
        Names = hasIntercept ? ["intercept", .. regressors.Select(regressor => regressor.Name)] : [.. regressors.Select(regressor => regressor.Name)];
        if (hasIntercept) Fill(0, 1);
        for (var k = 0; k < regressors.Count; k++) Fill(First + k, regressors[k].Values);
    }

    public IReadOnlyList<Regressor> Regressors { get; }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Names { get; }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>1 with an intercept, else 0: the column of the first regressor.</summary>
    public int First { get; }

    /// <summary>The standardised values of a row.</summary>
    public ReadOnlySpan<double> Row(int row) => _values.AsSpan(row * Columns, Columns);

    /// <summary>A value on the scale of the data.</summary>
    public double Raw(int row, int column) => _mean[column] + _deviation[column] * _values[row * Columns + column];

    public double Mean(int column) => _mean[column];

    /// <summary>How a column changes per unit of the data.</summary>
    public double PerUnit(int column) => _deviation[column] > 0 ? 1 / _deviation[column] : 1;

    /// <summary>
    /// The map from estimates on the standardised scale to those on the scale of the data: slopes divided by deviations, and what that takes
    /// from the intercept.
    /// </summary>
    /// <param name="blocks">How many times the columns stand one after the other among the parameters.</param>
    public Matrix<double> ToDataScale(int blocks = 1)
    {
        var map = DenseMatrix.CreateIdentity(blocks * Columns);
        for (var start = 0; start < blocks * Columns; start += Columns)
            for (var column = First; column < Columns; column++)
            {
                map[start + column, start + column] = PerUnit(column);
                if (First == 1) map[start, start + column] = -_mean[column] * PerUnit(column);
            }

        return map;
    }

    /// <summary>Refuses columns that do not vary, or that are a combination of others.</summary>
    /// <param name="within">Rows of one choice set each, of which only differences count; null: the whole.</param>
    /// <param name="allowed">What a user may do about it.</param>
    public void RefuseWhatCannotBeTold(DataTable table, Func<Regressor, string> allowed, int[]? within = null)
    {
        var moments = Moments(within);
        var kept = new List<int>();
        for (var k = First; k < Columns; k++)
        {
            var regressor = Regressors[k - First];
            if (moments[k, k] <= 1e-18 * Rows)
            {
                var what = within is null ? $"is {table.Text(regressor.Column, 0)} in every row: the column is constant" : "is the same for all tiers of every set";
                table.Refuse(null, regressor.Column, what, allowed(regressor));
                continue;
            }

            if (Combination(moments, kept, k) is { } others)
                table.Refuse(null, regressor.Column, $"{regressor.Name} is a combination of {string.Join(", ", others.Select(other => Names[other]))}: its effect cannot be told from theirs", allowed(regressor));
            else
                kept.Add(k);
        }
    }

    private double[,] Moments(int[]? within)
    {
        var moments = new double[Columns, Columns];
        var sets = within is null ? null : SetMeans(within);
        var centred = new double[Columns];
        for (var row = 0; row < Rows; row++)
        {
            for (var k = 0; k < Columns; k++)
                centred[k] = _values[row * Columns + k] - (sets is null ? 0 : sets[within![row] * Columns + k]);
            for (var a = First; a < Columns; a++)
                for (var b = a; b < Columns; b++) moments[a, b] += centred[a] * centred[b];
        }

        for (var a = 0; a < Columns; a++)
            for (var b = 0; b < a; b++) moments[a, b] = moments[b, a];
        return moments;
    }

    private double[] SetMeans(int[] within)
    {
        var count = new int[within.Max() + 1];
        var means = new double[count.Length * Columns];
        for (var row = 0; row < Rows; row++)
        {
            count[within[row]]++;
            for (var k = 0; k < Columns; k++) means[within[row] * Columns + k] += _values[row * Columns + k];
        }

        for (var i = 0; i < means.Length; i++) means[i] /= count[i / Columns];
        return means;
    }

    /// <summary>The kept columns that make up this one; null where they do not.</summary>
    private static int[]? Combination(double[,] moments, List<int> kept, int column)
    {
        if (kept.Count == 0) return null;
        var known = DenseMatrix.Create(kept.Count, kept.Count, (i, j) => moments[kept[i], kept[j]]);
        var shared = DenseVector.Create(kept.Count, i => moments[kept[i], column]);
        var weights = known.Cholesky().Solve(shared);
        if (moments[column, column] - weights * shared > Unexplained * moments[column, column]) return null;
        return [.. kept.Where((_, i) => Math.Abs(weights[i]) > 1e-6 * weights.AbsoluteMaximum())];
    }

    private void Fill(int column, double value)
    {
        for (var row = 0; row < Rows; row++) _values[row * Columns + column] = value;
    }

    private void Fill(int column, double[] values)
    {
        var (mean, squares) = (0.0, 0.0);
        foreach (var value in values) mean += value / Rows;
        foreach (var value in values) squares += (value - mean) * (value - mean) / Rows;
        // Rounding leaves a trace of variance in a constant.
        var deviation = Math.Sqrt(squares) <= 1e-12 * Math.Abs(mean) ? 0 : Math.Sqrt(squares);
        (_mean[column], _deviation[column]) = (mean, deviation);
        for (var row = 0; row < Rows; row++)
            _values[row * Columns + column] = deviation > 0 ? (values[row] - mean) / deviation : 0;
    }
}
