using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Actuary.Cli.Commands;

/// <summary>Reads whole numbers typed as options; what is none, or is out of range, is told with all other problems.</summary>
internal sealed class TypedNumbers(ParseResult parsed, ICollection<string> problems)
{
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
}
