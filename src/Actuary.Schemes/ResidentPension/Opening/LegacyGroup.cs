using Actuary.Assumptions;

namespace Actuary.Schemes.ResidentPension.Opening;

/// <summary>
/// Members or pensioners of an older scheme that was merged into this one, spread over sexes and ages by population. They come
/// on top of the insured and pensioners given otherwise.
/// </summary>
/// <param name="Class">Index of the class they join.</param>
/// <param name="Sex">The sex; both where none is given.</param>
/// <param name="Account">Yuan a head brought along, to the person's part; under pension age only.</param>
/// <param name="MonthlyUntil60">Drawn until 60, yuan a month and head; under pension age only.</param>
/// <param name="MonthlyForLife">Drawn for life, yuan a month and head.</param>
public sealed record LegacyGroup(
    int Class, Sex? Sex, int FromAge, int ToAge, double Persons, double Account, double MonthlyUntil60, double MonthlyForLife)
{
    /// <summary>Adds the group to the stock.</summary>
    /// <param name="population">By cell: persons.</param>
    /// <exception cref="ArgumentException">There are not so many persons of these ages.</exception>
    public void AddTo(OpeningStock stock, int classes, double[] population)
    {
        var cells = Cells().ToArray();
        var all = cells.Sum(cell => population[cell]);
        if (Persons > all)
            throw new ArgumentException($"An older scheme has {Persons} persons of {FromAge} to {ToAge}, and the place only {all}.", nameof(population));
        foreach (var cell in cells)
            Add(stock, cell, classes, Persons * population[cell] / all);
    }

    private void Add(OpeningStock stock, int cell, int classes, double heads)
    {
        var at = cell * classes + Class;
        if (cell % Ages.Count < ResidentPensionPlan.PensionAge)
        {
            stock.Contributing[at] += heads;
            stock.PersonAccount[at] += heads * Account;
            stock.LegacyUntil60[cell] += heads * MonthlyUntil60;
        }
        else
        {
            stock.Pensioners[at] += heads;
        }

        stock.LegacyForLife[cell] += heads * MonthlyForLife;
    }

    private IEnumerable<int> Cells() =>
        from sex in Enum.GetValues<Sex>()
        where Sex is null || Sex == sex
        from age in Enumerable.Range(FromAge, ToAge - FromAge + 1)
        select Ages.Index(sex, age);
}
