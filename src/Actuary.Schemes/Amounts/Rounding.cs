using System.Runtime.Intrinsics;

namespace Actuary.Schemes.Amounts;

/// <summary>How a pension is rounded as it is paid to a person (AMB-41).</summary>
public enum PaymentRounding
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>To the fen, halves up.</summary>
    Fen,

    /// <summary>Up to the next jiao, ten fen (见分进角).</summary>
    JiaoUp,
}

/// <summary>Rounding of money amounts as notices round them.</summary>
public static class Rounding
{
    /// <summary>The nearest multiple of <paramref name="step"/>, halves up: ⌊x / step + ½⌋ · step.</summary>
    public static Lanes HalfUp(Lanes amount, double step) => Vector512.Floor(amount / step + Vector512.Create(0.5)) * step;

    /// <summary>A payment to a person, yuan, not negative. Decimals, so that 0.1 yuan is a jiao and not a little more.</summary>
    public static double Payment(double yuan, PaymentRounding rounding) => rounding switch
    {
        PaymentRounding.Fen => (double)Fen(yuan),
        PaymentRounding.JiaoUp => (double)(Math.Ceiling((decimal)yuan * 10) / 10),
        _ => yuan,
    };

    /// <summary>To the fen, halves up (AMB-41).</summary>
    public static decimal Fen(double yuan) => Fen((decimal)yuan);

    /// <summary>To the fen, halves up.</summary>
    public static decimal Fen(decimal yuan) => decimal.Round(yuan, 2, MidpointRounding.AwayFromZero);
}
