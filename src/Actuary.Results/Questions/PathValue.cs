using Actuary.Results.Indicators;
using Actuary.Simulation.Paths;

namespace Actuary.Results.Questions;

/// <summary>One number for every path: what an indicator is drawn from.</summary>
public abstract record PathValue
{
    /// <summary>The last calendar year that the number depends on.</summary>
    public abstract int LastYear { get; }

    /// <summary>The measures that the number is drawn from.</summary>
    public abstract IReadOnlyList<string> Measures { get; }

    /// <summary>The number of each path of a table that has the <see cref="Measures"/> and reaches <see cref="LastYear"/>.</summary>
    /// <exception cref="ArgumentException">The table lacks a measure or ends before.</exception>
    public double[] Draw(PathTable paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (LastYear >= paths.FirstYear + paths.Years)
            throw new ArgumentException($"The table ends in {paths.FirstYear + paths.Years - 1}; the number needs {LastYear}.", nameof(paths));
        var values = new double[paths.Range.Count];
        Fill(paths, values);
        return values;
    }

    /// <summary>The number of each path of a table that reaches <see cref="LastYear"/>.</summary>
    internal abstract void Fill(PathTable paths, Span<double> values);
}

/// <summary>A measure in a year, in its own unit.</summary>
public sealed record MeasureInYear(string Measure, int Year) : PathValue
{
    public override int LastYear => Year;

    public override IReadOnlyList<string> Measures => [Measure];

    internal override void Fill(PathTable paths, Span<double> values)
    {
        var column = paths.Column(Measure);
        for (var path = 0; path < values.Length; path++)
            values[path] = column[path * paths.Years + Year - paths.FirstYear];
    }
}

/// <summary>The present value of a yearly flow on the opening 31 December, flows taken at mid-year: Σ flow(t) · (1 + r)^−(t + ½), yuan.</summary>
/// <param name="Measure">The flow, yuan a year.</param>
/// <param name="DiscountRate">The annual rate r, a fraction.</param>
/// <param name="LastYear">The last year counted.</param>
public sealed record PresentValueOfFlow(string Measure, double DiscountRate, int LastYear) : PathValue
{
    public override int LastYear { get; } = LastYear;

    public override IReadOnlyList<string> Measures => [Measure];

    internal override void Fill(PathTable paths, Span<double> values)
    {
        var column = paths.Column(Measure);
        var factors = PresentValueBuilder.Factors(LastYear - paths.FirstYear + 1, DiscountRate);
        for (var path = 0; path < values.Length; path++)
        {
            values[path] = 0;
            for (var year = 0; year < factors.Length; year++)
                values[path] += column[path * paths.Years + year] * factors[year];
        }
    }
}

/// <summary>One on the paths on which the fund is used up by the end of a year, zero on the others.</summary>
/// <param name="Prefix">Stands in front of the fund's measures; empty for the first.</param>
public sealed record DepletedBy(int Year, string Prefix = "") : PathValue
{
    public override int LastYear => Year;

    public override IReadOnlyList<string> Measures => [Prefix + "fund_end", Prefix + "shortfall_payment"];

    internal override void Fill(PathTable paths, Span<double> values)
    {
        var (fund, shortfall) = (paths.Column(Prefix + "fund_end"), paths.Column(Prefix + "shortfall_payment"));
        FirstYears.Mark(paths, Year, row => FirstYears.IsDepleted(fund[row], shortfall[row]), values);
    }
}

/// <summary>The calendar year by whose end the fund is first used up; infinity on the paths on which it is not by <paramref name="LastYear"/>.</summary>
/// <param name="LastYear">The last year looked at.</param>
/// <param name="Prefix">Stands in front of the fund's measures; empty for the first.</param>
public sealed record DepletionYear(int LastYear, string Prefix = "") : PathValue
{
    public override int LastYear { get; } = LastYear;

    public override IReadOnlyList<string> Measures => [Prefix + "fund_end", Prefix + "shortfall_payment"];

    internal override void Fill(PathTable paths, Span<double> values)
    {
        var (fund, shortfall) = (paths.Column(Prefix + "fund_end"), paths.Column(Prefix + "shortfall_payment"));
        for (var path = 0; path < values.Length; path++)
        {
            values[path] = double.PositiveInfinity;
            for (var year = paths.FirstYear; year <= LastYear && double.IsInfinity(values[path]); year++)
            {
                var row = (path * paths.Years) + year - paths.FirstYear;
                values[path] = FirstYears.IsDepleted(fund[row], shortfall[row]) ? year : double.PositiveInfinity;
            }
        }
    }
}

/// <summary>One on the paths on which the fund has had a deficit by the end of a year, zero on the others.</summary>
/// <param name="Prefix">Stands in front of the fund's measures; empty for the first.</param>
public sealed record DeficitBy(int Year, string Prefix = "") : PathValue
{
    public override int LastYear => Year;

    public override IReadOnlyList<string> Measures => [Prefix + "income", Prefix + "outgo", Prefix + "investment_income", Prefix + "shortfall_payment"];

    internal override void Fill(PathTable paths, Span<double> values)
    {
        var (income, outgo) = (paths.Column(Prefix + "income"), paths.Column(Prefix + "outgo"));
        var (investment, shortfall) = (paths.Column(Prefix + "investment_income"), paths.Column(Prefix + "shortfall_payment"));
        FirstYears.Mark(paths, Year, row => FirstYears.IsDeficit(income[row], outgo[row], investment[row], shortfall[row]), values);
    }
}

/// <summary>One on the paths on which a number compares so with a limit, zero on the others.</summary>
public sealed record Compared(PathValue Of, Relation Relation, double Limit) : PathValue
{
    public override int LastYear => Of.LastYear;

    public override IReadOnlyList<string> Measures => Of.Measures;

    internal override void Fill(PathTable paths, Span<double> values)
    {
        Of.Fill(paths, values);
        foreach (ref var value in values)
            value = Relation.Holds(value, Limit) ? 1 : 0;
    }
}
