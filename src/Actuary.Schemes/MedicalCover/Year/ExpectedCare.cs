using System.Runtime.Intrinsics;
using Actuary.Numerics;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Year;

/// <summary>
/// What each payer is expected to pay for the patients of a class and service, and how it varies from patient to patient: the
/// segments of an expense profile against the partial moments of lognormal bills. Exact, not sampled. Bills are counted in units in
/// which the plan's amounts are constant, so its knots are.
/// <para>
/// E[X^j; X ≤ u] = E[X^j] · Φ((ln u − μ)/σ − jσ), j = 0, 1, 2; patients are Poisson, hence cov(paid_p, paid_q) = n · E[paid_p · paid_q].
/// </para>
/// </summary>
internal sealed class ExpectedCare
{
    /// <summary>Patients, their bills and the squares of their bills.</summary>
    private const int Moments = 3;

    private readonly ExpenseProfile _profile;
    private readonly BillShares _shares;
    private readonly int[] _knots;
    private readonly Lanes[] _below;
    private readonly Lanes[] _all = new Lanes[Moments];
    private Lanes _logHeavyBill;
    private bool _countsHeavy;

    /// <param name="shares">Of the bills of the service; the profile is among those it was made for.</param>
    public ExpectedCare(ExpenseProfile profile, BillShares shares)
    {
        (_profile, _shares, _knots) = (profile, shares, shares.KnotsAt(profile));
        _below = new Lanes[_knots.Length * Moments];
    }

    public Lanes Patients => _all[0];

    public Lanes Bills => _all[1];

    /// <summary>Patients who bear more than the amount the year began with.</summary>
    public Lanes HeavilyBurdened { get; private set; }

    /// <param name="heavy">What a patient bears from which he is counted as heavily burdened; infinite counts nobody.</param>
    public void Begin(Lanes heavy)
    {
        Array.Clear(_below);
        Array.Clear(_all);
        HeavilyBurdened = Lanes.Zero;
        _countsHeavy = !Vector512.EqualsAll(heavy, Vector512.Create(double.PositiveInfinity));
        _logHeavyBill = LaneMath.Log(_profile.BillBearing(heavy));
    }

    /// <summary>Adds patients whose bills have this mean, in the year for which the shares were evaluated.</summary>
    /// <param name="meanAt">The place of the mean among the shares.</param>
    public void Add(Lanes patients, Lanes mean, int meanAt)
    {
        var first = patients * mean;
        var second = first * mean * _shares.MeanSquare;
        _all[0] += patients;
        _all[1] += first;
        _all[2] += second;
        var shares = _shares.At(meanAt);
        for (var knot = 0; knot < _knots.Length; knot++)
        {
            ref readonly var below = ref shares[_knots[knot]];
            _below[knot * Moments] += patients * below.Bills;
            _below[knot * Moments + 1] += first * below.Cost;
            _below[knot * Moments + 2] += second * below.Square;
        }

        if (_countsHeavy)
            HeavilyBurdened += patients * (Lanes.One - _shares.BillsBelow(meanAt, _logHeavyBill));
    }

    /// <summary>Patients of whose bills a cover pays something.</summary>
    public Lanes Reached(Payer payer)
    {
        var segment = 0;
        while (segment <= _knots.Length && _profile.Constant(segment, (int)payer) == 0 && _profile.Slope(segment, (int)payer) == 0)
            segment++;
        return segment > _knots.Length ? Lanes.Zero : segment == 0 ? _all[0] : _all[0] - _below[(segment - 1) * Moments];
    }

    /// <summary>Adds what each payer is expected to pay, in the units of the bills, to <paramref name="paid"/>.</summary>
    public void AddPaid(Span<Lanes> paid)
    {
        for (var segment = 0; segment <= _knots.Length; segment++)
        {
            var (patients, bills) = (In(segment, 0), In(segment, 1));
            for (var payer = 0; payer < Payers.Count; payer++)
                paid[payer] += _profile.Constant(segment, payer) * patients + _profile.Slope(segment, payer) * bills;
        }
    }

    /// <summary>Adds the covariances of what payers pay, yuan², to the lower triangle <paramref name="covariance"/> held row by row; <paramref name="unit"/> is the unit of bills in yuan.</summary>
    public void AddCovariance(Span<Lanes> covariance, Lanes unit)
    {
        for (var segment = 0; segment <= _knots.Length; segment++)
        {
            var (patients, bills, squares) = (In(segment, 0) * unit * unit, In(segment, 1) * unit * unit, In(segment, 2) * unit * unit);
            for (int p = 0, at = 0; p < Payers.Count; p++)
            {
                var (a, b) = (_profile.Constant(segment, p), _profile.Slope(segment, p));
                for (var q = 0; q <= p; q++, at++)
                {
                    var (c, d) = (_profile.Constant(segment, q), _profile.Slope(segment, q));
                    covariance[at] += a * c * patients + (a * d + b * c) * bills + b * d * squares;
                }
            }
        }
    }

    private Lanes In(int segment, int moment)
    {
        var to = segment == _knots.Length ? _all[moment] : _below[segment * Moments + moment];
        return segment == 0 ? to : to - _below[(segment - 1) * Moments + moment];
    }
}
