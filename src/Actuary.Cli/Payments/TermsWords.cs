using Actuary.Reports.Text;
using Actuary.Schemes.MedicalCover.Hospitals;

namespace Actuary.Cli.Payments;

/// <summary>How a contract is paid, as JSON and as a reader name it.</summary>
internal static class TermsWords
{
    public static string Key(ContractTerms terms) => terms switch
    {
        ContractTerms.FeeForService => "fee_for_service",
        ContractTerms.WithinLumpSum => "lump_sum",
        ContractTerms.Capitation => "capitation",
        ContractTerms.PerDisease => "per_disease",
        ContractTerms.PerDiem => "per_diem",
        ContractTerms.Points => "points",
        _ => throw new ArgumentOutOfRangeException(nameof(terms), terms, "No such kind of payment."),
    };

    public static string Text(ContractTerms terms, TerminalPhrases words) => terms switch
    {
        ContractTerms.FeeForService => words.FeeForService,
        ContractTerms.WithinLumpSum => words.LumpSum,
        ContractTerms.Capitation => words.Capitation,
        ContractTerms.PerDisease => words.PerDisease,
        ContractTerms.PerDiem => words.PerDiem,
        ContractTerms.Points => words.Points,
        _ => throw new ArgumentOutOfRangeException(nameof(terms), terms, "No such kind of payment."),
    };
}
