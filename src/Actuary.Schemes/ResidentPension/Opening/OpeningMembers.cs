using Actuary.Assumptions;

namespace Actuary.Schemes.ResidentPension.Opening;

/// <summary>The members at the opening: the stock by cell, and how much of the eligible they cover.</summary>
/// <param name="Coverage">By cell: members ÷ eligible under pension age.</param>
/// <param name="CoverageOverall">The same over all ages under pension age.</param>
public sealed record OpeningMembers(OpeningStock Stock, double[] Coverage, double CoverageOverall)
{
    /// <summary>Spreads the totals over ages and classes.</summary>
    /// <exception cref="ArgumentException">More members are given than there are eligible persons.</exception>
    public static OpeningMembers Of(OpeningFacts facts)
    {
        var coverage = Coverages(facts);
        var drawing = facts.Pensioners / Eligible(facts, ResidentPensionPlan.PensionAge, Ages.Max);
        if (drawing > 1)
            throw new ArgumentException($"There are more pensioners than eligible persons of 60 and over ({drawing:P1}).", nameof(facts));
        var overall = facts.Members / Eligible(facts, ResidentPensionPlan.EntryAge, ResidentPensionPlan.PensionAge - 1);
        return new OpeningMembers(new Spread(facts, coverage, drawing).Stock(), coverage, overall);
    }

    /// <summary>Coverage by cell: the shape scaled so that members add up, none above one.</summary>
    private static double[] Coverages(OpeningFacts facts)
    {
        var coverage = new double[Ages.Cells];
        double low = 0, high = 1;
        while (Members(high) < facts.Members)
        {
            high *= 2;
            if (high > 1e6)
                throw new ArgumentException("There are more members than eligible persons of 16 to 59.", nameof(facts));
        }

        for (var halving = 0; halving < 200 && high - low > 1e-16 * high; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Members(middle) < facts.Members ? (middle, high) : (low, middle);
        }

        Members(high);
        return coverage;

        double Members(double scale)
        {
            var members = 0.0;
            foreach (var cell in Cells(ResidentPensionPlan.EntryAge, ResidentPensionPlan.PensionAge - 1))
            {
                coverage[cell] = Math.Min(1, scale * facts.CoverageShape[cell]);
                members += coverage[cell] * facts.Eligible[cell] * facts.Population[cell];
            }

            return members;
        }
    }

    private static double Eligible(OpeningFacts facts, int fromAge, int toAge) =>
        Cells(fromAge, toAge).Sum(cell => facts.Eligible[cell] * facts.Population[cell]);

    private static IEnumerable<int> Cells(int fromAge, int toAge) =>
        from sex in Enum.GetValues<Sex>()
        from age in Enumerable.Range(fromAge, toAge - fromAge + 1)
        select Ages.Index(sex, age);

    /// <summary>Fills the cells; balances are first in the scale of the history, then scaled to the total.</summary>
    private sealed class Spread(OpeningFacts facts, double[] coverage, double drawing)
    {
        private readonly int _classes = facts.ClassMix.Length;
        private readonly AccountHistory _history = new(facts.History, facts.OpeningYear);
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
            var eligible = facts.Eligible[cell] * facts.Population[cell];
            _stock.RemainingMonths[cell] = age < ResidentPensionPlan.PensionAge ? 0 : _history.RemainingMonths(age);
            for (var c = 0; c < _classes; c++)
            {
                if (age < ResidentPensionPlan.PensionAge)
                    FillMembers(cell * _classes + c, c, age, eligible * coverage[cell] * facts.ClassMix[c]);
                else
                    FillPensioners(cell * _classes + c, c, age, eligible * drawing * facts.ClassMix[c]);
            }
        }

        private void FillMembers(int at, int c, int age, double members)
        {
            var balance = members * _history.Balance(age);
            _stock.Contributing[at] = members * facts.Contributing[c];
            _stock.Dormant[at] = members * (1 - facts.Contributing[c]);
            _stock.PersonAccount[at] = balance * facts.PersonCredit[c];
            _stock.GovernmentAccount[at] = balance * facts.GovernmentCredit[c];
            _stock.ContributionYears[at] = members * _history.Years(age);
        }

        private void FillPensioners(int at, int c, int age, double pensioners)
        {
            var monthly = pensioners * _history.MonthlyPension(age);
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
