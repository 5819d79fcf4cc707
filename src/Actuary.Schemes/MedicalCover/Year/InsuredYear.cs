using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Assumptions.Population;
using Actuary.Numerics;
using Actuary.Schemes.MedicalCover.Policy;

namespace Actuary.Schemes.MedicalCover.Year;

/// <summary>Persons insured on 31 December by class and cell; a year's contributions and care are theirs.</summary>
internal sealed class InsuredYear
{
    private readonly InsuredPolicy _policy;
    private readonly Lanes[][] _persons;
    private readonly Lanes[] _byClass;
    private Lanes _deviation;

    public InsuredYear(InsuredPolicy policy)
    {
        _policy = policy;
        _persons = [.. policy.Shares.Select(_ => new Lanes[Ages.Cells])];
        _byClass = new Lanes[policy.Shares.Length];
    }

    /// <summary>Persons of all classes.</summary>
    public Lanes Total { get; private set; }

    /// <summary>Enrolments: persons, and once more those enrolled twice.</summary>
    public Lanes Enrolments(int yearIndex) => Total * EnrolmentsPerPerson(yearIndex);

    /// <summary>1 + share enrolled twice.</summary>
    public double EnrolmentsPerPerson(int yearIndex) => 1 + (_policy.Duplicates?[yearIndex] ?? 0);

    public ReadOnlySpan<Lanes> ByClass => _byClass;

    /// <summary>Persons of a class by cell.</summary>
    public ReadOnlySpan<Lanes> Persons(int @class) => _persons[@class];

    public void Open() => _deviation = Lanes.Zero;

    public void Step(int yearIndex, PopulationBlock population, in Streams streams, long firstPath)
    {
        _deviation = _policy.Deviation.Next(_deviation, yearIndex, Cause.Participation, streams, firstPath);
        var level = _policy.Level[yearIndex] * LaneMath.Exp(_deviation);
        Total = Lanes.Zero;
        Array.Clear(_byClass);
        for (var cell = 0; cell < Ages.Cells; cell++)
        {
            var insured = population.Persons[cell] * Vector512.Min(Lanes.One, _policy.Coverage[cell] * level);
            for (var c = 0; c < _byClass.Length; c++)
            {
                var persons = _policy.Shares[c][cell] * insured;
                _persons[c][cell] = persons;
                _byClass[c] += persons;
            }

            Total += insured;
        }
    }
}
