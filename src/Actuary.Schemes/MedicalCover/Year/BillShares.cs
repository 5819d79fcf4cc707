using System.Runtime.Intrinsics;
using Actuary.Assumptions.Morbidity;
using Actuary.Numerics;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Year;

/// <summary>
/// Which shares of the lognormal bills of a service lie below the knots of some expense profiles, for bills of several means. A knot that
/// several profiles have, as when classes differ in what one payer adds, is evaluated once, and so is a mean that several groups have.
/// </summary>
internal sealed class BillShares
{
    private readonly double _sigma;
    private readonly double[] _means;
    private readonly double[] _logMeans;
    private readonly double[] _knots;
    private readonly double[] _logKnots;
    private readonly Lanes[] _mu;
    private readonly Below[] _below;

    /// <param name="means">Means of bills at the opening, yuan; one may stand there several times.</param>
    /// <param name="sigma">Standard deviation of the logarithm of a bill.</param>
    public BillShares(IEnumerable<ExpenseProfile> profiles, IEnumerable<double> means, double sigma)
    {
        _sigma = sigma;
        _means = [.. means.Distinct()];
        _knots = [.. profiles.SelectMany(profile => profile.Knots).Where(knot => knot > 0).Distinct()];
        (_logMeans, _logKnots) = ([.. _means.Select(LaneMath.Log)], [.. _knots.Select(LaneMath.Log)]);
        (_mu, _below) = (new Lanes[_means.Length], new Below[_means.Length * _knots.Length]);
        MeanSquare = Math.Exp(sigma * sigma);
    }

    /// <summary>Of bills, of their total and of the total of their squares: what lies below a knot.</summary>
    public readonly record struct Below(Lanes Bills, Lanes Cost, Lanes Square);

    /// <summary>E[X²] over E[X]².</summary>
    public double MeanSquare { get; }

    /// <summary>The place of a mean.</summary>
    public int MeanAt(double mean) => Array.IndexOf(_means, mean);

    /// <summary>The place of each of a profile's knots above 0.</summary>
    public int[] KnotsAt(ExpenseProfile profile) => [.. profile.Knots.Where(knot => knot > 0).Select(knot => Array.IndexOf(_knots, knot))];

    /// <summary>Evaluates all knots and means.</summary>
    /// <param name="logCost">Logarithm of a factor on all means.</param>
    public void Evaluate(Lanes logCost)
    {
        for (var mean = 0; mean < _means.Length; mean++)
        {
            _mu[mean] = Lognormal.Mu(Vector512.Create(_logMeans[mean]) + logCost, _sigma);
            for (var knot = 0; knot < _knots.Length; knot++)
            {
                Lognormal.SharesBelow(Vector512.Create(_logKnots[knot]), _mu[mean], _sigma, out var bills, out var cost, out var square);
                _below[mean * _knots.Length + knot] = new Below(bills, cost, square);
            }
        }
    }

    /// <summary>By the place of a knot: what lies below it of bills whose mean has a place.</summary>
    public ReadOnlySpan<Below> At(int mean) => _below.AsSpan(mean * _knots.Length, _knots.Length);

    /// <summary>Share of bills of at most an amount, given its logarithm.</summary>
    public Lanes BillsBelow(int mean, Lanes logLimit) => Lognormal.EventsBelow(logLimit, _mu[mean], _sigma);
}
