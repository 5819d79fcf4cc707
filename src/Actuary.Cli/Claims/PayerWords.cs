using Actuary.Reports.Text;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Cli.Claims;

/// <summary>Payers as they are called in answers.</summary>
internal static class PayerWords
{
    public static string Text(Payer payer, TerminalPhrases words) => payer switch
    {
        Payer.Basic => words.PayerBasic,
        Payer.CriticalIllness => words.PayerCriticalIllness,
        Payer.Supplement => words.PayerSupplement,
        Payer.Aid => words.PayerAid,
        _ => words.PayerPerson,
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
