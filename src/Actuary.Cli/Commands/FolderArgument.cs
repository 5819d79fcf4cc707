using System.CommandLine;
using System.CommandLine.Parsing;

namespace Actuary.Cli.Commands;

/// <summary>Folders named on the command line; an empty name, as an unset variable of a script leaves it, is refused.</summary>
internal static class FolderArgument
{
    public static Argument<string> One(string name, string description)
    {
        var folder = new Argument<string>(name) { Description = description };
        folder.Validators.Add(RefuseEmpty);
        return folder;
    }

    public static Argument<string[]> Several(string name, string description)
    {
        var folders = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        folders.Validators.Add(RefuseEmpty);
        return folders;
    }

    public static Option<string?> Option(string name, string description)
    {
        var folder = new Option<string?>(name) { Description = description, HelpName = "DIR" };
        folder.Validators.Add(result => RefuseEmpty(result.Tokens, name, result.AddError));
        return folder;
    }

    private static void RefuseEmpty(ArgumentResult result) => RefuseEmpty(result.Tokens, result.Argument.Name, result.AddError);

    private static void RefuseEmpty(IReadOnlyList<Token> tokens, string name, Action<string> refuse)
    {
        if (tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            refuse($"{name} is empty. Allowed: the name of a folder.");
    }
}
