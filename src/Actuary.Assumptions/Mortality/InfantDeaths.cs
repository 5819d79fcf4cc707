namespace Actuary.Assumptions.Mortality;

/// <summary>
/// a_0, the years lived in the first year of life by those who die in it, as a function of m_0 (deaths per person-year).
/// Source: Andreev &amp; Kingkade (2015), Average age at death in infancy and infant mortality level, Demographic
/// Research 33(13), as used by the Human Mortality Database, methods protocol version 6.
/// </summary>
public static class InfantDeaths
{
    /// <summary>a_0 in years; <paramref name="infantRate"/> is m_0 per person-year.</summary>
    public static double YearsLived(Sex sex, double infantRate) => sex == Sex.Male
        ? infantRate < 0.02300 ? 0.14929 - 1.99545 * infantRate
            : infantRate < 0.08307 ? 0.02832 + 3.26021 * infantRate
            : 0.29915
        : infantRate < 0.01724 ? 0.14903 - 2.05527 * infantRate
            : infantRate < 0.06891 ? 0.04667 + 3.88089 * infantRate
            : 0.31411;
}
