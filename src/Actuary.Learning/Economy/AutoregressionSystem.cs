using MathNet.Numerics.LinearAlgebra;

namespace Actuary.Learning.Economy;

/// <summary>The equations of an <see cref="Autoregression"/>: parameters are the free means, then the free entries of A row by row.</summary>
internal sealed class AutoregressionSystem
{
    private const int MaxSteps = 100;
    private const double Tolerance = 1e-11;

    // Sine of the angle between a column and the plane of the others, below which it says nothing of its own.
    private const double Dependent = 1e-10;

    private readonly double[][] _rates;
    private readonly double?[] _given;
    private readonly int[] _spent;
    private readonly int[] _meanAt;
    private readonly int[,] _entryAt;
    private readonly int _first;

    public AutoregressionSystem(double[][] rates, bool[,] isFree, double?[] given, int[] spent)
    {
        (_rates, _given, _spent) = (rates, given, spent);
        Years = rates.Length == 0 ? 0 : rates[0].Length;
        if (rates.Any(series => series.Length != Years) || isFree.GetLength(0) != Count || isFree.GetLength(1) != Count || given.Length != Count || spent.Length != Count)
            throw new ArgumentException($"{Count} series need one length, {Count} × {Count} entries and as many means.", nameof(rates));

        _meanAt = new int[Count];
        _entryAt = new int[Count, Count];
        for (var s = 0; s < Count; s++)
            _meanAt[s] = given[s] is null ? Parameters++ : -1;
        for (var s = 0; s < Count; s++)
        {
            for (var r = 0; r < Count; r++)
                _entryAt[s, r] = isFree[s, r] ? Parameters++ : -1;
        }

        _first = isFree.Cast<bool>().Any(free => free) ? 1 : 0;
        for (var s = 0; s < Count; s++)
        {
            if (DegreesOfFreedom(s) < 1)
                throw new ArgumentException($"{Years} years are too few for {EquationParameters(s)} parameters of an equation.", nameof(rates));
        }
    }

    public int Count => _rates.Length;

    public int Years { get; }

    public int Parameters { get; }

    /// <summary>Where a free entry of A stands among the parameters.</summary>
    public int? EntryAt(int series, int on) => _entryAt[series, on] >= 0 ? _entryAt[series, on] : null;

    public bool IsMeanGiven(int series) => _given[series] is not null;

    public int DegreesOfFreedom(int series) => Years - _first - EquationParameters(series);

    /// <summary>Least squares of each equation by itself; given means take the place of the estimated ones.</summary>
    public Vector<double> Start()
    {
        var transition = Matrix<double>.Build.Dense(Count, Count);
        var intercept = Vector<double>.Build.Dense(Count);
        for (var s = 0; s < Count; s++)
        {
            int[] lags = [.. Enumerable.Range(0, Count).Where(r => _entryAt[s, r] >= 0)];
            var design = Matrix<double>.Build.Dense(Years - _first, lags.Length + 1,
                (t, column) => column == 0 ? 1 : _rates[lags[column - 1]][t]);
            var solved = Solved(design, Vector<double>.Build.DenseOfArray(_rates[s][_first..]));
            intercept[s] = solved[0];
            for (var i = 0; i < lags.Length; i++)
                transition[s, lags[i]] = solved[i + 1];
        }

        var means = (Matrix<double>.Build.DenseIdentity(Count) - transition).LU().Solve(intercept);
        return Pack(means, transition);
    }

    /// <summary>Gauss–Newton on the weighted squares; where the start solves them already, it stays.</summary>
    public Vector<double> Solve(Vector<double> parameters, Vector<double> weights)
    {
        if (Parameters == 0 || _given.All(mean => mean is null)) return parameters;
        for (var step = 0; step < MaxSteps; step++)
        {
            var residuals = Residuals(parameters);
            var hessian = Matrix<double>.Build.Dense(Parameters, Parameters);
            var slope = Vector<double>.Build.Dense(Parameters);
            foreach (var (s, rows) in Slopes(parameters).Index())
            {
                hessian += weights[s] * rows.TransposeThisAndMultiply(rows);
                slope += weights[s] * rows.TransposeThisAndMultiply(Vector<double>.Build.Dense(residuals[s]));
            }

            var change = hessian.Cholesky().Solve(slope);
            parameters += change;
            if (change.L2Norm() <= Tolerance * (1 + parameters.L2Norm())) return parameters;
        }

        throw new ArgumentException("The squares have no lowest point near these means.", nameof(parameters));
    }

