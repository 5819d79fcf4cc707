using System.Globalization;
using Actuary.Cli.Terminal;
using Actuary.Schemes.ResidentPension.Persons;
using Actuary.Simulation.Plans;
using static Actuary.Cli.Terminal.Wording;

namespace Actuary.Cli.Persons;

/// <summary>What the classes side by side say to someone who asks which to choose.</summary>
internal static class PersonSentences
{
    public static IEnumerable<string> Of(Plan plan, IReadOnlyList<PersonStatement> statements, Wording wording)
    {
        var words = wording.Words;
        string Name(PersonStatement statement) => wording.Class(plan.Documentation, statement.Class);
        var drawing = statements.Where(statement => statement.Monthly is not null).ToList();
        if (drawing.Count == 0)
        {
            yield return words.NoPension;
            yield break;
        }

        if (drawing.Where(statement => statement.ExpectedReturn is not null).MaxBy(statement => statement.ExpectedReturn) is { } best)
            yield return Fill(words.BestReturn, Name(best), wording.Percent(best.ExpectedReturn!.Value, 2));
        var highest = drawing.MaxBy(statement => statement.Monthly!.Value.Total)!;
        var lowest = drawing.MinBy(statement => statement.Monthly!.Value.Total)!;
        if (highest == lowest)
            yield break;
        var (pension, paid) = (highest.Monthly!.Value.Total - lowest.Monthly!.Value.Total, highest.OwnPayments - lowest.OwnPayments);
        yield return Fill(words.HighestPension, Name(highest), Fen(pension), Name(lowest), Fen(paid));
        if (Marginal(lowest, highest) is { } rate)
            yield return Fill(words.MarginalReturn, Name(lowest), wording.Percent(rate, 2), Name(highest));
    }

    /// <summary>The return on what one class asks beyond another.</summary>
    private static double? Marginal(PersonStatement less, PersonStatement more) =>
        CashFlows.InternalRate([.. more.ExpectedFlows.Zip(less.ExpectedFlows, (of, from) => of - from)]);

    private static string Fen(double yuan) => yuan.ToString("N2", CultureInfo.InvariantCulture);
}
