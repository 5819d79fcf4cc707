namespace Actuary.Models;

/// <summary>The words of the file grammar that are never names of a parameter.</summary>
internal static class Words
{
    public const string Value = "value";
    public const string Values = "values";
    public const string Table = "table";
    public const string Unit = "unit";
    public const string Source = "source";
    public const string At = "at";
    public const string Status = "status";
    public const string Reason = "reason";
    public const string Assumed = "assumed";
    public const string Published = "published";

    /// <summary>Where a value comes from; a group may say it once for all below it.</summary>
    public static readonly string[] Provenance = [Unit, Source, At, Status, Reason];

    public static readonly string[] Statuses = [Published, "legislated", "announced", Assumed];

    public static bool IsProvenance(string key) => Array.IndexOf(Provenance, key) >= 0;

    /// <summary>Keys such as 2025-01-01, 2025 or 500 are data: dates, years, tiers.</summary>
    public static bool IsData(string key) => key.Length > 0 && char.IsAsciiDigit(key[0]);
}
