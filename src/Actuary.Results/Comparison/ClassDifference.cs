namespace Actuary.Results.Comparison;

/// <summary>
/// What a class of a scheme pays or receives over the whole horizon, compared: present values of the means, yuan on the opening 31 December,
/// discounted as the indicators of a run define it. Other − base.
/// </summary>
/// <param name="Flow">A flow in yuan of the views of the models.</param>
public sealed record ClassDifference(string Scheme, string Class, string Flow, double Base, double Other)
{
    /// <summary>Zero where it is rounding.</summary>
    public double Difference => PairedDifference.OfValues(Base, Other);
}
