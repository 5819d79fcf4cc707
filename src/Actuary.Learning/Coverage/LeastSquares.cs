using MathNet.Numerics.LinearAlgebra;

namespace Actuary.Learning.Coverage;

/// <summary>
/// The lowest point of the squares of a curve from one start, by Levenberg's and Marquardt's steps kept within the parameters' bounds.
/// A parameter that ends at a bound is held there.
/// </summary>
internal sealed class LeastSquares
{
    private const int MaxSteps = 500;
    private const double LargestDamping = 1e12;
    private const double Tolerance = 1e-10;

    private readonly CoverageCurve _curve;
    private readonly double[] _years;
    private readonly double[] _values;
    private readonly double _persistence;
    private readonly double[] _parameters;

    public LeastSquares(CoverageCurve curve, double[] years, double[] values, double persistence, double[] start)
    {
        (_curve, _years, _values, _persistence) = (curve, years, values, persistence);
        _parameters = [.. start.Select((value, i) => Math.Clamp(value, curve.Bounds[i].Least, curve.Bounds[i].Largest))];
        Squares = SquaresOf(_parameters);
    }

    /// <summary>Whether the steps came to rest.</summary>
    public bool IsSettled { get; private set; }

    public double Squares { get; private set; }

    /// <summary>Steps from the start to the lowest point.</summary>
    public void Search()
    {
        var damping = 1e-3;
        for (var step = 0; step < MaxSteps && double.IsFinite(Squares); step++)
        {
            var free = Free();
            if (free.Length == 0) { IsSettled = true; return; }
            var slopes = Slopes(free);
            var normal = slopes.TransposeThisAndMultiply(slopes);
            var right = slopes.TransposeThisAndMultiply(Vector<double>.Build.DenseOfArray(Decorrelated(Residuals(_parameters))));
            while (true)
            {
                var (moved, size) = Moved(free, (normal + Matrix<double>.Build.DiagonalOfDiagonalVector(normal.Diagonal() * damping)).Solve(right));
                var squares = SquaresOf(moved);
                if (squares <= Squares)
                {
                    moved.CopyTo(_parameters, 0);
                    Squares = squares;
                    damping /= 10;
                    if (size > Tolerance) break;
                    IsSettled = true;
                    return;
                }

                damping *= 10;
                if (damping < LargestDamping && double.IsFinite(size)) continue;
                IsSettled = size <= Math.Sqrt(Tolerance);
                return;
            }
        }
    }

    public CurveFit Result()
    {
        var free = Free();
        var freedom = _years.Length - free.Length;
        var covariance = new double[_parameters.Length, _parameters.Length];
        var variance = Squares / freedom;
        if (free.Length > 0)
        {
            var slopes = Slopes(free);
            var inverse = slopes.TransposeThisAndMultiply(slopes).Inverse() * variance;
            for (var i = 0; i < free.Length; i++)
            {
                for (var j = 0; j < free.Length; j++)
                    covariance[free[i], free[j]] = (inverse[i, j] + inverse[j, i]) / 2;
            }
        }

        return new(
            _curve, _years, _parameters, covariance, [.. _parameters.Select((_, i) => !free.Contains(i))],
            Residuals(_parameters), Math.Sqrt(variance / (1 - _persistence * _persistence)), _persistence, freedom);
    }

    private (double[] Parameters, double Size) Moved(int[] free, Vector<double> change)
    {
        var moved = (double[])_parameters.Clone();
        var size = 0.0;
        for (var i = 0; i < free.Length; i++)
        {
            var (least, largest) = _curve.Bounds[free[i]];
            moved[free[i]] = Math.Clamp(moved[free[i]] + change[i], least, largest);
            size = Math.Max(size, Math.Abs(moved[free[i]] - _parameters[free[i]]) / (1 + Math.Abs(_parameters[free[i]])));
        }

        return (moved, size);
    }

    // At a bound only where the squares would fall beyond it.
    private int[] Free()
    {
        var all = Enumerable.Range(0, _parameters.Length).ToArray();
        if (all.All(i => _parameters[i] > _curve.Bounds[i].Least && _parameters[i] < _curve.Bounds[i].Largest)) return all;
        var slope = Slopes(all).TransposeThisAndMultiply(Vector<double>.Build.DenseOfArray(Decorrelated(Residuals(_parameters))));
        return [.. all.Where(i =>
            !(_parameters[i] <= _curve.Bounds[i].Least && slope[i] < 0) && !(_parameters[i] >= _curve.Bounds[i].Largest && slope[i] > 0))];
    }

    private double SquaresOf(double[] parameters) => Decorrelated(Residuals(parameters)).Sum(error => error * error);

    private double[] Residuals(double[] parameters) => [.. _years.Select((year, t) => _values[t] - _curve.Value(parameters, year))];

    private Matrix<double> Slopes(int[] free)
    {
        var rows = Array.ConvertAll(_years, year => _curve.Slopes(_parameters, year));
        var slopes = Matrix<double>.Build.Dense(_years.Length, free.Length);
        for (var i = 0; i < free.Length; i++)
            slopes.SetColumn(i, Decorrelated([.. rows.Select(row => row[free[i]])]));
        return slopes;
    }

    // e[t] − ρ^h·e[t−1] over h years, scaled to the variance of a year's error.
    private double[] Decorrelated(double[] series)
    {
        if (_persistence == 0) return series;
        var own = 1 - _persistence * _persistence;
        var errors = new double[series.Length];
        errors[0] = Math.Sqrt(own) * series[0];
        for (var t = 1; t < series.Length; t++)
        {
            var left = Math.Pow(_persistence, _years[t] - _years[t - 1]);
            errors[t] = (series[t] - left * series[t - 1]) * Math.Sqrt(own / (1 - left * left));
        }

        return errors;
    }
}
