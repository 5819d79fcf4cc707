using System.Runtime.Intrinsics;

namespace Actuary.Schemes.MedicalCover.Rules;

/// <summary>
/// How a bill of any size is shared: what each payer pays as a piecewise linear function of the bill. On the segment from knot k to
/// the next, payer p pays Constant(k, p) + Slope(k, p) · bill. Made by settling the bill through the same layers as a single
/// claim, at the knots; so an expectation over bills is exact where the partial moments of the bill are known.
/// </summary>
public sealed class ExpenseProfile
{
    private readonly double[] _constant;
    private readonly double[] _slope;

    /// <param name="layers">Who pays of the eligible expense, in order.</param>
    /// <param name="eligibleShare">Share of a bill that is in the catalogue, above 0 and at most 1; the person pays the rest.</param>
    public ExpenseProfile(CoverLayers layers, double eligibleShare)
    {
        ArgumentNullException.ThrowIfNull(layers);
        if (eligibleShare is not (> 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(eligibleShare), eligibleShare, "Above 0 and at most 1.");
        var knots = EligibleKnots(layers);
        Knots = [.. knots.Select(knot => knot / eligibleShare)];
        (_constant, _slope) = (new double[knots.Count * Payers.Count], new double[knots.Count * Payers.Count]);
        for (var segment = 0; segment < knots.Count; segment++)
            Fill(layers, eligibleShare, knots, segment);
    }

    /// <summary>Bills at which a segment begins, yuan, ascending from 0.</summary>
    public IReadOnlyList<double> Knots { get; }

    public double Constant(int segment, int payer) => _constant[segment * Payers.Count + payer];

    public double Slope(int segment, int payer) => _slope[segment * Payers.Count + payer];

    /// <summary>What a payer pays of one bill, yuan.</summary>
    public double Paid(double bill, Payer payer)
    {
        var segment = Knots.Count - 1;
        while (segment > 0 && bill < Knots[segment])
            segment--;
        return Constant(segment, (int)payer) + Slope(segment, (int)payer) * bill;
    }

    /// <summary>The largest bill of which the person bears no more than this, yuan; infinite where no bill makes him bear more.</summary>
    public Lanes BillBearing(Lanes borne)
    {
        var bill = Vector512.Create(double.PositiveInfinity);
        for (var segment = Knots.Count - 1; segment >= 0; segment--)
        {
            var (constant, slope) = (Constant(segment, (int)Payer.Person), Slope(segment, (int)Payer.Person));
            var end = segment + 1 < Knots.Count ? constant + slope * Knots[segment + 1] : double.PositiveInfinity;
            var inside = Vector512.GreaterThan(Vector512.Create(slope > 0 ? end : constant), borne);
            var reached = slope > 0 ? (borne - Vector512.Create(constant)) / slope : Vector512.Create(Knots[segment]);
            bill = Vector512.ConditionalSelect(inside, reached, bill);
        }

        return bill;
    }

    private void Fill(CoverLayers layers, double eligibleShare, List<double> knots, int segment)
    {
        Span<double> paid = stackalloc double[Payers.Covers];
        Span<double> shares = stackalloc double[Payers.Covers];
        var from = knots[segment];

        // Between the knots: at a knot itself a residue of rounding decides on which side it falls.
        layers.Marginal(segment + 1 < knots.Count ? (from + knots[segment + 1]) / 2 : 2 * from + 1, shares);
        layers.Settle(from, paid);
        var (constant, slope) = (0.0, 1.0);
        for (var payer = 0; payer < Payers.Covers; payer++)
        {
            var at = segment * Payers.Count + payer;
            _slope[at] = shares[payer] * eligibleShare;
            _constant[at] = paid[payer] - shares[payer] * from;
            constant -= _constant[at];
            slope -= _slope[at];
        }

        _constant[segment * Payers.Count + (int)Payer.Person] = constant;
        _slope[segment * Payers.Count + (int)Payer.Person] = slope;
    }

    /// <summary>Eligible expenses at which any cover's share of the next yuan changes.</summary>
    private static List<double> EligibleKnots(CoverLayers layers)
    {
        List<double> knots = [0];
        for (var payer = 0; payer < Payers.Covers; payer++)
        {
            if (layers[payer] is not { } cover)
                continue;
            var reached = cover.Knots.Select(left => Reached(layers, payer, left, knots)).Where(double.IsFinite).ToArray();
            knots = [.. knots.Concat(reached).Distinct().Order()];
        }

        return knots;
    }

    /// <summary>The least eligible expense of which the covers before a payer leave so much; infinite where they never do.</summary>
    private static double Reached(CoverLayers layers, int payer, double left, List<double> knots)
    {
        Span<double> paid = stackalloc double[Payers.Covers];
        for (var segment = 0; segment < knots.Count; segment++)
        {
            var from = knots[segment];
            var isLast = segment + 1 == knots.Count;
            var to = isLast ? 2 * from + 1 : knots[segment + 1];
            var (start, end) = (layers.Settle(from, paid, payer), layers.Settle(to, paid, payer));
            if (left <= start)
                return from;
            if (end > start && (isLast || left <= end))
                return from + (left - start) * (to - from) / (end - start);
        }

        return double.PositiveInfinity;
    }
}
