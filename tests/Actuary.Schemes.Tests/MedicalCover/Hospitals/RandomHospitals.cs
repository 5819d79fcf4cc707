using Actuary.Numerics;
using Actuary.Schemes.MedicalCover.Hospitals;

namespace Actuary.Schemes.Tests.MedicalCover.Hospitals;

/// <summary>A random but valid policy and the years of care it meets, different on every path; all from one seed.</summary>
internal sealed class RandomHospitals
{
    private readonly Random _random;

    public RandomHospitals(int seed)
    {
        _random = new Random(seed);
        Years = _random.Next(1, 12);
        var institutions = Enumerable.Range(0, _random.Next(1, 4))
            .Select(i => new Institution($"i{i}", _random.NextDouble(), _random.Next(2) * _random.NextDouble())).ToArray();
        var contracts = Contracts(institutions.Length);
        Policy = new(
            HospitalExamples.Services, institutions, contracts,
            new(Series(0, 1), _random.GetItems([12, 4, 2], 1)[0], (AssessmentBase)_random.Next(2), _random.Next(2) == 0),
            new(Series(-0.05, 0.1), _random.NextDouble()), new(Series(-0.05, 0.1), _random.NextDouble()),
            _random.Next(2) == 0 ? null : new RegionalBudget(Amount(), Series(0, 0.3), Caps()),
            new(Series(0, 0.3), Series(0, 1), Caps().Select(cap => cap + 1).ToArray()));
        Costs = Table(Amount);
        Cases = Table(() => 1000 * _random.NextDouble());
        Receipts = Table(() => 2 * Amount());
        Inflation = Table(() => _random.NextDouble() * 0.2 - 0.05);
    }

    public int Years { get; }

    public HospitalPaymentPolicy Policy { get; }

    /// <summary>By year, then service.</summary>
    public Lanes[][] Costs { get; }

    public Lanes[][] Cases { get; }

    public Lanes[][] Receipts { get; }

    public Lanes[][] Inflation { get; }

    public void Step(HospitalsYear hospitals, int year) => hospitals.Step(
        year,
        new YearOfCare
        {
            Costs = Costs[year],
            Cases = Cases[year],
            Insured = Cases[year][0] + Cases[year][1],
            Receipts = Receipts[year][0],
            MedicalInflation = Inflation[year][0],
        },
        new Streams(77), 8);

    private double Amount() => _random.Next(5) == 0 ? 0 : 1e6 * _random.NextDouble();

    private double[] Series(double from, double to) =>
        [.. Enumerable.Range(0, Years).Select(_ => from + (to - from) * _random.NextDouble())];

    private double[] Caps() => _random.Next(2) == 0 ? Series(0, 0.1) : HospitalExamples.Same(Years, double.PositiveInfinity);

    private Lanes[][] Table(Func<double> draw) =>
        [.. Enumerable.Range(0, Years).Select(_ => Enumerable.Range(0, HospitalExamples.Services)
            .Select(_ => Lane.Of([.. Enumerable.Range(0, Lane.Count).Select(_ => draw())])).ToArray())];

    private HospitalContract[] Contracts(int institutions)
    {
        var count = _random.Next(1, 6);
        var shares = Enumerable.Range(0, HospitalExamples.Services)
            .Select(_ => Enumerable.Range(0, count).Select(_ => 0.01 + _random.NextDouble()).ToArray()).ToArray();
        return [.. Enumerable.Range(0, count).Select(c => new HospitalContract(
            _random.Next(institutions), $"p{c}", [.. shares.Select(ofService => ofService[c] / ofService.Sum())],
            [.. Enumerable.Range(0, Years).Select(_ => Terms())], Amount()) { OpeningDue = Amount() - 5e5 })];
    }

    private ContractTerms Terms() => _random.Next(6) switch
    {
        0 => new ContractTerms.FeeForService(),
        1 => new ContractTerms.WithinLumpSum(new(_random.NextDouble(), Band(), _random.NextDouble(), Band())),
        2 => new ContractTerms.Capitation(500 * _random.NextDouble(), _random.NextDouble()),
        3 => new ContractTerms.PerDisease([200 * _random.NextDouble(), 5000 * _random.NextDouble()], _random.NextDouble()),
        4 => new ContractTerms.PerDiem([0, 300 * _random.NextDouble()], [0, 20 * _random.NextDouble()], _random.NextDouble()),
        _ => new ContractTerms.Points([_random.NextDouble(), 100 * _random.NextDouble()], 0.5 + _random.NextDouble()),
    };

    private double Band() => _random.Next(2) == 0 ? double.PositiveInfinity : 0.3 * _random.NextDouble();
}
