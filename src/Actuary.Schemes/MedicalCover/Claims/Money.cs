namespace Actuary.Schemes.MedicalCover.Claims;

/// <summary>Amounts as they are paid.</summary>
internal static class Money
{
    /// <summary>To the fen, halves up (AMB-41).</summary>
    public static decimal Fen(double yuan) => Fen((decimal)yuan);

    /// <summary>To the fen, halves up.</summary>
    public static decimal Fen(decimal yuan) => decimal.Round(yuan, 2, MidpointRounding.AwayFromZero);
}
