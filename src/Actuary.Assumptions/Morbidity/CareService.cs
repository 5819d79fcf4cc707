using Actuary.Assumptions.Population;

namespace Actuary.Assumptions.Morbidity;

/// <summary>Care of one kind: visits, admissions to a hospital of one level. How often it is used and what an event costs.</summary>
/// <param name="Name">A key, for instance <c>inpatient_city</c>.</param>
public sealed record CareService(string Name, EventFrequency Frequency, EventCost Cost);

/// <summary>
/// Events per insured person and year: by cell · Π (1 + growth) · e^{σz − σ²/2} · e^{a_t − var a_t/2}, z drawn once a path, a_t a
/// <see cref="StochasticLevel"/>; both factors have mean one and are one on the central path.
/// </summary>
/// <param name="ByCell">By flat cell, <see cref="Ages.Index"/>, age completed on 31 December: events a year at the opening.</param>
/// <param name="Growth">By projected year: growth on the year before, fraction; use on top of ageing.</param>
/// <param name="ParameterError">σ: what is not known of the level, as a standard deviation of its logarithm.</param>
/// <param name="Yearly">How the logarithm wanders from year to year.</param>
public sealed record EventFrequency(double[] ByCell, double[] Growth, double ParameterError, StochasticLevel Yearly);

/// <summary>
/// Cost of one event, <see cref="Lognormal"/>: the mean of its group at the opening · cost index of the year, with one dispersion.
/// </summary>
/// <param name="Groups">Which cells share a mean.</param>
/// <param name="Mean">By group: yuan of the opening year per event.</param>
/// <param name="LogDeviation">Standard deviation of the logarithm of the cost of an event.</param>
/// <param name="Excess">By projected year: growth on top of the common medical inflation, fraction.</param>
/// <param name="ParameterError">What is not known of the level, as a standard deviation of its logarithm; drawn once a path.</param>
public sealed record EventCost(
    SeverityGroups Groups, double[] Mean, double LogDeviation, double[] Excess, double ParameterError);
