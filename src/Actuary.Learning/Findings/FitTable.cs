using Actuary.Simulation.Plans;

namespace Actuary.Learning.Findings;

/// <summary>How the numbers of a column are written.</summary>
public enum NumberStyle
{
    /// <summary>Four significant digits: estimates and their errors.</summary>
    Significant,

    /// <summary>Two decimals: test statistics.</summary>
    TwoDecimals,

    /// <summary>Four decimals, and <c>&lt; 0.0001</c> below: probabilities of error.</summary>
    Probability,

    /// <summary>A fraction in percent with two decimals.</summary>
    Percent,

    /// <summary>Grouped thousands without decimals: persons, counts.</summary>
    Whole,

    /// <summary>A calendar year.</summary>
    Year,
}

/// <summary>A column of numbers of a <see cref="FitTable"/>.</summary>
public sealed record FitColumn(Label Title, NumberStyle Style);

/// <summary>A row of a <see cref="FitTable"/>: its head, and a number for each column; NaN is left blank.</summary>
public sealed record FitRow(Label Name, IReadOnlyList<double> Values)
{
    /// <summary>A head that is the same in every language: the name of a parameter.</summary>
    public FitRow(string name, params IReadOnlyList<double> values) : this(new Label(name, name), values)
    {
    }

    /// <summary>How the numbers of this row are written; null: as those of their columns.</summary>
    public NumberStyle? Style { get; init; }
}

/// <summary>A table of a fit, with titles in both languages and plain numbers.</summary>
/// <param name="Id">Its name in JSON, such as <c>marginal_effects</c>.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="RowTitle">Head of the first column, which names the rows.</param>
public sealed record FitTable(string Id, Label Caption, Label RowTitle, IReadOnlyList<FitColumn> Columns, IReadOnlyList<FitRow> Rows);
