using System.Globalization;
using Actuary.Schemes.MedicalCover.Rules;
using Actuary.Schemes.Tests.ResidentPension;

namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>The critical-illness insurance of Changsha's residents, 2015.</summary>
internal static class ChangshaSheet
{
    private const double Deductible = 20_000;
    private const double DibaoDeductible = 10_000;
    private const double Cap = 200_000;
    private const double FinancingShare = 0.05;
    private const double FeeShare = 0.04;
    private const double InsurerShareOfPolicyLoss = 0.3;
    private const int PaymentsNamed = 24;

    private static readonly Band[] _bands = [new(0, 0.5), new(30_000, 0.6), new(80_000, 0.7), new(150_000, 0.8)];

    private static readonly string[] _inputs =
    [
        "own_eligible", "dibao", "status", "reading", "deductible", "cap",
        "premium", "claims", "fee", "loss_type", "loss_includes_fee", "contract_surplus_share",
        "insured", "bmi_standard", "financing_standard", "share", "surplus", "opening_balance", "reserve", "fee_share",
    ];

    public static Sheet Create()
    {
        var outputs = new Dictionary<string, Func<Inputs, object>>(StringComparer.Ordinal)
        {
            ["pay"] = with => Total(with, Reading(with)),
            ["own_final"] = with => Own(with) - Total(with, Reading(with)),
            ["total"] = with => with.Has("own_eligible") ? Total(with, Reading(with)) : Premium(with),
            ["total_own"] = with => Own(with),
            ["loss"] = with => Contract(with).Loss.Value(),
            ["insurer"] = with => Contract(with).BorneByInsurer.Value(),
            ["bmi_fund"] = with => Contract(with).BorneByFund.Value(),
            ["surplus"] = with => Contract(with).Surplus.Value(),
            ["contract_surplus"] = with => Contract(with).KeptSurplus.Value(),
            ["returned_to_bmi"] = with => Contract(with).Returned.Value(),
            ["insurer_keeps"] = with => (Contract(with).Fee + Contract(with).KeptSurplus).Value(),
            ["per_head"] = with => Standard(with) * with.Number("share", FinancingShare),
            ["premium"] = with => Premium(with),
            ["fee_max"] = with => Premium(with) * with.Number("fee_share", FeeShare),
            ["from_surplus"] = with => FromSurplus(with),
            ["from_receipts"] = with => Premium(with) - FromSurplus(with),
        };
        foreach (var basis in Enum.GetValues<BandBasis>())
        {
            var letter = basis == BandBasis.Excess ? "A" : "B";
            outputs[$"pay_{letter}"] = with => Total(with, basis);
            outputs[$"own_final_{letter}"] = with => Own(with) - Total(with, basis);
            outputs[$"own_expense_hitting_cap_{letter}"] = with => Cover(with, basis).CapReachedAt;
            outputs[$"total_{letter}"] = outputs[$"pay_{letter}"];
        }

        for (var at = 0; at < PaymentsNamed; at++)
        {
            var payment = at;
            outputs[string.Create(CultureInfo.InvariantCulture, $"pay{at + 1}")] = with => Payments(with, Reading(with))[payment];
        }

        return new("Changsha", _inputs.ToHashSet(StringComparer.Ordinal), outputs);
    }

    private static BandBasis Reading(Inputs with) => with.Text("reading", "A") switch
    {
        "A" => BandBasis.Excess,
        "B" => BandBasis.Cumulative,
        var other => throw new InvalidDataException($"reading is {other}; A or B."),
    };

    private static Bands Cover(Inputs with, BandBasis basis)
    {
        var isDibao = with.Text("dibao") == "yes" || with.Text("status") == "dibao";
        return new(with.Number("deductible", isDibao ? DibaoDeductible : Deductible), _bands, with.Number("cap", Cap), basis);
    }

    private static double Own(Inputs with) => with.Numbers("own_eligible").Sum();

    private static double Total(Inputs with, BandBasis basis) => Payments(with, basis).Sum();

    /// <summary>Of each admission of a year: what the year so far is paid, less what was paid already.</summary>
    private static List<double> Payments(Inputs with, BandBasis basis)
    {
        var cover = Cover(with, basis);
        var (soFar, payments) = (0.0, new List<double>());
        foreach (var own in with.Numbers("own_eligible"))
        {
            payments.Add(cover.Paid(soFar + own) - cover.Paid(soFar));
            soFar += own;
        }

        return payments;
    }

    private static CriticalIllnessSettlement Contract(Inputs with)
    {
        var premium = with.Number("premium");
        var contract = new CriticalIllnessContract(
            with.Has("fee") ? with.Number("fee") / premium : with.Number("fee_share", FeeShare),
            with.Number("contract_surplus_share", 0),
            with.Text("loss_type", "policy") == "policy" ? 1 : 0,
            InsurerShareOfPolicyLoss,
            with.Text("loss_includes_fee", "yes") == "yes");
        return contract.Settle(EveryLane.Of(premium), EveryLane.Of(with.Number("claims")));
    }

    private static double Standard(Inputs with) => with.Number(with.Has("bmi_standard") ? "bmi_standard" : "financing_standard");

    private static double Premium(Inputs with) => with.Has("premium")
        ? with.Number("premium")
        : with.Number("insured") * Standard(with) * with.Number("share", FinancingShare);

    private static double FromSurplus(Inputs with) => PremiumSource.FromSurplus(
        EveryLane.Of(Premium(with)), EveryLane.Of(with.Number(with.Has("surplus") ? "surplus" : "opening_balance")), EveryLane.Of(with.Number("reserve", 0))).Value();
}
