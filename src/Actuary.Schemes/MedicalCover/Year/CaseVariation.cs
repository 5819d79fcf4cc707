using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Numerics;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Year;

/// <summary>
/// The chance of single cases: adds to what payers are expected to pay a normal deviation with their covariance. Never below zero;
/// bills are what the payers pay, so money is conserved.
/// </summary>
internal static class CaseVariation
{
    /// <summary>Entries of a lower triangle of payers.</summary>
    public const int Pairs = Payers.Count * (Payers.Count + 1) / 2;

    /// <param name="paid">By payer: expected, then drawn.</param>
    /// <param name="covariance">Lower triangle row by row; its Cholesky factor afterwards.</param>
    public static void Draw(Span<Lanes> paid, Span<Lanes> covariance, int yearIndex, in Streams streams, long firstPath)
    {
        Factor(covariance);
        Span<Lanes> z = stackalloc Lanes[Payers.Count];
        for (var payer = 0; payer < Payers.Count; payer++)
            z[payer] = streams.Normal(firstPath, yearIndex, (int)Cause.Cases, payer);
        for (int p = 0, at = 0; p < Payers.Count; p++)
        {
            for (var q = 0; q <= p; q++, at++)
                paid[p] += covariance[at] * z[q];
            paid[p] = Vector512.Max(Lanes.Zero, paid[p]);
        }
    }

    /// <summary>L with L·Lᵀ = the matrix; a row that the rows before it determine (a payer who pays nothing) is left with zeros.</summary>
    private static void Factor(Span<Lanes> matrix)
    {
        for (int p = 0, row = 0; p < Payers.Count; row += ++p)
        {
            var own = matrix[row + p];
            for (int q = 0, column = 0; q <= p; column += ++q)
            {
                var rest = matrix[row + q];
                for (var k = 0; k < q; k++)
                    rest -= matrix[row + k] * matrix[column + k];
                matrix[row + q] = q < p ? Over(rest, matrix[column + q]) : Root(rest, own);
            }
        }
    }

    private static Lanes Over(Lanes rest, Lanes diagonal) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(diagonal, Lanes.Zero), rest / diagonal, Lanes.Zero);

    private static Lanes Root(Lanes rest, Lanes own) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(rest, 1e-12 * own), Vector512.Sqrt(Vector512.Max(rest, Lanes.Zero)), Lanes.Zero);
}
