using Spectre.Console;
using Spectre.Console.Rendering;

namespace Actuary.Cli.Terminal;

/// <summary>
/// A console that can show Chinese. Spectre.Console (0.49) breaks text without spaces by counting characters where it should count columns: it fails, or never
/// ends, where wide characters do not fit. So what has wide characters is given the width it needs, and the terminal breaks lines that are longer; and
/// titles, which are put into the width of their table, stand in a line above it.
/// </summary>
internal sealed class WideConsole(IAnsiConsole console) : IAnsiConsole
{
    private const int AnyWidth = 10_000;
    private const char FirstWide = '\u1100';

    public Profile Profile => console.Profile;

    public IAnsiConsoleCursor Cursor => console.Cursor;

    public IAnsiConsoleInput Input => console.Input;

    public IExclusivityMode ExclusivityMode => console.ExclusivityMode;

    public RenderPipeline Pipeline => console.Pipeline;

    public void Clear(bool home) => console.Clear(home);

    public void Write(IRenderable renderable)
    {
        ArgumentNullException.ThrowIfNull(renderable);
        if (renderable is Table { Title: { } title } table)
        {
            Write(new Text($" {title.Text}{Environment.NewLine}", title.Style));
            table.Title = null;
        }

        var width = Profile.Width;
        Profile.Width = Math.Max(width, Needed(renderable));
        try
        {
            console.Write(renderable);
        }
        finally
        {
            Profile.Width = width;
        }
    }

    /// <summary>The columns of its longest line, if a character of it is wide; else none.</summary>
    private int Needed(IRenderable renderable)
    {
        var options = RenderOptions.Create(console, console.Profile.Capabilities);
        return renderable.Render(options, AnyWidth).Any(segment => segment.Text.Any(letter => letter >= FirstWide)) ? renderable.Measure(options, AnyWidth).Max : 0;
    }
}
