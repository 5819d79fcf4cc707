namespace Actuary.Schemes.ResidentPension.Stocks;

/// <summary>
/// Where a birth cohort keeps its stocks: they stay in place while it ages, and the place is handed on when the oldest
/// cohort leaves. <c>length</c> is the number of ages held.
/// </summary>
internal readonly struct Ring(int length)
{
    public int Length { get; } = length;

    /// <summary>The slot of the cohort that completes <paramref name="age"/> in year <paramref name="yearIndex"/> (−1 is the opening year).</summary>
    public int Slot(int age, int yearIndex) => ((age - yearIndex) % Length + Length) % Length;
}
