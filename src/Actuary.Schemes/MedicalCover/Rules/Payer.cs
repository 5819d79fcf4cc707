namespace Actuary.Schemes.MedicalCover.Rules;

/// <summary>Who pays a part of a medical bill, in the order in which they pay; the person bears what is left.</summary>
public enum Payer
{
    /// <summary>The basic insurance (基本医疗保险).</summary>
    Basic,

    /// <summary>The critical-illness insurance (大病保险).</summary>
    CriticalIllness,

    /// <summary>Supplementary covers (补充医疗保险).</summary>
    Supplement,

    /// <summary>Medical assistance (医疗救助).</summary>
    Aid,
    Person,
}

/// <summary>The payers in order.</summary>
public static class Payers
{
    public static IReadOnlyList<Payer> All { get; } = [Payer.Basic, Payer.CriticalIllness, Payer.Supplement, Payer.Aid, Payer.Person];

    /// <summary>Those before the person.</summary>
    public const int Covers = 4;

    public const int Count = 5;
}
