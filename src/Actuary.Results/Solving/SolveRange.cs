namespace Actuary.Results.Solving;

/// <summary>Where an answer is looked for.</summary>
/// <param name="Start">Where to begin: the model's own value.</param>
/// <param name="Least">The least value allowed.</param>
/// <param name="Most">The greatest value allowed, above <paramref name="Least"/>.</param>
/// <param name="IsWhole">Whether only whole numbers count.</param>
/// <param name="Outright">Whether to begin with the two ends, and not with a narrow range about the start.</param>
public sealed record SolveRange(double Start, double Least, double Most, bool IsWhole, bool Outright)
{
    // A range of this part of the whole when the start, being zero, says nothing about the scale.
    private const double FirstShare = 0.01;
    private const double FirstStep = 0.5;
    private const double Widening = 8;
    private const int MostWidenings = 10;

    /// <summary>Ranges about the start, each wider than the one before; the last is all that is allowed.</summary>
    public IEnumerable<(double Low, double High)> Widened()
    {
        if (Outright)
        {
            yield return (Least, Most);
            yield break;
        }

        var step = Start != 0 ? Math.Abs(Start) * FirstStep : double.IsFinite(Most - Least) ? (Most - Least) * FirstShare : 1;
        for (var widening = 0; widening < MostWidenings; widening++, step *= Widening)
        {
            var (low, high) = (Within(Start - step), Within(Start + step));
            yield return (low, high);
            if (low == Least && high == Most)
                yield break;
        }
    }

    /// <summary>Places inside a range at which to look once more when its ends agree.</summary>
    public IEnumerable<double> Between(double low, double high) =>
        Enumerable.Range(1, 3).Select(quarter => Within(low + quarter * (high - low) / 4)).Where(value => value > low && value < high).Distinct();

    /// <summary>The nearest value that is allowed.</summary>
    public double Within(double value) => Math.Clamp(IsWhole ? Math.Round(value) : value, Least, Most);
}
