using Actuary.Assumptions.Morbidity;
using Actuary.Assumptions.Population;
using Actuary.Models.Population;
using Actuary.Schemes.MedicalCover.Policy;

namespace Actuary.Models.MedicalCover;

/// <summary>How often care is used and what it costs.</summary>
internal sealed class CareReader
{
    private readonly Horizon _horizon;
    private readonly double _elasticity;
    private readonly YearPath _excess;
    private readonly StochasticLevel _deviation;
    private readonly List<ServiceReader> _services = [];
    private readonly (double Probability, double[] Factors)? _epidemic;
    private readonly double[] _use;

    public CareReader(Binder scheme, string[] classes, Horizon horizon)
    {
        _horizon = horizon;
        var care = scheme.Section("care", "how often care is used and what it costs");
        var inflation = care.Section("inflation", "growth of the cost of care");
        _elasticity = inflation.Quantity("income_elasticity", Unit.Number, 0, 3, "share of real income growth that costs follow");
        _excess = inflation.Path("excess", Unit.FractionPerYear, -0.5, 0.5, "growth beyond prices and incomes");
        _deviation = LevelReader.Read(inflation, "cost growth");
        var services = care.Section("services", "care by kind and institution");
        var isCoveredAbove = BenefitsReader.HasCoversAbove(scheme);
        foreach (var (name, service) in services.Sections())
            _services.Add(new ServiceReader(name, service, isCoveredAbove, horizon));
        if (_services.Count == 0)
            care.Refuse("services", "names no service", "at least one");
        if (care.OptionalSection("epidemic", "years in which an epidemic changes use") is { } epidemic)
            _epidemic = (epidemic.Quantity("probability", Unit.FractionPerYear, 0, 1, "chance of such a year"),
                epidemic.Keyed("factors", [.. Services], Unit.Factor, 0, 100, "use in such a year over use in another"));
        _use = care.Keyed("relative_use", classes, Unit.Factor, 0, 100, "events a head over those of the insured at large, before they are scaled to these");
    }

    /// <summary>The services in the order of the file.</summary>
    public IReadOnlyList<ServiceReader> Readers => _services;

    public string[] Services => [.. _services.Select(service => service.Name)];

    public IReadOnlyList<ServiceTerms> Terms => [.. _services.Select(service => service.Terms)];

    /// <summary>By class, then service.</summary>
    public double[][] RelativeUse => [.. _use.Select(use => Enumerable.Repeat(use, _services.Count).ToArray())];

    /// <param name="insured">By class, then cell: persons insured at the opening, for whom published means hold.</param>
    public MorbidityPlan Build(double[][] insured)
    {
        var exposed = new double[insured[0].Length];
        for (var c = 0; c < insured.Length; c++)
        {
            for (var cell = 0; cell < exposed.Length; cell++)
                exposed[cell] += _use[c] * insured[c][cell];
        }

        var persons = insured.Sum(cells => cells.Sum());
        return new MorbidityPlan(
            [.. _services.Select(service => service.Build(exposed, persons))],
            new MedicalInflationPlan(_elasticity, _excess.ByYear(_horizon), _deviation),
            _epidemic is { } epidemic ? new EpidemicPlan(epidemic.Probability, epidemic.Factors) : null);
    }
}
