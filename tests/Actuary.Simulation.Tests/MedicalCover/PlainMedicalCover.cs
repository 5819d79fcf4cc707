using Actuary.Assumptions;
using Actuary.Schemes.MedicalCover;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;
using Actuary.Simulation.Tests.Plain;

namespace Actuary.Simulation.Tests.MedicalCover;

/// <summary>One path of a medical cover without chance, in plain numbers, cell by cell; expectations by numerical integration.</summary>
internal sealed class PlainMedicalCover(MedicalCoverPlan plan)
{
    private readonly PlainAmount _individual = new();
    private readonly PlainAmount _government = new();
    private readonly PlainAmount _amounts = new();
    private readonly double[] _cost = [.. plan.Services.Select(_ => 1.0)];
    private readonly double[] _use = [.. plan.Services.Select(_ => 1.0)];
    private readonly double[] _response = [.. plan.Services.Select(_ => 1.0)];
    private readonly double?[] _firstOwnShare = new double?[plan.Services.Count];
    private double _adjustmentFund = plan.CriticalIllness?.Units?.OpeningBalance ?? 0;

    /// <summary>Measures of a year, with what the fund receives and pays as <c>income</c> and <c>outgo</c>.</summary>
    public Dictionary<string, double> Step(int year, PlainDrivers drivers)
    {
        var growth = drivers.IncomeGrowth;
        _amounts.Grow(growth, plan.Benefits.AmountElasticity[year], 0);
        _individual.Grow(growth, plan.Contributions.IndividualElasticity[year], plan.Contributions.Step[year]);
        _government.Grow(growth, plan.Contributions.GovernmentElasticity[year], plan.Contributions.Step[year]);
        var inflation = drivers.Cpi + plan.Morbidity.Inflation.Elasticity * (growth - drivers.Cpi) + plan.Morbidity.Inflation.Excess[year];
        for (var s = 0; s < plan.Services.Count; s++)
        {
            _cost[s] *= 1 + inflation + plan.Morbidity.Services[s].Cost.Excess[year];
            _use[s] *= 1 + plan.Morbidity.Services[s].Frequency.Growth[year];
        }

        var measures = new Dictionary<string, double>(StringComparer.Ordinal) { ["medical_inflation"] = inflation };
        var persons = Insured(year, drivers);
        measures["insured"] = persons.Sum(ofClass => ofClass.Sum());
        var financing = Contribute(year, persons, measures);
        var paid = Care(year, persons, drivers.IncomeIndex, measures);
        var critical = paid[(int)Payer.CriticalIllness];
        measures["basic_payments"] = paid[(int)Payer.Basic];
        measures["critical_illness_payments"] = critical;
        measures["supplement_payments"] = paid[(int)Payer.Supplement];
        measures["aid_payments"] = paid[(int)Payer.Aid];
        measures["out_of_pocket"] = paid[(int)Payer.Person];
        measures["bills"] = paid.Sum();
        measures["outgo"] = paid[(int)Payer.Basic];
        measures["income"] = financing;
        if (plan.CriticalIllness is null)
            measures["outgo"] += critical;
        else
            Insure(year, financing, critical, measures);
        return measures;
    }

    private double[][] Insured(int year, PlainDrivers drivers) =>
    [
        .. plan.Insured.Shares.Select(shares => drivers.Persons
            .Select((residents, cell) => residents * Math.Min(1, plan.Insured.Coverage[cell] * plan.Insured.Level[year]) * shares[cell]).ToArray()),
    ];

    private double Contribute(int year, double[][] persons, Dictionary<string, double> measures)
    {
        var (own, aided, subsidy) = (0.0, 0.0, 0.0);
        for (var c = 0; c < persons.Length; c++)
        {
            var heads = persons[c].Sum() * (1 + (plan.Insured.Duplicates?[year] ?? 0));
            var contribution = _individual.Of(plan.Contributions.Individual[year][c]);
            var share = plan.Contributions.PremiumAid?.Share[year][c] ?? 0;
            own += heads * contribution * (1 - share);
            aided += heads * contribution * share;
            subsidy += heads * _government.Of(plan.Contributions.Government[year][c]);
        }

        measures["contributions_individual"] = own;
        if (plan.Contributions.PremiumAid is not null)
            measures["premium_aid"] = aided;
        return own + aided + subsidy;
    }

    private double[] Care(int year, double[][] persons, double incomeIndex, Dictionary<string, double> measures)
    {
        var all = new double[Payers.Count];
        var counted = new double[3];
        for (var s = 0; s < plan.Services.Count; s++)
        {
            var ofService = new double[Payers.Count];
            for (var c = 0; c < persons.Length; c++)
                AddCare(year, c, s, persons[c], incomeIndex, ofService, counted);
            for (var payer = 0; payer < all.Length; payer++)
                all[payer] += ofService[payer];
            Respond(s, ofService);
        }

        if (plan.Catastrophic is { } catastrophic)
            measures["catastrophic_share"] = counted[0] * catastrophic.HouseholdSize / persons.Sum(ofClass => ofClass.Sum());
        (measures["critical_illness_patients"], measures["aid_patients"]) = (counted[1], counted[2]);
        return all;
    }

