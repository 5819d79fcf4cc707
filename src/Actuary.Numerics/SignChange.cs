using MathNet.Numerics.RootFinding;

namespace Actuary.Numerics;

/// <summary>
/// Where a function changes sign, as a bracket: two arguments no further apart than asked for, with values of different sign. The
/// function may jump: then the bracket holds the jump. Of several sign changes between the ends it is one.
/// </summary>
/// <param name="Low">The lower argument.</param>
/// <param name="High">The upper argument.</param>
public readonly record struct SignChange(double Low, double High)
{
    private const int MostBrentSteps = 60;

    // Stands for zero where a sign is needed.
    private const double Smallest = 1e-200;

    // So large are values at the ends that Brent's method never takes one in between for zero: the argument alone decides.
    private const double Large = 1e100;

    /// <summary>
    /// Brent's method (MathNet) finds the place, and bisection closes the bracket around it where the function jumps. The argument and the
    /// values are scaled to the ends first.
    /// </summary>
    /// <param name="function">Zero counts as positive.</param>
    /// <param name="low">Where the function has one sign.</param>
    /// <param name="high">Where it has the other; above <paramref name="low"/>.</param>
    /// <param name="width">The greatest width of the bracket, above zero.</param>
    /// <exception cref="ArgumentException">The ends or the width are not as described.</exception>
    public static SignChange Find(Func<double, double> function, double low, double high, double width)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        if (!(low < high))
            throw new ArgumentException($"The lower end {low} is not below the upper end {high}.", nameof(low));
        var search = new Search(function, low, high);
        if (search.IsPositive(low) == search.IsPositive(high))
            throw new ArgumentException($"The function has the same sign at {low} and at {high}.", nameof(high));
        Brent.TryFindRoot(search.Scaled, 0, 1, width / (high - low), MostBrentSteps, out _);
        return search.Close(width);
    }

    /// <summary>The same over whole numbers, by bisection: two neighbours with values of different sign.</summary>
    /// <exception cref="ArgumentException">The ends are not whole numbers in order, or have values of the same sign.</exception>
    public static SignChange FindWhole(Func<double, double> function, double low, double high)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (!(low < high) || low != Math.Floor(low) || high != Math.Floor(high))
            throw new ArgumentException($"The ends {low} and {high} are not whole numbers in order.", nameof(low));
        var positive = function(low) >= 0;
        if (positive == function(high) >= 0)
            throw new ArgumentException($"The function has the same sign at {low} and at {high}.", nameof(high));
        while (high - low > 1)
        {
            var middle = low + Math.Floor((high - low) / 2);
            if (function(middle) >= 0 == positive)
                low = middle;
            else
                high = middle;
        }

        return new(low, high);
    }

    /// <summary>Remembers every value of the function, and the narrowest bracket that they leave.</summary>
    private sealed class Search
    {
        private readonly Func<double, double> _function;
        private readonly SortedList<double, double> _values = [];
        private readonly double _from;
        private readonly double _to;
        private readonly double _size;
        private readonly bool _lowIsPositive;

        public Search(Func<double, double> function, double low, double high)
        {
            (_function, _from, _to) = (function, low, high);
            (var left, var right) = (Value(low), Value(high));
            (_size, _lowIsPositive) = (Math.Max(Math.Abs(left), Math.Abs(right)), left >= 0);
        }

        public bool IsPositive(double x) => Value(x) >= 0;

        /// <summary>The function over 0 … 1, scaled; never zero, for the other side of a zero is to be found as well.</summary>
        public double Scaled(double share)
        {
            var value = Value(share >= 1 ? _to : _from + share * (_to - _from));
            var size = _size > 0 ? Math.Abs(value) / _size : 1;
            return Math.CopySign(Math.Max(Large * size, Smallest), value >= 0 ? 1 : -1);
        }

        public SignChange Close(double width)
        {
            var (low, high) = Narrowest();
            var beside = Math.Abs(_values[low]) <= Math.Abs(_values[high]) ? low + width : high - width;
            if (high - low > width)
                Value(beside);
            for ((low, high) = Narrowest(); high - low > width; (low, high) = Narrowest())
            {
                var middle = low + (high - low) / 2;
                if (middle <= low || middle >= high)
                    break;
                Value(middle);
            }

            return new(low, high);
        }

        /// <summary>The narrowest pair of neighbours that leads from the sign of the lower end to that of the upper.</summary>
        private (double Low, double High) Narrowest()
        {
            var (low, high) = (_values.Keys[0], _values.Keys[^1]);
            for (var i = 1; i < _values.Count; i++)
            {
                var (left, right) = (_values.Keys[i - 1], _values.Keys[i]);
                if (_values[left] >= 0 == _lowIsPositive && _values[right] >= 0 != _lowIsPositive && right - left < high - low)
                    (low, high) = (left, right);
            }

            return (low, high);
        }

        private double Value(double x)
        {
            if (!_values.TryGetValue(x, out var value))
                _values.Add(x, value = _function(x));
            return value;
        }
    }
}
