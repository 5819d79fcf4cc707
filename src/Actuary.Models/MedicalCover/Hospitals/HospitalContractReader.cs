using Actuary.Schemes.MedicalCover.Hospitals;

namespace Actuary.Models.MedicalCover.Hospitals;

/// <summary>One contract: whose it is, how it is paid, and what was settled for the opening year.</summary>
internal sealed class HospitalContractReader
{
    private readonly int _institution;
    private readonly double _settled;
    private readonly double _due;

    public HospitalContractReader(
        string name, Binder contract, IReadOnlyList<string> institutions, PartOfCare[] services, PrepaymentReader prepayment, Horizon horizon)
    {
        (Name, Label) = (name, contract.LabelHere("what the contract is called"));
        _institution = Math.Max(0, institutions.ToList().IndexOf(contract.Name("institution", "whose contract it is", [.. institutions])));
        Payment = new ContractPaymentReader(contract, services, horizon);
        if (prepayment.FollowsLastYear || Payment.HasBudget)
            _settled = contract.Quantity("opening_settled", Unit.Yuan, 0, 1e13, "what was settled for the opening year");
        else
            contract.RefuseIdle("opening_settled", "no payment follows the year before");
        if (prepayment.SettlesNextYear)
            _due = contract.Quantity("opening_due", Unit.Yuan, -1e13, 1e13, "still to be paid for the opening year; negative is returned");
        else
            contract.RefuseIdle("opening_due", "accounts are settled at the end of the year");
    }

    public string Name { get; }

    public Label Label { get; }

    public ContractPaymentReader Payment { get; }

    /// <param name="shares">By service of the cover: the contract's share.</param>
    public HospitalContract Build(double[] shares) =>
        new(_institution, Name, shares, Payment.Build(shares.Length), _settled) { OpeningDue = _due };
}