    private void AddCare(int year, int c, int s, double[] persons, double incomeIndex, double[] paid, double[] counted)
    {
        var (service, amounts) = (plan.Morbidity.Services[s], _amounts.Of(1));
        var heavy = plan.Catastrophic is { } limit && plan.Services[s].Accumulates
            ? limit.IncomeShare * limit.HouseholdSize * limit.IncomePerHead * incomeIndex
            : double.PositiveInfinity;
        for (var group = 0; group < service.Cost.Groups.Count; group++)
        {
            var patients = 0.0;
            for (var cell = 0; cell < Ages.Cells; cell++)
            {
                if (service.Cost.Groups.OfCell[cell] == group)
                    patients += persons[cell] * service.Frequency.ByCell[cell] * plan.RelativeUse[c][s] * _use[s] * _response[s];
            }

            // In yuan of the opening year, in which the plan's amounts stand.
            var mean = service.Cost.Mean[group] * _cost[s] / amounts;
            var expected = PlainBill.Expected(plan.Benefits.Care[year][c][s], mean, service.Cost.LogDeviation, heavy / amounts);
            for (var payer = 0; payer < paid.Length; payer++)
                paid[payer] += patients * expected[payer] * amounts;
            for (var at = 0; at < counted.Length; at++)
                counted[at] += patients * expected[Payers.Count + at];
        }
    }

    /// <summary>Use of the next year.</summary>
    private void Respond(int s, double[] paid)
    {
        var elasticity = plan.Services[s].UseElasticity;
        if (elasticity == 0 || paid.Sum() == 0)
            return;
        var own = Math.Max(0.001, paid[(int)Payer.Person] / paid.Sum());
        _firstOwnShare[s] ??= own;
        _response[s] = Math.Pow(own / _firstOwnShare[s]!.Value, -elasticity);
    }

    private void Insure(int year, double financing, double claims, Dictionary<string, double> measures)
    {
        var policy = plan.CriticalIllness!;
        var contract = policy.Contract[year];
        var premium = financing * policy.FinancingShare[year];
        var fee = premium * contract.FeeShare;
        var available = premium;
        if (policy.Units is { } units)
            available += Even(units, year, premium, fee, claims, measures);
        var surplus = Math.Max(0, available - claims - fee);
        var returned = surplus - Math.Min(surplus, premium * contract.ContractSurplusShare);
        var loss = Math.Max(0, claims + (contract.FeeCountsInLoss ? fee : 0) - available);
        var byFund = loss * contract.PolicyLossShare * (1 - contract.InsurerShare);
        measures["critical_illness_premium"] = premium;
        measures["critical_illness_fee"] = fee;
        measures["critical_illness_balance"] = premium - claims - fee;
        measures["critical_illness_returned"] = returned;
        measures["critical_illness_loss_share"] = byFund;
        measures["critical_illness_loss_insurer"] = loss - byFund;
        if (policy.FirstInstalment is not null)
            PayInQuarters(policy.FirstInstalment[year], premium * (1 - (policy.Units?.ContributionShare[year] ?? 0)), claims + fee, measures);
        measures["income"] += returned;
        measures["outgo"] += premium + byFund;
    }

    /// <summary>What the insurer holds, quarter by quarter.</summary>
    private static void PayInQuarters(double first, double premium, double spent, Dictionary<string, double> measures)
    {
        var (held, least) = (0.0, double.PositiveInfinity);
        for (var quarter = 0; quarter < 4; quarter++)
        {
            held += quarter == 0 ? first * premium : (1 - first) * premium / 3;
            held -= spent / 4;
            least = Math.Min(least, held);
        }

        measures["critical_illness_first_instalment"] = first * premium;
        measures["critical_illness_quarterly"] = (1 - first) * premium / 3;
        measures["critical_illness_least_held"] = least;
    }

    /// <summary>What units receive of the adjustment fund less what they pay into it.</summary>
    private double Even(AccountingUnits units, int year, double premium, double fee, double claims, Dictionary<string, double> measures)
    {
        var pooled = premium * units.ContributionShare[year];
        var deficits = units.Insured.Select((share, unit) => Math.Max(0, share * units.RelativeClaims[unit] * claims - share * (premium - pooled - fee))).ToArray();
        var paid = Math.Min(deficits.Sum(), _adjustmentFund + pooled);
        _adjustmentFund += pooled - paid;
        measures["adjustment_fund_end"] = _adjustmentFund;
        measures["adjustment_paid"] = paid;
        return paid - pooled;
    }
}
