using System.Runtime.Intrinsics;
using Actuary.Numerics;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Year;

/// <summary>
/// How use answers to what persons bear: (own share of the year before / own share of the first year)^−elasticity per service. A year
/// looks back, so that use and cost of one year do not wait for each other.
/// </summary>
internal sealed class UseResponse(IReadOnlyList<ServiceTerms> services)
{
    private readonly Lanes[] _first = new Lanes[services.Count];
    private readonly Lanes[] _factor = new Lanes[services.Count];

    public Lanes Factor(int service) => _factor[service];

    public void Open()
    {
        Array.Fill(_factor, Lanes.One);
        Array.Clear(_first);
    }

    /// <summary>Notes what persons bore in the year, for the next; a year without bills says nothing.</summary>
    public void Observe(PaidTable paid)
    {
        for (var s = 0; s < services.Count; s++)
        {
            if (services[s].UseElasticity == 0)
                continue;
            var billed = Billed(paid[s]);
            var isBilled = Vector512.GreaterThan(billed, Lanes.Zero);
            var share = Vector512.ConditionalSelect(isBilled, OwnShare(paid[s], billed), Lanes.One);
            _first[s] = Vector512.ConditionalSelect(isBilled & Vector512.Equals(_first[s], Lanes.Zero), share, _first[s]);
            var factor = LaneMath.Exp(-services[s].UseElasticity * LaneMath.Log(share / _first[s]));
            _factor[s] = Vector512.ConditionalSelect(isBilled, factor, _factor[s]);
        }
    }

    /// <summary>A person who bears nothing cannot be answered by a power: at least a thousandth.</summary>
    private static Lanes OwnShare(ReadOnlySpan<Lanes> paid, Lanes billed) =>
        Vector512.Max(Vector512.Create(0.001), paid[(int)Payer.Person] / billed);

    private static Lanes Billed(ReadOnlySpan<Lanes> paid)
    {
        var billed = Lanes.Zero;
        foreach (var part in paid)
            billed += part;
        return billed;
    }
}
