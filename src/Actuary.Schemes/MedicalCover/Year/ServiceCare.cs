using Actuary.Assumptions;
using Actuary.Assumptions.Morbidity;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Year;

/// <summary>The care of one service under the covers of all classes, which share what they have in common.</summary>
internal sealed class ServiceCare
{
    private readonly CareService _service;
    private readonly int[][] _cells;
    private readonly int[] _meanAt;
    private readonly BillShares _shares;
    private readonly ExpectedCare[] _byClass;

    /// <param name="covers">By class.</param>
    public ServiceCare(CareService service, IEnumerable<CareCover> covers)
    {
        ExpenseProfile[] profiles = [.. covers.Select(cover => new ExpenseProfile(cover.Layers, cover.EligibleShare))];
        var group = service.Cost.Groups.OfCell.ToArray();
        _service = service;
        _cells = [.. Enumerable.Range(0, service.Cost.Groups.Count).Select(g => Enumerable.Range(0, Ages.Cells).Where(cell => group[cell] == g).ToArray())];
        _shares = new BillShares(profiles, service.Cost.Mean, service.Cost.LogDeviation);
        _meanAt = [.. service.Cost.Mean.Select(_shares.MeanAt)];
        _byClass = [.. profiles.Select(profile => new ExpectedCare(profile, _shares))];
    }

    /// <summary>What came about for a class.</summary>
    public ExpectedCare this[int @class] => _byClass[@class];

    /// <param name="heavy">What a patient bears from which he is counted as heavily burdened; infinite counts nobody.</param>
    /// <param name="frequency">By class: factor on the opening's events a head.</param>
    /// <param name="cost">Factor on the opening's mean costs, in the unit of the covers' amounts; <paramref name="logCost"/> is its logarithm.</param>
    public void Step(InsuredYear insured, Lanes heavy, ReadOnlySpan<Lanes> frequency, Lanes cost, Lanes logCost)
    {
        _shares.Evaluate(logCost);
        for (var c = 0; c < _byClass.Length; c++)
        {
            _byClass[c].Begin(heavy);
            for (var group = 0; group < _cells.Length; group++)
                _byClass[c].Add(FallIll(group, insured.Persons(c)) * frequency[c], _service.Cost.Mean[group] * cost, _meanAt[group]);
        }
    }

    /// <summary>Patients of a severity group at the opening's frequency.</summary>
    private Lanes FallIll(int group, ReadOnlySpan<Lanes> persons)
    {
        var patients = Lanes.Zero;
        foreach (var cell in _cells[group])
            patients += _service.Frequency.ByCell[cell] * persons[cell];
        return patients;
    }
}
