using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Actuary.Schemes.MedicalCover.Claims;
using Actuary.Schemes.MedicalCover.Rules;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Claims;

/// <summary>A settled year of bills as one JSON document; amounts in yuan to the fen.</summary>
internal static class ClaimJson
{
    private static readonly JsonSerializerOptions _format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(ClaimCase claim, TextWriter output)
    {
        var clauses = new Clauses(claim);
        output.WriteLine(JsonSerializer.Serialize(new
        {
            claim.Plan.Model,
            claim.Plan.Scenario,
            Scheme = claim.Scheme.Name,
            claim.Year,
            Class = claim.ClassName,
            AmountsFactor = claim.Amounts,
            Bills = claim.Answer.Bills.Select(bill => Bill(claim, clauses, bill)),
            claim.Answer.Total,
            claim.Answer.Eligible,
            Paid = Payers.All.ToDictionary(PayerWords.Key, claim.Answer.Paid),
        }, _format));
    }

    private static object Bill(ClaimCase claim, Clauses clauses, SettledBill bill) => new
    {
        Service = claim.Service(bill.Bill),
        bill.Bill.Total,
        bill.Eligible,
        Referral = bill.Bill.Referral.ToString().ToLowerInvariant(),
        bill.Bill.Quota,
        bill.Deducted,
        Lines = bill.Lines.Select(line => new
        {
            Payer = PayerWords.Key(line.Payer),
            line.Before,
            line.Expense,
            line.Paid,
            line.Rule,
            Clauses = clauses.Of(bill, line).Select(clause => new { clause.Source, At = clause.At is { } at ? Label.Written(at).En : null, clause.Reason, clause.Keys }),
        }),
    };
}
