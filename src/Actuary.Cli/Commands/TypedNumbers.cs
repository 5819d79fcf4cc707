using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Actuary.Cli.Commands;

/// <summary>Reads whole numbers typed as options; what is none, or is out of range, is told with all other problems.</summary>
internal sealed class TypedNumbers(ParseResult parsed, ICollection<string> problems)
{
    /// <summary>An option that takes a number, read as text first so that what is wrong with it is told like all else.</summary>
    public static Option<string?> Option(string name, string description, string letter, string? usual)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = letter };
        if (usual is not null)
            option.DefaultValueFactory = _ => usual;
        return option;
    }

    /// <summary>A number that need not be whole; null if the option was not given, and after a problem.</summary>
    public double? ReadDecimal(Option<string?> option)
    {
        if (parsed.GetValue(option) is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        problems.Add($"{option.Name} is '{text}'. Allowed: a number, fractions as 0.05.");
        return null;
    }

    /// <summary>The number; the least one allowed after a problem.</summary>
    public T Read<T>(Option<string?> option, T least, T most)
        where T : struct, INumber<T> => ReadIfGiven(option, least, most) ?? least;

    /// <summary>The number; null if the option was not given, and after a problem.</summary>
    public T? ReadIfGiven<T>(Option<string?> option, T least, T most)
        where T : struct, INumber<T>
    {
        if (parsed.GetValue(option) is not { } text)
            return null;
        if (T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        problems.Add($"{option.Name} is '{text}'. Allowed: a whole number from {least} to {most}.");
        return null;
    }

    /// <summary>A calendar year of a plan, whose range is known only later; null if it was not given, and after a problem.</summary>
    public static int? Year(string? text, ICollection<string> problems)
    {
        if (text is null)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return year;
        problems.Add($"--year is '{text}'. Allowed: a calendar year.");
        return null;
    }
}
