using Actuary.Assumptions.Population;

namespace Actuary.Assumptions.Morbidity;

/// <summary>
/// Growth of medical costs, common to all services:
/// CPI + elasticity · (growth of rural income − CPI) + excess of the year + deviation, a <see cref="StochasticLevel"/>.
/// </summary>
/// <param name="Elasticity">Part of real income growth that costs follow.</param>
/// <param name="Excess">By projected year: growth beyond income, fraction.</param>
/// <param name="Deviation">How growth wanders, fraction.</param>
public sealed record MedicalInflationPlan(double Elasticity, double[] Excess, StochasticLevel Deviation);

/// <summary>Years in which an epidemic changes how often care is used; the mean over all years is then not that of a normal one.</summary>
/// <param name="Probability">Chance of one in a year, in [0, 1].</param>
/// <param name="Factors">By service: factor on its frequency in such a year, not negative; below one where care is put off.</param>
public sealed record EpidemicPlan(double Probability, double[] Factors);

/// <summary>What care costs: services, how their prices grow, and epidemic years if any. Checked once, here.</summary>
public sealed class MorbidityPlan
{
    /// <param name="services">At least one, of different names.</param>
    /// <param name="inflation">Its excess gives the number of projected years.</param>
    /// <param name="epidemic">Or none.</param>
    /// <exception cref="ArgumentException">A value is out of its range or an array of the wrong length.</exception>
    public MorbidityPlan(IReadOnlyList<CareService> services, MedicalInflationPlan inflation, EpidemicPlan? epidemic)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(inflation);
        if (services.Count == 0)
            throw new ArgumentException("At least one service is needed.", nameof(services));
        (Services, Inflation, Epidemic, Years) = ([.. services], inflation, epidemic, inflation.Excess.Length);
        Check("medical inflation", [inflation.Elasticity], 1, double.NegativeInfinity, "elasticity");
        Check("medical inflation", inflation.Excess, Years, -1, "excess");
        foreach (var service in Services)
            ThrowUnlessValid(service);
        if (Services.Select(service => service.Name).Distinct().Count() != Services.Count)
            throw new ArgumentException("Two services have one name.", nameof(services));
        if (epidemic is null)
            return;
        if (!(epidemic.Probability is >= 0 and <= 1))
            throw new ArgumentException($"epidemic: the probability is {epidemic.Probability}; it must be in [0, 1].", nameof(epidemic));
        Check("epidemic", epidemic.Factors, Services.Count, 0, "factor");
    }

    public IReadOnlyList<CareService> Services { get; }

    public MedicalInflationPlan Inflation { get; }

    public EpidemicPlan? Epidemic { get; }

    /// <summary>Projected years that the paths cover.</summary>
    public int Years { get; }

    private void ThrowUnlessValid(CareService service)
    {
        var (frequency, cost) = (service.Frequency, service.Cost);
        Check(service.Name, frequency.ByCell, Ages.Cells, 0, "frequency");
        Check(service.Name, frequency.Growth, Years, -1, "growth of frequency");
        Check(service.Name, [frequency.ParameterError], 1, 0, "parameter error of frequency");
        Check(service.Name, cost.Mean, cost.Groups.Count, double.Epsilon, "mean cost");
        Check(service.Name, [cost.LogDeviation], 1, 0, "log standard deviation of cost");
        Check(service.Name, cost.Excess, Years, -1, "excess");
        Check(service.Name, [cost.ParameterError], 1, 0, "parameter error of cost");
    }

    private static void Check(string where, double[] values, int length, double least, string what)
    {
        if (values.Length != length)
            throw new ArgumentException($"{where}: {length} values are needed of the {what}; got {values.Length}.", nameof(values));
        foreach (var value in values)
        {
            if (!(double.IsFinite(value) && value >= least))
                throw new ArgumentException($"{where}: the {what} is {value}; it must be finite and at least {least}.", nameof(values));
        }
    }
}
