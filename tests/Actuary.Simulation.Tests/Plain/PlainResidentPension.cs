using Actuary.Assumptions;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>
/// The resident pension of one path, one cell at a time, written from models/resident-pension.md and not from the kernel.
/// Accounts in payment are kept as balances of each part, where the kernel keeps the months they still cover.
/// </summary>
internal sealed class PlainResidentPension
{
    private readonly ResidentPensionPlan _plan;
    private readonly PlainLevel _national;
    private readonly PlainLevel _local;
    private readonly PlainContributions _contributions;
    private readonly PlainAdministration? _administration;
    private readonly PlainFiscalInput? _input;
    private readonly double _speed;
    private readonly ulong _seed;
    private readonly long _path;
    private PlainTrends _trends = PlainTrends.Opening;
    private readonly PlainEnrolmentFits _fits;
    private double _cpiBefore;
    private double _incomeGrowthBefore;
    private double _creditedBefore;

    public PlainResidentPension(ResidentPensionPlan plan, ulong seed, long path)
    {
        (_plan, _seed, _path) = (plan, seed, path);
        _national = new(plan.Benefits.National);
        _local = new(plan.Benefits.Local);
        _contributions = new(plan.Contributions);
        _administration = plan.Administration is { } policy ? new(policy) : null;
        _input = plan.Financing.FiscalInput is { } input ? new(input) : null;
        (_cpiBefore, _incomeGrowthBefore) = (plan.OpeningEconomy.CpiChange, plan.OpeningEconomy.IncomeGrowth);
        var (sigma, z) = (plan.Enrolment.SpeedVolatility, new Streams(seed).NormalOf(path, 0, (int)Cause.CoverageSpeed, 0));
        _speed = Math.Min(1, plan.Enrolment.ClosingSpeed * Math.Exp(sigma * z - sigma * sigma / 2));
        _fits = new PlainEnrolmentFits(plan.Enrolment, seed, path);
        Stocks = PlainStocks.Opening(plan);
    }

    public PlainStocks Stocks { get; private set; }

    /// <summary>Measures of the year; income and outgo are the ledger's.</summary>
    public (Dictionary<string, double> Measures, double Income, double Outgo) Step(int year, PlainDrivers drivers)
    {
        var terms = Terms(year, drivers);
        var end = new PlainStocks();
        foreach (var sex in Enum.GetValues<Sex>())
        {
            for (var age = PlainStocks.EntryAge; age < PlainStocks.PensionAge; age++)
                MoveMembers(terms, sex, age, end);
            Retire(terms, sex, end);
            for (var age = PlainStocks.PensionAge + 1; age <= PlainStocks.LastAge + 1; age++)
                PayPensioners(terms, sex, age, end);
        }

        Stocks = end;
        var (totals, financing) = (terms.Totals, new PlainFinancing(_plan.Financing, year, _input));
        var (administration, campaign) = Administration(terms, end);
        financing.Enter(terms, administration, campaign);
        var income = totals.PaidIn + totals.Collective + totals.MovedIn + financing.Income;
        return (PlainMeasures.Of(terms, end, financing), income, totals.Outgo);
    }

    private PlainTerms Terms(int year, PlainDrivers drivers)
    {
        _trends = _trends.Next(_plan, year, _seed, _path);
        var national = _national.Next(year, _cpiBefore, _incomeGrowthBefore);
        var local = _local.Next(year, _cpiBefore, _incomeGrowthBefore, _trends.Local);
        var rates = _contributions.Next(year, drivers.IncomeGrowth, _trends.Tiers);
        var credited = Math.Max(0, drivers.CreditingRate + _plan.Accounts.CreditingSpread[year]);
        var terms = new PlainTerms(
            _plan,
            year,
            drivers,
            national,
            local,
            credited,
            _creditedBefore,
            rates,
            _trends,
            _fits.Next(year, _plan.OpeningEconomy.IncomePerHead * drivers.IncomeIndex, national + local, rates),
            new());
        (_cpiBefore, _incomeGrowthBefore, _creditedBefore) = (drivers.Cpi, drivers.IncomeGrowth, credited);
        return terms;
    }

    private void MoveMembers(PlainTerms terms, Sex sex, int age, PlainStocks end)
    {
        var cohort = new PlainMembersYear(terms, Stocks, sex, age, _speed);
        for (var c = 0; c < _plan.Classes.Count; c++)
            end.Members[(sex, age, c)] = cohort.Step(c);
        end.Waiting[(sex, age)] = PlainWait.Step(terms, Stocks, sex, age, cohort.Leavers);
        end.Legacy[(sex, age)] = PlainLegacyYear.Under60(terms, Stocks, sex, age);
    }

    private void Retire(PlainTerms terms, Sex sex, PlainStocks end)
    {
        PlainWait.TransferAtPensionAge(terms, Stocks, sex);
        end.Legacy[(sex, PlainStocks.PensionAge)] = PlainLegacyYear.At60(terms, Stocks, sex);
        for (var c = 0; c < _plan.Classes.Count; c++)
            end.Pensioners[(sex, PlainStocks.PensionAge, c)] = PlainRetirement.Step(terms, Stocks, sex, c);
    }

    // Those who would complete 106 are paid and buried; nothing is left of them.
    private void PayPensioners(PlainTerms terms, Sex sex, int age, PlainStocks end)
    {
        var cohort = new PlainPensionersYear(terms, Stocks, sex, age);
        var cells = Enumerable.Range(0, _plan.Classes.Count).Select(cohort.Step).ToArray();
        var (bought, legacy) = (cohort.StepBought(), cohort.StepLegacy());
        if (age > PlainStocks.LastAge)
            return;
        for (var c = 0; c < cells.Length; c++)
            end.Pensioners[(sex, age, c)] = cells[c];
        end.Bought[(sex, age)] = bought;
        end.Legacy[(sex, age)] = legacy;
    }

    private (double Administration, double Campaign) Administration(PlainTerms terms, PlainStocks end)
    {
        if (_administration is null)
            return (0, 0);
        var contributing = end.Members.Values.Sum(cell => cell.Contributing);
        var insured = end.Members.Values.Sum(cell => cell.Heads) + PlainMeasures.Pensioners(terms, end);
        return (
            _administration.Administration(terms.Year, terms.Drivers.IncomeGrowth, contributing, insured),
            _administration.Campaign(terms.Year, contributing));
    }
}
