namespace Actuary.Reports.Workbook.Budgets;

/// <summary>One line of a budget: means over the paths, yuan, a value per projected year.</summary>
internal sealed record BudgetLine(string Label, IReadOnlyList<double> Values)
{
    /// <summary>The measure whose means these are; null for what is worked out from other lines.</summary>
    public string? Measure { get; init; }

    /// <summary>The lines this one is the sum of; empty for a line of its own.</summary>
    public IReadOnlyList<BudgetLine> SumOf { get; init; } = [];

    /// <summary>The line taken away from that sum, or null.</summary>
    public BudgetLine? Less { get; init; }

    public bool IsTotal => SumOf.Count > 0;

    /// <summary>Several lines added, year by year in their order.</summary>
    public static double[] Add(IReadOnlyList<BudgetLine> lines, int years)
    {
        var sums = new double[years];
        foreach (var line in lines)
            for (var year = 0; year < years; year++)
                sums[year] += line.Values[year];
        return sums;
    }
}

/// <summary>Lines under one heading.</summary>
internal sealed record BudgetGroup(string Heading, IReadOnlyList<BudgetLine> Lines);
