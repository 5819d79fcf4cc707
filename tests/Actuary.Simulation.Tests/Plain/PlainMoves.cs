using Actuary.Schemes.ResidentPension;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>Moves to and from other places in a year (rules page, step 3).</summary>
internal sealed record PlainMoves(double Out, double In, bool GovernmentPartMoves)
{
    public static PlainMoves Of(ResidentPensionPlan plan, int year) => plan.Transfers is { } moves
        ? new(moves.OutRate[year], moves.InRate[year], moves.GovernmentPartMoves[year])
        : new(0, 0, false);

    /// <summary>Heads, years, streaks and the person's part after the moves, per unit before.</summary>
    public double People => 1 - Out + In;

    /// <summary>The government's part after the moves, per unit before.</summary>
    public double Government => GovernmentPartMoves ? 1 - Out + In : 1 - Out;

    /// <summary>Enters what moves of accounts that stayed outside the employee schemes.</summary>
    public void Enter(double person, double government, PlainYear totals)
    {
        var each = person + (GovernmentPartMoves ? government : 0);
        totals.MovedOut += each * Out;
        totals.MovedIn += each * In;
        if (!GovernmentPartMoves)
            totals.Forfeited += government * Out;
    }
}
