using Actuary.Cli.Terminal;
using Actuary.Schemes.MedicalCover.Claims;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Cli.Claims;

/// <summary>Where the rules of a payment come from: the notes of the plan on the keys that a cover reads.</summary>
internal sealed class Clauses(ClaimCase claim)
{
    private static readonly string[] _notOfTheBill = ["contract", "paid_by"];

    /// <summary>One ground of a rule: a place in a source, or why a value was assumed; the keys that rest on it.</summary>
    internal sealed record Clause(string? Source, string? At, string? Reason, IReadOnlyList<string> Keys);

    /// <summary>Clauses as lines: the places in each source, then what was assumed.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<Clause> clauses, Wording wording)
    {
        foreach (var source in clauses.Where(clause => clause.Source is not null).GroupBy(clause => clause.Source))
            yield return $"[{source.Key}] {string.Join(wording.Words.ClauseStop, source.Select(clause => clause.At).OfType<string>().Select(wording.Written))}".TrimEnd();
        if (clauses.Any(clause => clause.Source is null))
            yield return Wording.Fill(wording.Words.AssumedClause, string.Join(", ", clauses.Where(clause => clause.Source is null).SelectMany(clause => clause.Keys)));
    }

    /// <summary>The clauses of a line, sources before what was assumed.</summary>
    public IReadOnlyList<Clause> Of(SettledBill bill, ClaimLine line)
    {
        var section = Section(bill, line.Payer);
        if (section is null)
            return [];
        var prefix = $"schemes.{claim.Scheme.Name}.benefits.{section}.";
        return
        [
            .. claim.Plan.Documentation.Assumptions
                .Where(note => note.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(note => (Key: note.Key[prefix.Length..], Note: note))
                .Where(found => IsOfTheBill(found.Key.Split('.')))
                .GroupBy(found => (found.Note.Source, At: found.Note.Source is null ? null : found.Note.At, Reason: found.Note.Source is null ? found.Note.Reason : null))
                .Select(group => new Clause(group.Key.Source, group.Key.At, group.Key.Reason, [.. group.Select(found => found.Key).Distinct()]))
                .OrderBy(clause => clause.Source is null),
        ];
    }

    private string? Section(SettledBill bill, Payer payer) => payer switch
    {
        Payer.Basic => $"basic.{claim.Service(bill.Bill)}",
        Payer.CriticalIllness => "critical_illness",
        Payer.Supplement => "supplement",
        Payer.Aid => "aid",
        _ => null,
    };

    private bool IsOfTheBill(string[] key) => !_notOfTheBill.Contains(key[0]) && (key[0] != "classes" || key[1] == claim.ClassName);
}
