using System.Globalization;
using Actuary.Models;

namespace Actuary.Cli.Claims;

/// <summary>A bill typed as <c>service:total,referral=up,eligible=…,quota=…</c>.</summary>
internal static class TypedBill
{
    public const string Form = "SERVICE:TOTAL[,referral=up|down][,eligible=Y][,quota=Y]";

    private static readonly string[] _names = ["referral", "eligible", "quota"];

    /// <summary>The bill, as far as it can be read; what cannot is told with all other problems.</summary>
    public static AskedBill Read(string text, List<string> problems)
    {
        var words = text.Split(',', StringSplitOptions.TrimEntries);
        var parts = words[0].Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2)
            problems.Add($"--bill is '{text}'. Allowed: {Form}.");
        var bill = new AskedBill { Service = parts[0], Total = parts.Length < 2 ? 0 : Yuan(text, "total", parts[1], problems) };
        foreach (var word in words.Skip(1))
            bill = With(bill, text, word.Split('=', 2, StringSplitOptions.TrimEntries), problems);
        return bill;
    }

    private static AskedBill With(AskedBill bill, string text, string[] pair, List<string> problems)
    {
        switch (pair)
        {
            case ["referral", var referral]:
                return bill with { Referral = referral };
            case ["eligible", var amount]:
                return bill with { Eligible = Yuan(text, "eligible", amount, problems) };
            case ["quota", var amount]:
                return bill with { Quota = Yuan(text, "quota", amount, problems) };
            default:
                var near = Spelling.Nearest(pair[0], _names) is { } nearest ? $" Did you mean '{nearest}'?" : "";
                problems.Add($"--bill '{text}': '{string.Join('=', pair)}' is not known. Allowed: {Form}.{near}");
                return bill;
        }
    }

    private static decimal? Yuan(string text, string what, string amount, List<string> problems)
    {
        if (decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan))
            return yuan;
        problems.Add($"--bill '{text}': {what} is '{amount}'. Allowed: yuan, not negative, as 50000 or 1234.56.");
        return null;
    }
}
