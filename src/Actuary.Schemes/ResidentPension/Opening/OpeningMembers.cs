using Actuary.Assumptions;

namespace Actuary.Schemes.ResidentPension.Opening;

/// <summary>The members at the opening: the stock by cell, and how much of the eligible they cover.</summary>
/// <param name="Coverage">By cell: members ÷ eligible under pension age.</param>
/// <param name="CoverageOverall">The same over all ages under pension age.</param>
public sealed record OpeningMembers(OpeningStock Stock, double[] Coverage, double CoverageOverall)
{
    /// <summary>Spreads the totals over ages and classes.</summary>
    /// <exception cref="ArgumentException">More members or pensioners are given than the population can hold.</exception>
    public static OpeningMembers Of(OpeningFacts facts)
    {
        var coverage = Scaled(facts.CoverageShape, Under60, cell => facts.Eligible[cell] * facts.Population[cell], facts.Members,
            "There are more members than eligible persons of 16 to 59.");
        var drawing = Scaled(facts.PensionerShape, From60, cell => facts.Population[cell], facts.Pensioners,
            "There are more pensioners than persons of 60 and over.");
        var overall = facts.Members / Under60.Sum(cell => facts.Eligible[cell] * facts.Population[cell]);
        var stock = new Spread(facts, coverage, drawing).Stock();
        AddEntering(stock, facts);
        foreach (var group in facts.Legacy)
            group.AddTo(stock, facts.ClassMix.Length, facts.Population);
        return new OpeningMembers(stock, coverage, overall);
    }

    /// <summary>Those who draw from the first projected year without having been members: dormant, without accounts or years.</summary>
    private static void AddEntering(OpeningStock stock, OpeningFacts facts)
    {
        const int Age = ResidentPensionPlan.PensionAge - 1;
        var cells = Cells(Age, Age).ToArray();
        var all = cells.Sum(cell => facts.Population[cell]);
        if (facts.Entering > all)
            throw new ArgumentException($"{facts.Entering} persons enter pension age in the first year, and the place has only {all}.", nameof(facts));
        foreach (var cell in cells)
        {
            for (var c = 0; c < facts.ClassMix.Length && facts.Entering > 0; c++)
                stock.Dormant[cell * facts.ClassMix.Length + c] += facts.Entering * facts.Population[cell] / all * facts.ClassMix[c];
        }
    }

    private static IEnumerable<int> Under60 => Cells(ResidentPensionPlan.EntryAge, ResidentPensionPlan.PensionAge - 1);

    private static IEnumerable<int> From60 => Cells(ResidentPensionPlan.PensionAge, Ages.Max);

    /// <summary>Shares by cell: the shape scaled so that share × persons adds up to the total, no share above one.</summary>
    private static double[] Scaled(double[] shape, IEnumerable<int> cells, Func<int, double> persons, double total, string tooMany)
    {
        var shares = new double[Ages.Cells];
        double low = 0, high = 1;
        while (Covered(high) < total)
        {
            if (high > 1e6)
                throw new ArgumentException(tooMany, nameof(total));
            high *= 2;
        }

        for (var halving = 0; halving < 100; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Covered(middle) < total ? (middle, high) : (low, middle);
        }

        Covered(high);
        return shares;

        double Covered(double scale)
        {
            foreach (var cell in cells)
                shares[cell] = Math.Min(1, scale * shape[cell]);
            return cells.Sum(cell => shares[cell] * persons(cell));
        }
    }

    private static IEnumerable<int> Cells(int fromAge, int toAge) =>
        from sex in Enum.GetValues<Sex>()
        from age in Enumerable.Range(fromAge, toAge - fromAge + 1)
        select Ages.Index(sex, age);

    /// <summary>Fills the cells; balances are first in the scale of the history, then scaled to the total.</summary>
    private sealed class Spread(OpeningFacts facts, double[] coverage, double[] drawing)
    {
        private readonly int _classes = facts.ClassMix.Length;
        private readonly AccountHistory? _history = facts.History is null ? null : new(facts.History, facts.OpeningYear);
        private readonly OpeningStock _stock = OpeningStock.Empty(facts.ClassMix.Length);

        public OpeningStock Stock()
        {
            foreach (var sex in Enum.GetValues<Sex>())
            {
                for (var age = ResidentPensionPlan.EntryAge; age <= Ages.Max; age++)
                    Fill(Ages.Index(sex, age), age);
            }

            ScaleAccounts();
            return _stock;
        }

        private void Fill(int cell, int age)
        {
            var members = facts.Eligible[cell] * coverage[cell] * facts.Population[cell];
            var pensioners = drawing[cell] * facts.Population[cell];
            _stock.RemainingMonths[cell] = age < ResidentPensionPlan.PensionAge ? 0 : _history?.RemainingMonths(age) ?? 0;
            for (var c = 0; c < _classes; c++)
            {
                if (age < ResidentPensionPlan.PensionAge)
                    FillMembers(cell * _classes + c, c, age, members * facts.ClassMix[c]);
                else
                    FillPensioners(cell * _classes + c, c, age, pensioners * facts.ClassMix[c]);
            }
        }

        private void FillMembers(int at, int c, int age, double members)
        {
            var balance = members * (_history?.Balance(age) ?? 0);
            _stock.Contributing[at] = members * facts.Contributing[c];
            _stock.Dormant[at] = members * (1 - facts.Contributing[c]);
            _stock.PersonAccount[at] = balance * facts.PersonCredit[c];
            _stock.GovernmentAccount[at] = balance * facts.GovernmentCredit[c];
            _stock.ContributionYears[at] = members * (_history?.Years(age) ?? 0);
        }

        private void FillPensioners(int at, int c, int age, double pensioners)
        {
            var monthly = pensioners * (_history?.MonthlyPension(age) ?? 0);
            _stock.Pensioners[at] = pensioners;
            _stock.MonthlyFromPerson[at] = monthly * facts.PersonCredit[c];
            _stock.MonthlyFromGovernment[at] = monthly * facts.GovernmentCredit[c];
        }

        private void ScaleAccounts()
        {
            var total = _stock.PersonAccount.Sum() + _stock.GovernmentAccount.Sum();
            for (var at = 0; at < _stock.Pensioners.Length; at++)
                total += (_stock.MonthlyFromPerson[at] + _stock.MonthlyFromGovernment[at]) * _stock.RemainingMonths[at / _classes];
            var scale = total > 0 ? facts.Accounts / total : 0;
            double[][] money = [_stock.PersonAccount, _stock.GovernmentAccount, _stock.MonthlyFromPerson, _stock.MonthlyFromGovernment];
            foreach (var amounts in money)
            {
                for (var at = 0; at < amounts.Length; at++)
                    amounts[at] *= scale;
            }
        }
    }
}
