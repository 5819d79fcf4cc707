using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Models.ResidentPension;

/// <summary>How accounts are credited, turned into a pension and left behind.</summary>
internal sealed class AccountReader
{
    private readonly Horizon _horizon;
    private readonly DatedValue _spread;
    private readonly DatedValue _interestShare;
    private readonly YearEndValue<bool> _interestInPayment;
    private readonly YearEndValue<bool> _inheritable;
    private readonly YearEndValue<bool> _transferAtPensionAge;
    private readonly DatedValue _divisor;
    private readonly OrderOfUse _order;
    private readonly AccountAdjustmentReader? _adjustment;

    public AccountReader(Binder scheme, Horizon horizon)
    {
        _horizon = horizon;
        var accounts = scheme.Section("accounts", "the individual accounts");
        _spread = accounts.Dated("crediting_spread", Unit.FractionPerYear, -0.2, 0.2, "credited over the crediting rate of the economy");
        _interestShare = accounts.Dated("interest_share_of_payment_year", Unit.Fraction, 0, 1,
            "share of a year's interest on the year's own payments (AMB-01)");
        _interestInPayment = accounts.DatedFlag("interest_in_payment", "whether what remains of an account in payment earns interest (AMB-02)");
        _inheritable = accounts.DatedFlag("government_part_inheritable", "whether the government's part of an account goes to the heirs");
        _transferAtPensionAge = accounts.DatedChoice("transfer", "when the account of someone who left for the employee scheme moves there",
            ("at_pension_age", true), ("on_leaving", false));
        _divisor = accounts.Standing("divisor", Unit.Months, 1, 600, "months that the balance at 60 is divided by", opening: true);
        _order = ReadOrder(accounts);
        if (accounts.OptionalSection("adjustment", "how account pensions in payment follow the return of accounts") is { } adjustment)
            _adjustment = new AccountAdjustmentReader(adjustment, horizon);
    }

    /// <summary>Whether the government's part stays in the fund on a death of some year.</summary>
    public bool KeepsGovernmentPart => _inheritable.Takes(false);

    /// <summary>The divisor in force on the opening 31 December, months.</summary>
    public double OpeningDivisor => _divisor.At(_horizon.OpeningDay)!.Value;

    public AccountPolicy Build() => new(
        _spread.AverageByYear(_horizon),
        _interestShare.AverageByYear(_horizon),
        _interestInPayment.ByYear(_horizon),
        _inheritable.ByYear(_horizon),
        _transferAtPensionAge.ByYear(_horizon),
        _divisor.AverageByYear(_horizon))
    {
        OrderOfUse = _order,
        Adjustment = _adjustment?.Build(),
    };

    private OrderOfUse ReadOrder(Binder accounts)
    {
        if (KeepsGovernmentPart)
        {
            return accounts.Choice("order_of_use", "which part of an account pensions use first (AMB-11)",
                ("pro_rata", OrderOfUse.ProRata), ("person_first", OrderOfUse.PersonFirst), ("government_first", OrderOfUse.GovernmentFirst));
        }

        accounts.RefuseIdle("order_of_use", "both parts are inherited");
        return OrderOfUse.ProRata;
    }
}
