namespace Actuary.Models;

/// <content>Whether the days of a value by date cover the projection, and each of them changes something.</content>
public sealed partial class Binder
{
    /// <summary>Which days of a value by date count, and whether it may end.</summary>
    [Flags]
    private enum Use
    {
        /// <summary>Every day of the projected years.</summary>
        Days = 0,

        /// <summary>The opening 31 December, too.</summary>
        Opening = 1,

        /// <summary>Only the 31 December of each projected year.</summary>
        YearEnds = 2,

        /// <summary>Null ends the value.</summary>
        MayEnd = 4,
    }

    private void CheckDays(IReadOnlyList<ReadStep> steps, string name, Use use)
    {
        if (_context.Horizon is not { } horizon) return;
        var (first, what) = use.HasFlag(Use.Opening) ? (horizon.OpeningDay, "opening is") : (horizon.FirstDay, "projection starts");
        var begins = $"the {what} on {first:yyyy-MM-dd}";
        if (steps[0].Position > first.DayNumber) RefuseLateStart(steps[0], name, begins, use);
        for (var i = 0; i < steps.Count; i++)
        {
            var next = i + 1 < steps.Count ? steps[i + 1] : null;
            if (steps[i].Position > horizon.LastDay.DayNumber)
                Idle(steps[i], name, $"the projection ends on {horizon.LastDay:yyyy-MM-dd}");
            else if (next is not null && next.Position <= first.DayNumber)
                Idle(steps[i], name, $"it is superseded on {next.Key}, and {begins}");
            else if (next is not null && use.HasFlag(Use.YearEnds) && IsPassedOver(steps[i], next, horizon))
                Idle(steps[i], name, $"it is superseded on {next.Key}, and what is in force on 31 December decides the year");
        }
    }

    private void RefuseLateStart(ReadStep first, string name, string begins, Use use)
        => _context.Problems.Add(
            ProblemKind.Date, first.Place, name, $"has no value before {first.Key}, and {begins}",
            use.HasFlag(Use.MayEnd) ? "what held before, or null for nothing" : "what held before");

    /// <summary>Whether a value is in force on no 31 December. The one that the projection starts with must be there and is let pass.</summary>
    private static bool IsPassedOver(ReadStep step, ReadStep next, Horizon horizon)
        => step.Position > horizon.FirstDay.DayNumber
           && next.Position <= new DateOnly(DateOnly.FromDayNumber(step.Position).Year, 12, 31).DayNumber;
}
