namespace Actuary.Learning.Choices;

/// <summary>
/// Logit in which the alternatives' attributes count, with the same parameters for all: u_j = x_j'β (McFadden, 1974). A unit is a choice
/// set; its alternatives are rows of the design, one after the other.
/// </summary>
/// <param name="design">Attributes of the alternatives, without an intercept.</param>
/// <param name="counts">How many took the alternative of each row.</param>
/// <param name="starts">First row of each set, and at the end the number of rows.</param>
internal sealed class ConditionalLogit(Design design, double[] counts, int[] starts) : ChoiceLikelihood
{
    public Design Design { get; } = design;

    public override int Parameters => Design.Columns;

    public override int Units => starts.Length - 1;

    /// <summary>The row of the first alternative of a set.</summary>
    public int Start(int unit) => starts[unit];

    public override int Alternatives(int unit) => starts[unit + 1] - starts[unit];

    public override double Count(int unit, int alternative) => counts[starts[unit] + alternative];

    public override void Utilities(int unit, ReadOnlySpan<double> parameters, Span<double> utilities)
    {
        for (var j = 0; j < Alternatives(unit); j++)
        {
            var row = Design.Row(starts[unit] + j);
            var sum = 0.0;
            for (var k = 0; k < row.Length; k++) sum += row[k] * parameters[k];
            utilities[j] = sum;
        }
    }

    public override void Score(int unit, ReadOnlySpan<double> parameters, Span<double> score)
    {
        Span<double> probabilities = stackalloc double[Alternatives(unit)];
        Probabilities(unit, parameters, probabilities);
        var persons = Persons(unit);
        score.Clear();
        for (var j = 0; j < probabilities.Length; j++)
        {
            var row = Design.Row(starts[unit] + j);
            var residual = Count(unit, j) - persons * probabilities[j];
            for (var k = 0; k < row.Length; k++) score[k] += residual * row[k];
        }
    }

    protected override void Add(int from, int to, double[] parameters, Sample sample, LikelihoodSums sums)
    {
        var most = 0;
        for (var unit = from; unit < to; unit++) most = Math.Max(most, Alternatives(unit));
        var (utilities, probabilities, mean) = (new double[most], new double[most], new double[Parameters]);
        for (var unit = from; unit < to; unit++)
        {
            if (!sample.Contains(unit)) continue;
            var count = Alternatives(unit);
            Utilities(unit, parameters, utilities);
            utilities.CopyTo(probabilities.AsSpan());
            Logistic.ToProbabilities(probabilities.AsSpan(0, count));
            Add(unit, utilities.AsSpan(0, count), probabilities, mean, sums);
        }
    }

    private void Add(int unit, ReadOnlySpan<double> utilities, ReadOnlySpan<double> probabilities, Span<double> mean, LikelihoodSums sums)
    {
        var (persons, all, width) = (Persons(unit), Logistic.LogSumOfExponentials(utilities), Parameters);
        mean.Clear();
        for (var j = 0; j < utilities.Length; j++)
        {
            var row = Design.Row(starts[unit] + j);
            for (var k = 0; k < width; k++) mean[k] += probabilities[j] * row[k];
        }

        for (var j = 0; j < utilities.Length; j++)
        {
            var row = Design.Row(starts[unit] + j);
            var count = Count(unit, j);
            if (count > 0) sums.LogLikelihood += count * (utilities[j] - all);
            var residual = count - persons * probabilities[j];
            for (var a = 0; a < width; a++)
            {
                sums.Gradient[a] += residual * row[a];
                var scaled = persons * probabilities[j] * (row[a] - mean[a]);
                for (var b = a; b < width; b++) sums.Information[a * width + b] += scaled * (row[b] - mean[b]);
            }
        }
    }
}
