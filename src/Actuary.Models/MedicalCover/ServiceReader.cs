using Actuary.Assumptions;
using Actuary.Assumptions.Morbidity;
using Actuary.Assumptions.Population;
using Actuary.Models.Population;
using Actuary.Schemes.MedicalCover.Policy;

namespace Actuary.Models.MedicalCover;

/// <summary>
/// Care of one kind: a pattern by age and sex, and the published rate and cost it is scaled to. Rate and cost are of an encounter (a
/// visit, an admission); an event has so many of them.
/// </summary>
internal sealed class ServiceReader
{
    private readonly Horizon _horizon;
    private readonly Table _pattern;
    private readonly double _rate;
    private readonly double _cost;
    private readonly double _logDeviation;
    private readonly YearPath? _growth;
    private readonly YearPath? _excess;
    private readonly double _rateError;
    private readonly double _costError;
    private readonly StochasticLevel _yearly;

    /// <param name="isCoveredAbove">Whether any cover is above the basic one.</param>
    public ServiceReader(string name, Binder service, bool isCoveredAbove, Horizon horizon)
    {
        (Name, _horizon) = (name, horizon);
        Label = service.LabelHere("what the service is called");
        var kind = service.Name("kind", "whether it is care in hospital", "outpatient", "inpatient") == "inpatient" ? CareKind.Inpatient : CareKind.Outpatient;
        _pattern = service.Table("pattern", "use and cost by age and sex, in proportion",
            Column.Groups("age", Unit.Years, 0, Ages.Max),
            Column.Number("use_male", Unit.Factor, 0, 1e6),
            Column.Number("use_female", Unit.Factor, 0, 1e6),
            Column.Number("cost_male", Unit.Factor, 1e-6, 1e6),
            Column.Number("cost_female", Unit.Factor, 1e-6, 1e6));
        _rate = service.Quantity("rate", Unit.PerPersonYear, 0, 1000, "visits or admissions of an insured person in the opening year, on average");
        _cost = service.Quantity("cost", Unit.YuanPerPerson, 0.01, 1e8, "mean bill of a visit or admission in the opening year");
        var encounters = service.OptionalQuantity("encounters_per_patient", Unit.Number, 1, 1000, "admissions of a patient in a year, whose bills are covered together") ?? 1;
        IsUnclear = service.HasProblems();
        _logDeviation = service.Quantity("log_deviation", Unit.Number, 0, 5, "standard deviation of the logarithm of a patient's bill");
        var accumulates = isCoveredAbove && service.Flag("accumulates", "whether what it leaves counts for the covers above the basic one");
        if (!isCoveredAbove)
            service.RefuseIdle("accumulates", "no cover is above the basic one");
        var elasticity = service.OptionalQuantity("use_elasticity", Unit.Number, 0, 5, "use falls by (share borne by persons)^−elasticity");
        _growth = service.OptionalPath("rate_growth", Unit.FractionPerYear, -0.5, 0.5, "growth of use beyond ageing");
        _excess = service.OptionalPath("cost_growth", Unit.FractionPerYear, -0.5, 0.5, "growth of cost beyond that of all care");
        _rateError = service.Quantity("rate_error", Unit.Number, 0, 2, "standard deviation of what is not known of the rate, as a logarithm");
        _costError = service.Quantity("cost_error", Unit.Number, 0, 2, "standard deviation of what is not known of the cost, as a logarithm");
        _yearly = LevelReader.Read(service, "use");
        Terms = new ServiceTerms(kind, encounters, accumulates) { UseElasticity = elasticity ?? 0 };
    }

    public string Name { get; }

    public Label Label { get; }

    public ServiceTerms Terms { get; }

    /// <summary>Whether the terms hold stand-ins, for its kind or admissions could not be read.</summary>
    public bool IsUnclear { get; }

    /// <param name="exposed">By cell: insured persons at the opening, weighted by the relative use of their class.</param>
    /// <param name="persons">All insured at the opening.</param>
    public CareService Build(double[] exposed, double persons)
    {
        var use = ByAgeGroup.Of(_pattern, "use_male", "use_female");
        var cost = ByAgeGroup.Of(_pattern, "cost_male", "cost_female");
        var events = exposed.Zip(use, (heads, often) => heads * often).ToArray();
        var rate = _rate / Terms.EncountersPerEvent * persons / events.Sum();
        var level = _cost * Terms.EncountersPerEvent * events.Sum() / events.Zip(cost, (number, each) => number * each).Sum();
        return new CareService(
            Name,
            new EventFrequency([.. use.Select(often => often * rate)], ByYear(_growth), _rateError, _yearly),
            new EventCost(
                SeverityGroups.ByBands(_pattern.Keys("age"), bySex: true),
                [.. _pattern["cost_male"].ToArray().Concat(_pattern["cost_female"].ToArray()).Select(each => each * level)],
                _logDeviation,
                ByYear(_excess),
                _costError));
    }

    private double[] ByYear(YearPath? path) => path?.ByYear(_horizon) ?? new double[_horizon.Years];
}
