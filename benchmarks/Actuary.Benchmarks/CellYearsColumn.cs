using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Actuary.Benchmarks;

/// <summary>Cell-years a second: cells of the national grid × years × paths ÷ mean time.</summary>
internal sealed class CellYearsColumn : IColumn
{
    public string Id => nameof(CellYearsColumn);

    public string ColumnName => "10⁹ cell-years/s";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Cells (2 sexes × 90 ages × 14 classes) × years × paths, a second";

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        if (benchmarkCase.Parameters["Paths"] is not int paths || summary[benchmarkCase]?.ResultStatistics is not { } result)
            return "–";
        return (NationalModel.CellYearsPerPath(NationalModel.Plan) * paths / result.Mean).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
