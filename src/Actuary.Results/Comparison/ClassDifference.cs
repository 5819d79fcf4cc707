namespace Actuary.Results.Comparison;

/// <summary>
/// What a class of a scheme pays or receives over the whole horizon, compared: present values of the means, yuan on the opening 31 December,
/// discounted as the indicators of a run define it. Other − base.
/// </summary>
/// <param name="Flow"><c>contributions</c>, <c>subsidies</c> or <c>pensions</c>, as <see cref="Classes.ClassMeans.Flows"/> defines them.</param>
public sealed record ClassDifference(string Scheme, string Class, string Flow, double Base, double Other)
{
    /// <summary>Zero where it is rounding.</summary>
    public double Difference => PairedDifference.OfValues(Base, Other);
}
