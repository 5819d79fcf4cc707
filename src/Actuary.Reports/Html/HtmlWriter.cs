using System.Net;
using System.Runtime.CompilerServices;

namespace Actuary.Reports.Html;

/// <summary>Text that is HTML already and goes out as it is.</summary>
internal readonly record struct Markup(string Text);

/// <summary>
/// Writes HTML. What stands in the program goes out as it is; every value put into it is escaped, unless it is
/// <see cref="Markup"/>.
/// </summary>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Writes a line of HTML.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] ref Interpolation line) => output.WriteLine();

    /// <summary>Copies text without escaping it: style sheets and scripts that ship with the project.</summary>
    public void Raw(TextReader text)
    {
        var buffer = new char[16384];
        for (var read = text.Read(buffer); read > 0; read = text.Read(buffer))
            output.Write(buffer, 0, read);
        output.WriteLine();
    }

    [InterpolatedStringHandler]
    internal readonly ref struct Interpolation
    {
        private readonly TextWriter _output;

        public Interpolation(int literalLength, int formattedCount, HtmlWriter html) => _output = html.Output;

        public void AppendLiteral(string text) => _output.Write(text);

        public void AppendFormatted(string? value) => WebUtility.HtmlEncode(value, _output);

        public void AppendFormatted(int value) => _output.Write(value);

        public void AppendFormatted(Markup value) => _output.Write(value.Text);
    }

    private TextWriter Output => output;
}
