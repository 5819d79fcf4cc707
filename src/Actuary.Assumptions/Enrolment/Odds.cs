namespace Actuary.Assumptions.Enrolment;

/// <summary>Shares whose odds move.</summary>
public static class Odds
{
    /// <summary>The share p after its odds p/(1 − p) were multiplied by <paramref name="factor"/>: p·f/(1 − p + p·f). 0 and 1 stay.</summary>
    public static Lanes Moved(Lanes share, Lanes factor) => share * factor / (Lanes.One - share + share * factor);
}
