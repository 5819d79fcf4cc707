using Actuary.Schemes.Amounts;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>What is particular to one person's statement; runs, which work with means of cohorts, know none of it.</summary>
internal static class StatementReader
{
    public static StatementRounding Read(Binder scheme)
    {
        var statement = scheme.Section("person_statement", "what a person's statement rounds");
        return new(
            statement.Choice("payment_rounding", "how a pension is rounded as it is paid to a person (AMB-41)",
                ("fen", PaymentRounding.Fen), ("jiao_up", PaymentRounding.JiaoUp), ("none", PaymentRounding.None)),
            statement.Choice("account_rounding", "how a person's account is rounded (AMB-41)", ("none", false), ("fen_yearly", true)));
    }
}
