using Actuary.Numerics;

namespace Actuary.Schemes.ResidentPension.Stocks;

/// <summary>The cohorts of one sex that complete 60 in the years in hand, as they were on the 31 December before; by year.</summary>
internal sealed class RetiringCohorts(int years, int classes)
{
    private readonly LaneBuffer<ContributorCell> _cells = new(years * classes);
    private readonly LaneBuffer<ContributorRow> _rows = new(years);

    public ReadOnlySpan<ContributorCell> Cells(int year) => _cells.Span.Slice(year * classes, classes);

    public ref readonly ContributorRow Row(int year) => ref _rows.Span[year];

    public void Keep(int year, ReadOnlySpan<ContributorCell> cells, in ContributorRow row)
    {
        cells.CopyTo(_cells.Span.Slice(year * classes, classes));
        _rows.Span[year] = row;
    }
}
