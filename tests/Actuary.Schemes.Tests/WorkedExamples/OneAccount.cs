using System.Runtime.Intrinsics;
using Actuary.Schemes.Amounts;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.Tests.ResidentPension;

namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>The account of one person of a worked example, from the rule functions.</summary>
internal sealed class OneAccount
{
    private readonly Inputs _inputs;
    private readonly Lanes _interest;

    public OneAccount(Inputs inputs)
    {
        _inputs = inputs;
        _interest = EveryLane.Of(inputs.Number("interest", 0));
        var onBehalf = inputs.Number("on_behalf", 0);
        var extra = inputs.Number("extra", 0);
        var replacing = inputs.Text("reading") == "replacing";
        var tier = EveryLane.Of(inputs.Number("tier", onBehalf));
        var paidOnBehalf = EveryLane.Of(replacing ? onBehalf + extra : onBehalf);
        PaidByPerson = Contribution.PaidByPerson(tier, paidOnBehalf);
        Subsidy = EveryLane.Of(inputs.Text("reading") == "without_subsidy" ? 0 : inputs.Number("subsidy", 0))
            + EveryLane.Of(replacing ? 0 : extra);
        Government = tier - PaidByPerson + Subsidy;
        Years = inputs.Number("years", 0);
        AtPensionAge = Accumulate();
    }

    public Lanes PaidByPerson { get; }

    public Lanes Subsidy { get; }

    public Lanes Government { get; }

    public double Years { get; }

    /// <summary>Made up in one payment at pension age, yuan.</summary>
    public Lanes MadeUp => EveryLane.Of(_inputs.Number("backpay_years", 0) * _inputs.Number("backpay_tier", 0));

    public Lanes MadeUpSubsidy => EveryLane.Of(_inputs.Number("backpay_years", 0) * _inputs.Number("backpay_subsidy", 0));

    /// <summary>When the pension begins, what was made up included.</summary>
    public AccountParts AtPensionAge { get; }

    public Lanes Pension => Account.MonthlyPension(AtPensionAge.Total, _inputs.Number("divisor", 139));

    /// <summary>In payment after some months, the pension paid rounded to fen (AMB-41).</summary>
    public Lanes Left
    {
        get
        {
            var paid = Rounding.HalfUp(Pension, 0.01);
            var left = AtPensionAge.Total;
            var rate = _inputs.Number("interest_in_payment", 0);
            for (var month = 1; month <= _inputs.Number("months_paid", 0); month++)
            {
                left = Vector512.Max(Lanes.Zero, left - paid);
                if (month % 12 == 0)
                    left = Account.Grown(left, EveryLane.Of(rate));
            }

            return left;
        }
    }

    public AccountParts LeftByPart
    {
        get
        {
            var order = _inputs.Text("order", "pro_rata") switch
            {
                "pro_rata" => OrderOfUse.ProRata,
                "personal_first" => OrderOfUse.PersonFirst,
                "subsidy_first" => OrderOfUse.GovernmentFirst,
                var other => throw new InvalidDataException($"order={other} is not known."),
            };
            var growth = Math.Pow(1 + _inputs.Number("interest_in_payment", 0), Math.Floor(_inputs.Number("months_paid", 0) / 12));
            return AccountParts.Left(order, AtPensionAge, Left, EveryLane.Of(growth));
        }
    }

    private AccountParts Accumulate()
    {
        var share = _inputs.Number("f", 0);
        var parts = default(AccountParts);
        for (var year = 0; year < Years; year++)
        {
            parts = new(
                Account.Grown(parts.Person, _interest) + Account.Credited(PaidByPerson, _interest, share),
                Account.Grown(parts.Government, _interest) + Account.Credited(Government, _interest, share));
        }

        return new(parts.Person + MadeUp, parts.Government + MadeUpSubsidy);
    }
}
