using System.Globalization;
using Actuary.Schemes.ResidentPension.Persons;

namespace Actuary.Cli.Persons;

/// <summary>What the classes side by side say to someone who asks which to choose.</summary>
internal static class PersonSentences
{
    public static IEnumerable<string> Of(IReadOnlyList<PersonStatement> statements)
    {
        var drawing = statements.Where(statement => statement.Monthly is not null).ToList();
        if (drawing.Count == 0)
        {
            yield return "No pension is drawn within the projection.";
            yield break;
        }

        if (drawing.Where(statement => statement.ExpectedReturn is not null).MaxBy(statement => statement.ExpectedReturn) is { } best)
            yield return $"Each yuan earns most in {best.Class}: {Percent(best.ExpectedReturn!.Value)} a year, pensions and heirs counted by the chances to live.";
        var highest = drawing.MaxBy(statement => statement.Monthly!.Value.Total)!;
        var lowest = drawing.MinBy(statement => statement.Monthly!.Value.Total)!;
        if (highest == lowest)
            yield break;
        var (pension, paid) = (highest.Monthly!.Value.Total - lowest.Monthly!.Value.Total, highest.OwnPayments - lowest.OwnPayments);
        yield return $"The highest pension is that of {highest.Class}: {Fen(pension)} yuan a month more than {lowest.Class}, for {Fen(paid)} yuan more paid in.";
        if (Marginal(lowest, highest) is { } rate)
            yield return $"What is paid beyond {lowest.Class} earns {Percent(rate)} a year in {highest.Class}.";
    }

    /// <summary>The return on what one class asks beyond another.</summary>
    private static double? Marginal(PersonStatement less, PersonStatement more) =>
        CashFlows.InternalRate([.. more.ExpectedFlows.Zip(less.ExpectedFlows, (of, from) => of - from)]);

    private static string Percent(double rate) => (100 * rate).ToString("0.00", CultureInfo.InvariantCulture) + " %";

    private static string Fen(double yuan) => yuan.ToString("N2", CultureInfo.InvariantCulture);
}
