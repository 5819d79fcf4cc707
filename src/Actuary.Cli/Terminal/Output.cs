using Actuary.Cli.Commands;
using Spectre.Console;

namespace Actuary.Cli.Terminal;

/// <summary>Where a command writes: results on standard output, notes, problems and progress on standard error.</summary>
public sealed class Output(TextWriter results, TextWriter notes)
{
    private const int WidthOfAFile = 160;

    public TextWriter Results { get; } = results;

    public TextWriter Notes { get; } = notes;

    /// <summary>A console that draws tables on standard output; plain and wide when that is not a terminal.</summary>
    public IAnsiConsole Tables() => Console(Results, System.Console.IsOutputRedirected || Results != System.Console.Out);

    /// <summary>A console for progress on standard error, or null when nobody watches it.</summary>
    public IAnsiConsole? Progress() => System.Console.IsErrorRedirected || Notes != System.Console.Error ? null : Console(Notes, isFile: false);

    public void Note(string text) => Notes.WriteLine(text);

    /// <summary>Bad input: all problems, one a line.</summary>
    public int Refuse(IReadOnlyCollection<string> problems)
    {
        foreach (var problem in problems)
            Notes.WriteLine(problem);
        return ExitCode.BadInput;
    }

    /// <summary>No fault of the input: why the command could not be done.</summary>
    public int Fail(string why)
    {
        Notes.WriteLine(why);
        return ExitCode.Failed;
    }

    private static WideConsole Console(TextWriter writer, bool isFile)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isFile ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isFile ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isFile ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (isFile)
            console.Profile.Width = WidthOfAFile;
        return new WideConsole(console);
    }
}
