namespace Actuary.Cli.Claims;

/// <summary>A year of bills that is asked about, as typed or as a JSON object with the same names.</summary>
internal sealed record ClaimQuestion
{
    /// <summary>The class of the insured; without it the model's first.</summary>
    public string? Class { get; init; }

    /// <summary>Calendar year; without it the first projected.</summary>
    public int? Year { get; init; }

    /// <summary>In the order in which they are brought.</summary>
    public IReadOnlyList<AskedBill> Bills { get; init; } = [];
}

/// <summary>One bill as it is asked about; amounts in yuan.</summary>
internal sealed record AskedBill
{
    public string? Service { get; init; }

    public decimal? Total { get; init; }

    public decimal? Eligible { get; init; }

    /// <summary>none, up or down.</summary>
    public string? Referral { get; init; }

    public decimal? Quota { get; init; }
}
