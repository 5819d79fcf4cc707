namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>What a contract's year is settled from; yuan of the year.</summary>
internal readonly ref struct ContractYear
{
    /// <summary>The fund's share of the bills, at what the care cost.</summary>
    public Lanes Cost { get; init; }

    /// <summary>By service: cases.</summary>
    public ReadOnlySpan<Lanes> Cases { get; init; }

    /// <summary>Persons insured.</summary>
    public Lanes Insured { get; init; }

    /// <summary>Tariffs and quotas over those of the opening year.</summary>
    public Lanes Prices { get; init; }

    /// <summary>The contract's budget.</summary>
    public Lanes Budget { get; init; }

    /// <summary>Yuan a point.</summary>
    public Lanes PointValue { get; init; }
}

/// <summary>How the fund pays a contract in a year. Amounts are yuan of the opening year.</summary>
public abstract record ContractTerms
{
    private protected ContractTerms()
    {
    }

    /// <summary>Whether the contract takes part in the points of the region.</summary>
    internal bool EarnsPoints => this is Points;

    /// <summary>What the fund owes for the year.</summary>
    internal abstract Lanes Owed(in ContractYear year);

    /// <summary>Whether the terms fit a number of services; else what is wrong with them.</summary>
    internal abstract string? WhyNot(int services);

    private protected static string? Amount(string what, double value) =>
        value >= 0 && double.IsFinite(value) ? null : $"the {what} is {value}; it must be finite and not negative";

    private protected static string? Share(string what, double value) =>
        value is >= 0 and <= 1 ? null : $"the {what} is {value}; it must be in [0, 1]";

    private protected static string? Amounts(string what, double[] values, int services) => values.Length == services
        ? values.Select(value => Amount(what, value)).FirstOrDefault(why => why is not null)
        : $"{services} values are needed of the {what}; got {values.Length}";

    /// <summary>按项目付费: what the care cost.</summary>
    public sealed record FeeForService : ContractTerms
    {
        internal override Lanes Owed(in ContractYear year) => year.Cost;

        internal override string? WhyNot(int services) => null;
    }

    /// <summary>A lump sum: last year's settled total with the growth of budgets, or the contract's part of a global budget.</summary>
    public sealed record WithinLumpSum(LumpSum Sum) : ContractTerms
    {
        internal override Lanes Owed(in ContractYear year) => Sum.Settle(year.Budget, year.Cost).FundPays;

        internal override string? WhyNot(int services) =>
            Share("share of a saving that is kept", Sum.RetainedShare) ?? Share("fund's share of an overrun", Sum.FundOverrunShare)
            ?? Band("band of savings", Sum.RetainedBand) ?? Band("band of overruns", Sum.OverrunBand);

        private static string? Band(string what, double value) => value >= 0 ? null : $"the {what} is {value}; it must not be negative";
    }

    /// <summary>A quota for each person signed up.</summary>
    /// <param name="Quota">Yuan a person and year.</param>
    /// <param name="ShareOfInsured">Persons signed up ÷ insured.</param>
    public sealed record Capitation(double Quota, double ShareOfInsured) : ContractTerms
    {
        internal override Lanes Owed(in ContractYear year) => Tariffs.Capitation(ShareOfInsured * year.Insured, Quota * year.Prices);

        internal override string? WhyNot(int services) =>
            Amount("quota", Quota) ?? Share("share of the insured", ShareOfInsured);
    }

    /// <summary>A tariff for each case.</summary>
    /// <param name="Tariff">By service: yuan a case, the patient's part included.</param>
    /// <param name="PatientShare">Part of the tariff that the patient pays.</param>
    public sealed record PerDisease(double[] Tariff, double PatientShare) : ContractTerms
    {
        internal override Lanes Owed(in ContractYear year)
        {
            var owed = Lanes.Zero;
            for (var service = 0; service < Tariff.Length; service++)
                owed += Tariffs.PerDisease(year.Cases[service], Tariff[service] * year.Prices, PatientShare);
            return owed;
        }

        internal override string? WhyNot(int services) => Amounts("tariff", Tariff, services) ?? Share("patient's share", PatientShare);
    }

    /// <summary>A tariff for each day in bed.</summary>
    /// <param name="Tariff">By service: yuan a day, the patient's part included.</param>
    /// <param name="Days">By service: days of a case.</param>
    /// <param name="PatientShare">Part of the tariff that the patient pays.</param>
    public sealed record PerDiem(double[] Tariff, double[] Days, double PatientShare) : ContractTerms
    {
        internal override Lanes Owed(in ContractYear year)
        {
            var owed = Lanes.Zero;
            for (var service = 0; service < Tariff.Length; service++)
                owed += Tariffs.PerDiem(Days[service] * year.Cases[service], Tariff[service] * year.Prices, PatientShare);
            return owed;
        }

        internal override string? WhyNot(int services) =>
            Amounts("tariff", Tariff, services) ?? Amounts("days", Days, services) ?? Share("patient's share", PatientShare);
    }

    /// <summary>A part of a regional budget by points: DIP, or DRG with the coefficient one.</summary>
    /// <param name="PerCase">By service: points, or relative weight, of a case.</param>
    /// <param name="Coefficient">Of the institution: its level and the cases it takes.</param>
    public sealed record Points(double[] PerCase, double Coefficient) : ContractTerms
    {
        internal override Lanes Owed(in ContractYear year) => year.PointValue * Earned(year.Cases);

        /// <summary>Points of the year.</summary>
        internal Lanes Earned(ReadOnlySpan<Lanes> cases)
        {
            var points = Lanes.Zero;
            for (var service = 0; service < PerCase.Length; service++)
                points += PointsBudget.Points(cases[service], PerCase[service], Coefficient);
            return points;
        }

        internal override string? WhyNot(int services) => Amounts("points", PerCase, services) ?? Amount("coefficient", Coefficient);
    }
}
