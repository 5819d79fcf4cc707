using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Cli.Claims;

/// <summary>Payers as they are called in answers.</summary>
internal static class PayerWords
{
    public static string Text(Payer payer) => payer switch
    {
        Payer.Basic => "basic insurance",
        Payer.CriticalIllness => "critical illness",
        Payer.Supplement => "supplement",
        Payer.Aid => "assistance",
        _ => "person",
    };

    public static string Key(Payer payer) => payer switch
    {
        Payer.Basic => "basic",
        Payer.CriticalIllness => "critical_illness",
        Payer.Supplement => "supplement",
        Payer.Aid => "aid",
        _ => "person",
    };
}
