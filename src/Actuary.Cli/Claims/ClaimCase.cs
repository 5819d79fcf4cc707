using Actuary.Cli.Commands;
using Actuary.Schemes.MedicalCover;
using Actuary.Schemes.MedicalCover.Claims;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Claims;

/// <summary>A question held against a plan, and its answer.</summary>
internal sealed class ClaimCase
{
    private const decimal MostYuan = 1e9m;

    private ClaimCase(Plan plan, MedicalCoverScheme scheme, int @class, int year, IReadOnlyList<MedicalBill> bills, RulePhrases words)
    {
        (Plan, Scheme, Class, Year) = (plan, scheme, @class, year);
        Amounts = CentralAmounts.Factor(scheme.Plan, plan.Drivers.Economy, year - plan.FirstYear);
        Answer = ClaimCalculator.Of(scheme.Plan, year - plan.FirstYear, @class, Amounts, words).Settle(bills);
    }

    public Plan Plan { get; }

    public MedicalCoverScheme Scheme { get; }

    /// <summary>Index of the class.</summary>
    public int Class { get; }

    public string ClassName => Scheme.Plan.Classes[Class].Name;

    /// <summary>Calendar year.</summary>
    public int Year { get; }

    /// <summary>What amounts have grown by since the opening year, on the central path.</summary>
    public double Amounts { get; }

    public ClaimYear Answer { get; }

    public string Service(MedicalBill bill) => Scheme.Plan.Morbidity.Services[bill.Service].Name;

    /// <summary>The question if it fits the plan; else null and every problem.</summary>
    public static ClaimCase? Of(ClaimQuestion question, Plan plan, RulePhrases words, List<string> problems)
    {
        if (plan.Schemes.Select(part => part.Scheme).OfType<MedicalCoverScheme>().FirstOrDefault() is not { } scheme)
        {
            problems.Add($"{plan.Model} has no scheme of kind medical_cover. Allowed: a model with one.");
            return null;
        }

        string[] classes = [.. scheme.Plan.Classes.Select(insured => insured.Name)];
        KnownNames.Check("--class", question.Class is null ? [] : [question.Class], classes, problems);
        var year = question.Year ?? plan.FirstYear;
        if (year < plan.FirstYear || year >= plan.FirstYear + plan.Years)
            problems.Add($"--year is {year}. Allowed: {plan.FirstYear} to {plan.FirstYear + plan.Years - 1}.");
        if (question.Bills.Count == 0)
            problems.Add($"--bill is missing. Allowed: one or more of {TypedBill.Form}.");
        var @class = Math.Max(0, Array.IndexOf(classes, question.Class));
        var bills = Bills(question.Bills, scheme.Plan, scheme.Plan.Benefits.Care[0][@class], problems);
        return problems.Count > 0 ? null : new ClaimCase(plan, scheme, @class, year, bills, words);
    }

    private static List<MedicalBill> Bills(IReadOnlyList<AskedBill> asked, MedicalCoverPlan plan, CareCover[] covers, List<string> problems)
    {
        string[] services = [.. plan.Morbidity.Services.Select(service => service.Name)];
        var bills = new List<MedicalBill>();
        var admitted = false;
        for (var at = 0; at < asked.Count; at++)
        {
            var (bill, where) = (asked[at], $"bill {at + 1}");
            CheckAmounts(bill, where, problems);
            KnownNames.Check($"{where}: service", [bill.Service ?? ""], services, problems);
            KnownNames.Check($"{where}: referral", bill.Referral is null ? [] : [bill.Referral], ["none", "up", "down"], problems);
            var service = Array.IndexOf(services, bill.Service);
            if (service < 0)
                continue;
            Idle(bill, where, covers[service], admitted, problems);
            admitted |= covers[service].Admission is not null;
            bills.Add(new MedicalBill(service, bill.Total ?? 0)
            {
                Eligible = bill.Eligible,
                Quota = bill.Quota,
                Referral = Enum.TryParse<Referral>(bill.Referral, ignoreCase: true, out var referral) ? referral : Referral.None,
            });
        }

        return bills;
    }

    private static void CheckAmounts(AskedBill bill, string where, List<string> problems)
    {
        if (bill.Total is null)
            problems.Add($"{where}: total is missing. Allowed: yuan.");
        foreach (var (name, amount) in new[] { ("total", bill.Total), ("eligible", bill.Eligible), ("quota", bill.Quota) })
        {
            if (amount is < 0 or > MostYuan || amount is { } yuan && decimal.Round(yuan, 2) != yuan)
                problems.Add($"{where}: {name} is {amount}. Allowed: yuan to the fen, 0 to {MostYuan:N0}.");
        }

        if (bill.Eligible > bill.Total)
            problems.Add($"{where}: eligible is {bill.Eligible}. Allowed: at most the total of {bill.Total}.");
    }

    /// <summary>Words that would change nothing.</summary>
    private static void Idle(AskedBill bill, string where, CareCover cover, bool admitted, List<string> problems)
    {
        var isSent = bill.Referral is "up" or "down";
        if (isSent && cover.Admission is null)
            problems.Add($"{where}: referral is '{bill.Referral}', but {bill.Service} deducts nothing by admission. Allowed: no referral.");
        else if (isSent && !admitted)
            problems.Add($"{where}: referral is '{bill.Referral}', but no admission comes before it. Allowed: no referral.");
        if (bill.Quota is not null && cover.Unreferred is null)
            problems.Add($"{where}: quota is given, but {bill.Service} is not paid by one. Allowed: no quota.");
    }
}