    public double[][] Residuals(Vector<double> parameters)
    {
        var (mean, transition) = Unpack(parameters);
        var residuals = new double[Count][];
        for (var s = 0; s < Count; s++)
        {
            residuals[s] = new double[Years - _first];
            for (var t = 0; t < residuals[s].Length; t++)
            {
                residuals[s][t] = _rates[s][t + _first] - mean[s];
                for (var r = 0; r < Count; r++)
                    residuals[s][t] -= _first * transition[s, r] * (_rates[r][t] - mean[r]);
            }
        }

        return residuals;
    }

    public Matrix<double> InnovationCovariance(Vector<double> parameters)
    {
        var residuals = Residuals(parameters);
        return Matrix<double>.Build.Dense(Count, Count, (s, r) =>
            residuals[s].Zip(residuals[r], (x, y) => x * y).Sum() / Math.Sqrt((double)DegreesOfFreedom(s) * DegreesOfFreedom(r)));
    }

    public Matrix<double> Covariance(Vector<double> parameters, Vector<double> weights, Matrix<double> innovations)
    {
        if (Parameters == 0) return Matrix<double>.Build.Dense(1, 1);
        var hessian = Matrix<double>.Build.Dense(Parameters, Parameters);
        var spread = Matrix<double>.Build.Dense(Parameters, Parameters);
        var slopes = Slopes(parameters);
        for (var i = 0; i < Count; i++)
        {
            hessian += weights[i] * slopes[i].TransposeThisAndMultiply(slopes[i]);
            for (var j = 0; j < Count; j++)
                spread += weights[i] * weights[j] * innovations[i, j] * slopes[i].TransposeThisAndMultiply(slopes[j]);
        }

        var inverse = hessian.Cholesky().Solve(Matrix<double>.Build.DenseIdentity(Parameters));
        var covariance = inverse * spread * inverse;
        return (covariance + covariance.Transpose()) / 2;
    }

    public (double[] Mean, double[,] Transition) Unpack(Vector<double> parameters)
    {
        var mean = new double[Count];
        var transition = new double[Count, Count];
        for (var s = 0; s < Count; s++)
        {
            mean[s] = _given[s] ?? parameters[_meanAt[s]];
            for (var r = 0; r < Count; r++)
                transition[s, r] = _entryAt[s, r] >= 0 ? parameters[_entryAt[s, r]] : 0;
        }

        return (mean, transition);
    }

    /// <summary>The covariance of all means and entries, with zeros for those that are not free.</summary>
    public double[,] Widen(Matrix<double> covariance)
    {
        int[] at = [.. _meanAt, .. _entryAt.Cast<int>()];
        var wide = new double[at.Length, at.Length];
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = 0; j < at.Length; j++)
                wide[i, j] = at[i] >= 0 && at[j] >= 0 ? covariance[at[i], at[j]] : 0;
        }

        return wide;
    }

    private static Vector<double> Solved(Matrix<double> design, Vector<double> values)
    {
        var scales = design.ColumnNorms(2);
        var qr = design.NormalizeColumns(2).QR();
        var diagonal = qr.R.Diagonal().PointwiseAbs();
        return diagonal.Minimum() > Dependent
            ? qr.Solve(values).PointwiseDivide(scales)
            : throw new ArgumentException("A series does not vary, or follows from the others.", nameof(design));
    }

    private int EquationParameters(int series)
    {
        var count = _spent[series] + (_given[series] is null ? 1 : 0);
        for (var r = 0; r < Count; r++)
            count += _entryAt[series, r] >= 0 ? 1 : 0;
        return count;
    }

    private Vector<double> Pack(Vector<double> means, Matrix<double> transition)
    {
        var parameters = Vector<double>.Build.Dense(Math.Max(1, Parameters));
        for (var s = 0; s < Count; s++)
        {
            if (_meanAt[s] >= 0) parameters[_meanAt[s]] = means[s];
            for (var r = 0; r < Count; r++)
            {
                if (_entryAt[s, r] >= 0) parameters[_entryAt[s, r]] = transition[s, r];
            }
        }

        return parameters;
    }

    // By equation: the derivatives of the fitted values, years × parameters.
    private Matrix<double>[] Slopes(Vector<double> parameters)
    {
        var (mean, transition) = Unpack(parameters);
        var slopes = new Matrix<double>[Count];
        for (var s = 0; s < Count; s++)
        {
            slopes[s] = Matrix<double>.Build.Dense(Years - _first, Parameters);
            for (var r = 0; r < Count; r++)
            {
                for (var t = 0; t < Years - _first; t++)
                {
                    if (_meanAt[r] >= 0) slopes[s][t, _meanAt[r]] = (s == r ? 1 : 0) - transition[s, r];
                    if (_entryAt[s, r] >= 0) slopes[s][t, _entryAt[s, r]] = _rates[r][t] - mean[r];
                }
            }
        }

        return slopes;
    }
}
