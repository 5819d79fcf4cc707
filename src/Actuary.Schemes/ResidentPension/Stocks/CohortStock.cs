using Actuary.Numerics;

namespace Actuary.Schemes.ResidentPension.Stocks;

/// <summary>
/// Members of a range of ages on eight paths: for each sex and cohort a row of cells, one per class, and the row's totals. Cohorts
/// stay in place while they age, and the place of the one that leaves at the top is handed to the one that enters.
/// </summary>
/// <typeparam name="TCell">Stocks of a cohort and class, lanes only.</typeparam>
/// <typeparam name="TRow">The same over all classes.</typeparam>
internal sealed class CohortStock<TCell, TRow>(int ages, int classes)
    where TCell : unmanaged
    where TRow : unmanaged
{
    private readonly int _stride = classes + classes % 2;
    private readonly LaneBuffer<TCell> _cells = new(2 * ages * (classes + classes % 2));
    private readonly LaneBuffer<TRow> _rows = new(2 * ages);

    /// <summary>The cells of the cohort that completes <paramref name="age"/> in year <paramref name="yearIndex"/> (−1 is the opening year).</summary>
    public Span<TCell> Cells(int sex, int age, int yearIndex) => Cells(Place(sex, age, yearIndex));

    /// <summary>The cells of the cohort at a place.</summary>
    public Span<TCell> Cells(int place) => _cells.Span.Slice(place * _stride, classes);

    /// <summary>The same with one of a class that nobody is in, where the number of classes is odd: pairs of classes.</summary>
    public Span<TCell> Pairs(int place) => _cells.Span.Slice(place * _stride, _stride);

    public ref TRow Row(int sex, int age, int yearIndex) => ref Row(Place(sex, age, yearIndex));

    /// <summary>The totals of the cohort at a place.</summary>
    public ref TRow Row(int place) => ref _rows.Span[place];

    /// <summary>The totals of all cohorts of a sex; that of the next age stands in the next place, and after the last in the first.</summary>
    public Span<TRow> Rows(int sex) => _rows.Span.Slice(sex * Ages, Ages);

    /// <summary>Cohorts of a sex.</summary>
    public int Ages { get; } = ages;

    /// <summary>The age, from <paramref name="firstAge"/> on, that the cohort at a place of a sex completes in the year.</summary>
    public int AgeAt(int place, int yearIndex, int firstAge) => firstAge + ((place + yearIndex - firstAge) % Ages + Ages) % Ages;

    /// <summary>Where a cohort stands, for stocks kept beside this one.</summary>
    public int Place(int sex, int age, int yearIndex) => sex * Ages + ((age - yearIndex) % Ages + Ages) % Ages;
}
