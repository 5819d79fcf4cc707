using Actuary.Assumptions.Drivers;
using Actuary.Numerics;
using Actuary.Schemes.Ledgers;

namespace Actuary.Schemes;

/// <summary>
/// A scheme with its policy resolved to numbers per year: what it collects and pays, and from whom to whom. Immutable and
/// shared by all threads; the moving state lives in the blocks it creates.
/// </summary>
public interface IScheme
{
    string Name { get; }

    /// <summary>The lines a year's ledger has, in a fixed order.</summary>
    IReadOnlyList<LedgerLine> Lines { get; }

    /// <summary>The measures that are totals of ledger lines.</summary>
    IReadOnlyList<LedgerMeasure> LedgerMeasures { get; }

    /// <summary>The other measures, in the order in which a block writes them.</summary>
    IReadOnlyList<string> Measures { get; }

    /// <summary>How its stocks by cohort are laid out.</summary>
    CohortLayout Cohorts { get; }

    /// <summary>What is counted by class of <see cref="Cohorts"/> in a year: persons and yuan; none where a scheme counts nothing by class.</summary>
    IReadOnlyList<string> ClassFlows { get; }

    ISchemeBlock CreateBlock();
}

/// <summary>The stocks of a scheme on eight paths, moved a year at a time.</summary>
public interface ISchemeBlock
{
    /// <summary>Sets the stocks of the opening 31 December on paths firstPath … firstPath + 7.</summary>
    void Open(in Streams streams, long firstPath);

    /// <summary>
    /// Tells the drivers of the years that are stepped to next. What no fund moves may be worked out for
    /// all of them at once; stocks by cohort are asked for at the end of the last one only. A block that steps year by year has no use for it.
    /// </summary>
    void Foresee(DriverYears drivers)
    {
    }

    /// <summary>
    /// One year: moves people, collects, pays. Fills <paramref name="ledger"/> (cleared before) and
    /// <paramref name="measures"/> (as long as <see cref="IScheme.Measures"/>).
    /// </summary>
    void Step(int yearIndex, DriverBlock drivers, in FundState fund, Ledger ledger, Span<Lanes> measures);

    /// <summary>Adds each stock by cohort, summed over the first <paramref name="paths"/> lanes, to <paramref name="sums"/>.</summary>
    void AddCohorts(int paths, Span<double> sums);

    /// <summary>Whether the years stepped from now on are counted by class, which takes time; false at first.</summary>
    bool CountsClasses { get; set; }

    /// <summary>
    /// Adds what the year last stepped to moved by class, summed over the first <paramref name="paths"/> lanes, to <paramref name="sums"/>; flat
    /// index class · <see cref="IScheme.ClassFlows"/> + flow. Zero unless the year was counted.
    /// </summary>
    void AddClassFlows(int paths, Span<double> sums);
}

/// <summary>The fund as the last 31 December left it: the balance and the year's outgo, yuan.</summary>
public readonly record struct FundState(Lanes Balance, Lanes Outgo);

/// <summary>Stocks by sex × age × class; flat index ((sex · Ages + age − FirstAge) · Classes + class) · Stocks + stock.</summary>
public sealed record CohortLayout(int FirstAge, int Ages, IReadOnlyList<string> Classes, IReadOnlyList<string> Stocks)
{
    public int Length => 2 * Ages * Classes.Count * Stocks.Count;

    public int Index(int sex, int age, int @class) => ((sex * Ages + age - FirstAge) * Classes.Count + @class) * Stocks.Count;
}
