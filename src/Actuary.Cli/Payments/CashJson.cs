using System.Text.Encodings.Web;
using System.Text.Json;
using Actuary.Schemes.MedicalCover.Hospitals;

namespace Actuary.Cli.Payments;

/// <summary>The payment desk's year as one JSON document; yuan.</summary>
internal static class CashJson
{
    private static readonly JsonSerializerOptions _format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(CashCase cash, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(new
    {
        cash.Plan.Model,
        cash.Plan.Scenario,
        Scheme = cash.Scheme.Name,
        cash.Year,
        cash.Answer.Receipts,
        cash.Answer.RegionalBudget,
        cash.Answer.PointValue,
        cash.Answer.Due,
        Paid = cash.Answer.Contracts.Sum(contract => contract.Paid),
        Contracts = cash.Answer.Contracts.Select(Contract),
    }, _format));

    private static object Contract(ContractCash contract) => new
    {
        Institution = contract.Institution.Name,
        contract.Contract,
        Payment = TermsWords.Key(contract.Terms),
        contract.Score,
        contract.Cost,
        contract.Owed,
        contract.Withheld,
        contract.Result,
        contract.Prepaid,
        contract.Assessed,
        contract.Settlement,
        contract.Paid,
        Months = contract.Months.Select((month, at) => new { Month = at + 1, month.Prepaid, month.Assessed, month.Settlement, month.Paid }),
    };
}
