using System.Text;
using System.Text.RegularExpressions;
using Actuary.Results;
using Actuary.Results.Storage;

namespace Actuary.Reports.Pictures;

/// <summary>
/// Every figure of a page as a picture of its own, PNG (2,000 pixels wide) and SVG, with its title above and its sources below. The page draws
/// them itself when a browser opens it with <c>#pictures</c>.
/// </summary>
public static partial class PictureExport
{
    private const string Base64 = ";base64,";

    /// <summary>Writes <c>NAME.png</c> and <c>NAME.svg</c> for every figure of a page into a folder, once all are drawn, and returns their paths.</summary>
    /// <param name="page">A report, comparison or sensitivity page.</param>
    /// <param name="folder">Made where it is not there; pictures of the same names are replaced.</param>
    /// <param name="browser">What draws them.</param>
    /// <exception cref="IOException">The browser fails, or does not draw the page.</exception>
    /// <exception cref="RunFolderException">A picture cannot be written.</exception>
    public static IReadOnlyList<string> Save(string page, string folder, Browser browser)
    {
        ArgumentException.ThrowIfNullOrEmpty(page);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(browser);
        var drawn = browser.Page(new Uri(Path.GetFullPath(page)).AbsoluteUri + "#pictures");
        if (!AllDrawn().IsMatch(drawn))
            throw new IOException($"{browser.Path} opened {page} and did not draw its figures.");
        var pictures = Picture().Matches(drawn).Select(found => (Name: found.Groups["name"].Value, Bytes: Bytes(found.Groups["data"].Value))).ToList();
        var paths = new List<string>();
        foreach (var (name, bytes) in pictures)
        {
            var path = Path.Combine(folder, name);
            WholeFile.Write(path, file => file.Write(bytes));
            paths.Add(path);
        }

        return paths;
    }

    /// <summary>What stands after the media type of a data address: base 64, or text with escapes.</summary>
    private static byte[] Bytes(string data) => data.StartsWith(Base64, StringComparison.Ordinal)
        ? Convert.FromBase64String(data[Base64.Length..])
        : Encoding.UTF8.GetBytes(Uri.UnescapeDataString(data[(data.IndexOf(',') + 1)..]));

    // A page of pictures has some megabytes.
    private const int LongestMilliseconds = 60_000;

    [GeneratedRegex("<html[^>]* data-drawn=\"", RegexOptions.ExplicitCapture, LongestMilliseconds)]
    private static partial Regex AllDrawn();

    [GeneratedRegex("<script type=\"text/plain\" data-picture=\"(?<name>[a-z0-9-]+\\.(png|svg))\">data:image/(png|svg\\+xml)(?<data>[^<]*)</script>", RegexOptions.ExplicitCapture, LongestMilliseconds)]
    private static partial Regex Picture();
}
