using Actuary.Models;

namespace Actuary.Cli.Commands;

/// <summary>Names typed by a user, held against those that a model has.</summary>
internal static class KnownNames
{
    /// <summary>Notes a problem for each name that is not known, with what is allowed and what may have been meant.</summary>
    /// <param name="where">The option, or the place in a question.</param>
    public static void Check(string where, IEnumerable<string> names, IEnumerable<string> known, ICollection<string> problems)
    {
        var allowed = known.ToList();
        foreach (var name in names.Where(name => !allowed.Contains(name, StringComparer.Ordinal)))
        {
            var near = Spelling.Nearest(name, allowed) is { } nearest ? $" Did you mean '{nearest}'?" : "";
            problems.Add($"{where} is '{name}'. Allowed: {(allowed.Count > 0 ? string.Join(", ", allowed) : "none in this model")}.{near}");
        }
    }
}
