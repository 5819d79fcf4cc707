using System.Runtime.Intrinsics;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Year;

/// <summary>What payers pay, split some way (by class, by service). Yuan.</summary>
internal sealed class PaidTable(int rows)
{
    private readonly Lanes[] _paid = new Lanes[rows * Payers.Count];

    public int Rows => rows;

    /// <summary>By payer.</summary>
    public Span<Lanes> this[int row] => _paid.AsSpan(row * Payers.Count, Payers.Count);

    public void Clear() => Array.Clear(_paid);

    /// <summary>Moves every row with its payer's total, from what was expected to what came about.</summary>
    public void Scale(ReadOnlySpan<Lanes> actual, ReadOnlySpan<Lanes> expected)
    {
        for (var payer = 0; payer < Payers.Count; payer++)
        {
            var factor = Vector512.ConditionalSelect(
                Vector512.GreaterThan(expected[payer], Lanes.Zero), actual[payer] / expected[payer], Lanes.One);
            for (var row = 0; row < rows; row++)
                _paid[row * Payers.Count + payer] *= factor;
        }
    }
}
