namespace Actuary.Schemes.MedicalCover.Rules;

/// <summary>
/// The covers of a class of insured for one kind of care, one after another: each pays of what the covers before it left of the
/// eligible expense. A cover that is not there pays nothing.
/// </summary>
public sealed record CoverLayers(Bands? Basic, Bands? CriticalIllness = null, Bands? Supplement = null, Bands? Aid = null)
{
    /// <summary>The cover of a payer before the person.</summary>
    public Bands? this[int payer] => (Payer)payer switch
    {
        Payer.Basic => Basic,
        Payer.CriticalIllness => CriticalIllness,
        Payer.Supplement => Supplement,
        Payer.Aid => Aid,
        _ => throw new ArgumentOutOfRangeException(nameof(payer), payer, "Four payers have a cover."),
    };

    /// <summary>Settles an eligible expense of a year, yuan: what each cover pays goes to <paramref name="paid"/>; the rest is returned.</summary>
    /// <param name="upTo">Covers before this one only.</param>
    public double Settle(double eligible, Span<double> paid, int upTo = Payers.Covers)
    {
        var left = eligible;
        for (var payer = 0; payer < upTo; payer++)
        {
            paid[payer] = this[payer]?.Paid(left) ?? 0;
            left -= paid[payer];
        }

        return left;
    }

    /// <summary>Shares of the next eligible yuan: each cover's go to <paramref name="shares"/>; the person's is returned.</summary>
    public double Marginal(double eligible, Span<double> shares)
    {
        var (left, rest) = (eligible, 1.0);
        for (var payer = 0; payer < Payers.Covers; payer++)
        {
            shares[payer] = rest * (this[payer]?.MarginalRatio(left) ?? 0);
            left -= this[payer]?.Paid(left) ?? 0;
            rest -= shares[payer];
        }

        return rest;
    }
}
