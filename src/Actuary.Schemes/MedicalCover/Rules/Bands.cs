namespace Actuary.Schemes.MedicalCover.Rules;

/// <summary>
/// What one cover pays of an expense, yuan: nothing up to the deductible (起付线), then a share of each band, never more than the
/// cap (封顶线). Continuous, never falling, and never more than the expense. Immutable.
/// <para>
/// paid(x) = min(cap, Σ ratio_i · length of band i within [deductible, x]). An expense that grows over a year is paid by the
/// difference paid(x₂) − paid(x₁).
/// </para>
/// </summary>
public sealed class Bands : IEquatable<Bands>
{
    private readonly Band[] _edges;

    /// <param name="deductible">Expense below which nothing is paid, yuan.</param>
    /// <param name="bands">The first from 0, ascending; counted as <paramref name="basis"/> says. Upper ends are inclusive.</param>
    /// <param name="cap">The most that is paid; infinite where there is none.</param>
    /// <exception cref="ArgumentException">There is no band, the first does not begin at 0, they do not ascend, a ratio is not in 0…1, or the deductible or cap is negative.</exception>
    public Bands(double deductible, IReadOnlyList<Band> bands, double cap = double.PositiveInfinity, BandBasis basis = BandBasis.Excess)
    {
        Refuse(deductible, bands, cap);
        (Deductible, Steps, Cap, Basis) = (deductible, bands, cap, basis);
        _edges = Edges();
        CapReachedAt = ExpenseOf(cap);
    }

    /// <summary>One share of all that is above the deductible.</summary>
    public static Bands Flat(double deductible, double ratio, double cap = double.PositiveInfinity) => new(deductible, [new Band(0, ratio)], cap);

    public double Deductible { get; }

    public IReadOnlyList<Band> Steps { get; }

    public double Cap { get; }

    public BandBasis Basis { get; }

    /// <summary>The least expense of which the cap is paid; infinite where it never is.</summary>
    public double CapReachedAt { get; }

    /// <summary>Expenses at which the share of the next yuan changes, ascending.</summary>
    public IEnumerable<double> Knots =>
        _edges.Select(edge => edge.From).Where(from => from > 0 && from < CapReachedAt).Append(CapReachedAt).Where(double.IsFinite);

    /// <summary>What is paid of an expense of a year, yuan.</summary>
    public double Paid(double expense) => expense >= CapReachedAt ? Cap : Uncapped(expense);

    /// <summary>Share paid of the next yuan, 0…1.</summary>
    public double MarginalRatio(double expense)
    {
        if (expense >= CapReachedAt)
            return 0;
        var ratio = 0.0;
        foreach (var edge in _edges)
            ratio = expense >= edge.From ? edge.Ratio : ratio;
        return ratio;
    }

    /// <summary>The same schedule with another deductible: halved for some (AMB-24), lowered by what was already borne, waived.</summary>
    public Bands WithDeductible(double deductible) => new(deductible, Steps, Cap, Basis);

    /// <summary>Whether the other pays the same of every expense by the same schedule.</summary>
    public bool Equals(Bands? other) =>
        other is not null && Deductible == other.Deductible && Cap == other.Cap && Basis == other.Basis && Steps.SequenceEqual(other.Steps);

    public override bool Equals(object? obj) => Equals(obj as Bands);

    public override int GetHashCode() => HashCode.Combine(Deductible, Cap, Basis, Steps.Count, Steps[0].Ratio);

    /// <summary>The same schedule with every amount multiplied, as when amounts follow incomes.</summary>
    /// <param name="factor">Above 0.</param>
    public Bands Times(double factor) => factor == 1
        ? this
        : new(Deductible * factor, [.. Steps.Select(band => band with { From = band.From * factor })], Cap * factor, Basis);

    private double Uncapped(double expense)
    {
        var paid = 0.0;
        for (var at = 0; at < _edges.Length && expense > _edges[at].From; at++)
        {
            var end = at + 1 < _edges.Length ? Math.Min(expense, _edges[at + 1].From) : expense;
            paid += _edges[at].Ratio * (end - _edges[at].From);
        }

        return paid;
    }

    /// <summary>The bands in terms of the whole expense, from the deductible on.</summary>
    private Band[] Edges()
    {
        if (Basis == BandBasis.Excess)
            return [.. Steps.Select(band => band with { From = Deductible + band.From })];
        var first = Steps.Last(band => band.From <= Deductible);
        return [first with { From = Deductible }, .. Steps.Where(band => band.From > Deductible)];
    }

    private double ExpenseOf(double paid)
    {
        if (paid == 0)
            return 0;
        for (var at = 0; at < _edges.Length; at++)
        {
            var end = at + 1 < _edges.Length ? _edges[at + 1].From : double.PositiveInfinity;
            var before = Uncapped(_edges[at].From);
            var expense = _edges[at].From + ((paid - before) / _edges[at].Ratio);
            if (expense <= end)
                return expense;
        }

        return double.PositiveInfinity;
    }

    private static void Refuse(double deductible, IReadOnlyList<Band> bands, double cap)
    {
        ArgumentNullException.ThrowIfNull(bands);
        if (!(deductible >= 0) || !(cap >= 0))
            throw new ArgumentException($"A deductible of {deductible} and a cap of {cap}: neither may be negative.", nameof(deductible));
        if (bands.Count == 0 || bands[0].From != 0)
            throw new ArgumentException("The first band begins at 0.", nameof(bands));
        if (bands.Zip(bands.Skip(1)).Any(pair => !(pair.First.From < pair.Second.From)))
            throw new ArgumentException("Bands ascend.", nameof(bands));
        if (bands.Any(band => band.Ratio is not (>= 0 and <= 1)))
            throw new ArgumentException("A ratio is from 0 to 1.", nameof(bands));
    }
}
