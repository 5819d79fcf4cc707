namespace Actuary.Learning.Choices;

/// <summary>
/// Logit in which the chooser's attributes count and each alternative but the first has parameters of its own:
/// u_0 = 0, u_j = x'β_j. With two alternatives it is the binary logit. A unit is a row; parameters are those of alternative 1, then of 2 …
/// </summary>
/// <param name="design">The choosers' attributes.</param>
/// <param name="counts">How many of each row took each alternative, row by row.</param>
/// <param name="alternatives">How many alternatives there are.</param>
internal sealed class MultinomialLogit(Design design, double[] counts, int alternatives) : ChoiceLikelihood
{
    public Design Design { get; } = design;

    public override int Parameters => Design.Columns * (alternatives - 1);

    public override int Units => Design.Rows;

    public override int Alternatives(int unit) => alternatives;

    public override double Count(int unit, int alternative) => counts[unit * alternatives + alternative];

    public override void Utilities(int unit, ReadOnlySpan<double> parameters, Span<double> utilities)
    {
        var row = Design.Row(unit);
        utilities[0] = 0;
        for (var j = 1; j < alternatives; j++)
        {
            var slopes = parameters.Slice((j - 1) * row.Length, row.Length);
            var sum = 0.0;
            for (var k = 0; k < row.Length; k++) sum += row[k] * slopes[k];
            utilities[j] = sum;
        }
    }

    public override void Score(int unit, ReadOnlySpan<double> parameters, Span<double> score)
    {
        Span<double> probabilities = stackalloc double[alternatives];
        Probabilities(unit, parameters, probabilities);
        var row = Design.Row(unit);
        var persons = Persons(unit);
        for (var j = 1; j < alternatives; j++)
        {
            var residual = Count(unit, j) - persons * probabilities[j];
            for (var k = 0; k < row.Length; k++) score[(j - 1) * row.Length + k] = residual * row[k];
        }
    }

    protected override void Add(int from, int to, double[] parameters, Sample sample, LikelihoodSums sums)
    {
        Span<double> utilities = stackalloc double[alternatives];
        Span<double> probabilities = stackalloc double[alternatives];
        for (var unit = from; unit < to; unit++)
        {
            if (!sample.Contains(unit)) continue;
            Utilities(unit, parameters, utilities);
            utilities.CopyTo(probabilities);
            Logistic.ToProbabilities(probabilities);
            Add(unit, utilities, probabilities, sums);
        }
    }

    private void Add(int unit, ReadOnlySpan<double> utilities, ReadOnlySpan<double> probabilities, LikelihoodSums sums)
    {
        var row = Design.Row(unit);
        var (persons, all) = (Persons(unit), Logistic.LogSumOfExponentials(utilities));
        for (var j = 0; j < alternatives; j++)
        {
            var count = Count(unit, j);
            if (count > 0) sums.LogLikelihood += count * (utilities[j] - all);
            if (j == 0) continue;
            var residual = count - persons * probabilities[j];
            var slopes = sums.Gradient.AsSpan((j - 1) * row.Length, row.Length);
            for (var k = 0; k < row.Length; k++) slopes[k] += residual * row[k];
            for (var other = j; other < alternatives; other++)
            {
                var weight = persons * probabilities[j] * ((j == other ? 1 : 0) - probabilities[other]);
                AddBlock(row, weight, sums.Information, (j - 1) * row.Length, (other - 1) * row.Length);
            }
        }
    }

    /// <summary>Adds weight · x x' at a place of the information; of a block on the diagonal the upper triangle.</summary>
    private void AddBlock(ReadOnlySpan<double> row, double weight, double[] information, int top, int left)
    {
        for (var a = 0; a < row.Length; a++)
        {
            var from = top == left ? a : 0;
            var line = information.AsSpan((top + a) * Parameters + left + from, row.Length - from);
            var rest = row[from..];
            var scaled = weight * row[a];
            for (var b = 0; b < rest.Length; b++) line[b] += scaled * rest[b];
        }
    }
}
