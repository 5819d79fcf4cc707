using Actuary.Schemes.Tests.ResidentPension;

namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>What every rule set with an account is asked about one person's account.</summary>
internal static class AccountOutputs
{
    public static IEnumerable<string> Inputs { get; } =
    [
        "tier", "subsidy", "extra", "on_behalf", "years", "interest", "f", "reading", "age_at_pension", "divisor", "basic",
        "months_paid", "interest_in_payment", "order", "backpay_years", "backpay_tier", "backpay_subsidy", "paid_at",
    ];

    public static Dictionary<string, Func<Inputs, object>> For(double basic) => new(StringComparer.Ordinal)
    {
        ["annual_credit"] = with => Of(with, account => account.PaidByPerson + account.Government),
        ["individual_pays_per_year"] = with => Of(with, account => account.PaidByPerson),
        ["individual_paid"] = with => Of(with, account => account.PaidByPerson * account.Years + account.MadeUp),
        ["subsidy_paid"] = with => Of(with, account => account.Subsidy * account.Years + account.MadeUpSubsidy),
        ["topup"] = with => Of(with, account => account.MadeUp),
        ["account_at_60"] = with => Of(with, account => account.AtPensionAge.Total),
        ["account_pension"] = with => Of(with, account => account.Pension),
        ["monthly_pension"] = with => Of(with, account => account.Pension + EveryLane.Of(with.Number("basic", basic))),
        ["inheritable_at_60"] = with => Of(with, account => account.AtPensionAge.Leaving(withGovernmentPart: false)),
        ["transferred"] = with => Of(with, account => account.AtPensionAge.Leaving(withGovernmentPart: false)),
        ["left_behind"] = with => Of(with, account => account.AtPensionAge.Government),
        ["remaining_account"] = with => Of(with, account => account.Left),
        ["inheritable"] = with => Of(with, account => account.LeftByPart.Leaving(withGovernmentPart: false)),
        ["stays_in_fund"] = with => Of(with, account => account.LeftByPart.Government),
    };

    private static double Of(Inputs with, Func<OneAccount, Lanes> ask) => ask(new OneAccount(with)).Value();
}
