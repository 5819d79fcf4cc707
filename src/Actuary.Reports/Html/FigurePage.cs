using System.Text;
using Actuary.Reports.Figures;
using Actuary.Reports.Text;
using Actuary.Results.Storage;

namespace Actuary.Reports.Html;

/// <summary>A page of one figure, which opens offline and of which <see cref="Pictures.PictureExport"/> makes a picture.</summary>
public static class FigurePage
{
    /// <summary>Writes the page, whole or not at all.</summary>
    /// <param name="id">The name of the figure and of its pictures: lower-case letters and hyphens.</param>
    /// <param name="reading">What is to be seen in it.</param>
    /// <param name="columns">Panels in a row on a wide screen.</param>
    /// <param name="source">Where its numbers come from.</param>
    /// <exception cref="ArgumentException">There is no panel.</exception>
    /// <exception cref="Results.RunFolderException">It cannot be written.</exception>
    public static void Save(string path, string id, string heading, string reading, IReadOnlyList<Panel> panels, int columns, string source)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Given.Some(panels);
        var words = Phrases.In(Language.English);
        WholeFile.Write(path, file =>
        {
            using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            var page = new HtmlWriter(text);
            HtmlPage.Begin(page, words.Tag, heading);
            page.Line($"<main>");
            new ReportFigure { Id = id, Heading = heading, Reading = reading, Panels = panels, Columns = columns, Numbers = [] }.Write(page, words, source);
            page.Line($"</main>");
            HtmlPage.End(page, words);
        });
    }
}
