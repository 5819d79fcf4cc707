using Actuary.Assumptions;
using Actuary.Assumptions.Population;
using Actuary.Models.Population;
using Actuary.Schemes.MedicalCover.Policy;

namespace Actuary.Models.MedicalCover;

/// <summary>Who is insured.</summary>
internal sealed class InsuredReader
{
    private readonly Horizon _horizon;
    private readonly Table _coverage;
    private readonly double? _total;
    private readonly double[] _mix;
    private readonly YearPath _level;
    private readonly StochasticLevel _deviation;
    private readonly DatedValue? _duplicates;

    public InsuredReader(Binder scheme, string[] classes, Horizon horizon)
    {
        _horizon = horizon;
        var insured = scheme.Section("insured", "who is insured");
        _coverage = insured.Table("coverage", "share of residents insured, by age and sex",
            Column.Groups("age", Unit.Years, 0, Ages.Max),
            Column.Number("male", Unit.Fraction, 0, 1),
            Column.Number("female", Unit.Fraction, 0, 1));
        _total = insured.OptionalQuantity("total", Unit.Persons, 1, 2e9, "insured on the opening 31 December; coverage is scaled to it");
        _mix = insured.Shares("class_mix", classes, "how the insured are spread over the classes");
        _level = insured.Path("level", Unit.Factor, 0, 10, "what coverage is multiplied by");
        _deviation = LevelReader.Read(insured, "coverage");
        _duplicates = insured.OptionalDated("duplicates", Unit.Fraction, 0, 1, "second enrolments of the same person, as a share of persons insured");
    }

    /// <summary>Whether anybody is enrolled twice.</summary>
    public bool HasDuplicates => _duplicates is not null;

    public InsuredPolicy Build(PopulationPlan population)
    {
        double[] cells = [.. ByAgeGroup.Of(_coverage, "male", "female")];
        if (_total is { } total)
        {
            var persons = 0.0;
            for (var cell = 0; cell < cells.Length; cell++)
                persons += population.Opening[cell] * cells[cell];
            for (var cell = 0; cell < cells.Length; cell++)
                cells[cell] = Math.Min(1, cells[cell] * total / persons);
        }

        return new InsuredPolicy(cells, _level.ByYear(_horizon), [.. _mix.Select(share => Enumerable.Repeat(share, cells.Length).ToArray())], _deviation)
        {
            Duplicates = _duplicates?.AverageByYear(_horizon),
        };
    }
}
