using System.Text.RegularExpressions;

namespace Actuary.Cli.Tests.NationalModel;

/// <summary>The path files of the national model, as others script against them.</summary>
public partial class PathFileTests(NationalRun national)
{
    [Fact]
    public void ColumnsBeginWithTheKeysAndTheFund() => national.Rows.Names.Take(7)
        .ShouldBe(["path", "year", "fund_start", "income", "outgo", "investment_income", "fund_end"]);

    [Fact]
    public void EveryColumnOfTheContractIsThere()
    {
        string[] contract =
        [
            "population", "eligible", "insured", "contributing", "dormant", "pensioners", "coverage_rate",
            "contributions_individual", "contributions_collective", "subsidy_central", "subsidy_province", "subsidy_city", "subsidy_county",
            "benefits_basic", "benefits_account", "benefits_addons", "death_grants", "refunds", "accounts_end", "entrusted_end",
            "basic_pension_monthly", "average_pension_monthly", "replacement_rate", "payable_months", "cpi_index", "income_index",
        ];

        contract.Except(national.Rows.Names).ShouldBeEmpty();
    }

    // The file is read as text here, so that what the reader of models takes for a measure does not matter. That no measure is
    // described in vain is a test of the simulation: the national model leaves rules out.
    [Fact]
    public void EveryColumnIsAMeasureThatIsDescribed()
    {
        var described = MeasurePattern().Matches(File.ReadAllText(Path.Combine(Repository.Models, "measures.yaml"))).Select(match => match.Groups[1].Value);

        national.Rows.Names.Skip(2).Except(described).ShouldBeEmpty();
    }

    [Fact]
    public void RowsRunByPathAndThenYear()
    {
        var keys = from path in Enumerable.Range(0, NationalRun.Paths) from year in Enumerable.Range(2025, 60) select ((long)path, year);

        national.Rows.Path.Zip(national.Rows.Year).ShouldBe(keys);
    }

    [Fact]
    public void TheFundAddsUpInEveryRow()
    {
        var (rows, worst) = (national.Rows, 0.0);
        for (var row = 0; row < rows.Rows; row++)
        {
            var expected = rows["fund_start"][row] + rows["income"][row] - rows["outgo"][row] + rows["investment_income"][row];
            var size = Math.Abs(rows["fund_start"][row]) + rows["income"][row] + rows["outgo"][row] + Math.Abs(rows["investment_income"][row]);
            worst = Math.Max(worst, Math.Abs(rows["fund_end"][row] - expected) / size);
        }

        worst.ShouldBeLessThan(1e-14);
    }

    [Fact]
    public void AYearStartsWithWhatTheYearBeforeLeft()
    {
        for (var row = 1; row < national.Rows.Rows; row++)
        {
            if (national.Rows.Path[row] == national.Rows.Path[row - 1])
                national.Rows["fund_start"][row].ShouldBe(national.Rows["fund_end"][row - 1]);
        }
    }

    // Otherwise the two tests above would hold for a table of zeros.
    [Fact]
    public void PathsDifferAndGrow()
    {
        national.Rows.In(2084, "fund_end").ShouldBeUnique();
        national.Rows.In(2084, "outgo").ShouldAllBe(outgo => outgo > 1e12);
    }

    [GeneratedRegex("^([a-z_]+):", RegexOptions.Multiline)]
    private static partial Regex MeasurePattern();
}
