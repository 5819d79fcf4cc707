namespace Actuary.Schemes.MedicalCover.Claims;

/// <summary>The words in which a claim says its rules, in one language. Places to fill take amounts of yuan and shares as written.</summary>
public sealed record RulePhrases
{
    /// <summary>{0} a share in percent.</summary>
    public required string Percent { get; init; }

    /// <summary>After a schedule: {0} yuan.</summary>
    public required string AtMost { get; init; }

    /// <summary>{0} what an admission is deducted, {1} schedule.</summary>
    public required string AfterDeducted { get; init; }

    /// <summary>{0} share, {1} quota.</summary>
    public required string ShareOfQuota { get; init; }

    /// <summary>{0} share, {1} quota.</summary>
    public required string ShareOfExpense { get; init; }

    /// <summary>{0} deducted, {1} deductible, {2} borne before.</summary>
    public required string SentUp { get; init; }

    public required string SentDown { get; init; }

    /// <summary>{0} deducted, {1} share, {2} deductible.</summary>
    public required string LaterAdmission { get; init; }

    /// <summary>{0} yuan.</summary>
    public required string Deducted { get; init; }

    public required string Left { get; init; }

    /// <summary>{0} yuan.</summary>
    public required string LeftWithOutside { get; init; }

    /// <summary>{0} share, {1} deductible.</summary>
    public required string Above { get; init; }

    /// <summary>{0} share, {1} yuan.</summary>
    public required string UpTo { get; init; }

    /// <summary>{0} share.</summary>
    public required string Beyond { get; init; }

    /// <summary>{0} deductible, {1} shares.</summary>
    public required string OfExcess { get; init; }

    /// <summary>{0} deductible, {1} shares.</summary>
    public required string ByWholeExpense { get; init; }

    /// <summary>Between shares.</summary>
    public required string ListComma { get; init; }

    /// <summary>English, as a planner in Britain would write it.</summary>
    public static RulePhrases English { get; } = new()
    {
        Percent = "{0} %",
        AtMost = "; at most {0}",
        AfterDeducted = "{0}; then {1}",
        ShareOfQuota = "without referral {0} of the quota of {1}, no more than the expense",
        ShareOfExpense = "without referral {0} of the expense, of no more than the quota of {1}",
        SentUp = "sent up: {0} deducted, {1} less {2} borne",
        SentDown = "sent down: nothing deducted",
        LaterAdmission = "{0} deducted, {1} of {2} as a later admission",
        Deducted = "{0} deducted",
        Left = "what is left",
        LeftWithOutside = "what is left, with {0} outside the catalogue",
        Above = "{0} above {1}",
        UpTo = "{0} to {1}",
        Beyond = "{0} beyond",
        OfExcess = "of what is above {0}: {1}",
        ByWholeExpense = "above {0}, by the whole expense: {1}",
        ListComma = ", ",
    };
}
