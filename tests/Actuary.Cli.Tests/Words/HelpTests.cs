using Actuary.Cli.Commands;
using Actuary.Cli.Terminal;

namespace Actuary.Cli.Tests.Words;

/// <summary>The help of every command.</summary>
public class HelpTests
{
    public static TheoryData<string> Commands => [.. Root().Subcommands.Select(command => command.Name)];

    [Fact]
    public void TheCommandsAreThoseOfTheContract() => Commands.Select(row => row.Data).ShouldBe(["run", "check", "report", "explain", "compare", "person", "claim", "cash", "solve", "sensitivity", "fit", "backtest", "kernel"]);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task EveryCommandHelpsWithAnExample(string command)
    {
        var help = await Command.Do(command, "--help");

        help.ShouldContain("Example");
        help.ShouldContain($"  actuary {command} ");
    }

    [Fact]
    public void EveryExampleIsACommandLineThatIsUnderstood()
    {
        var root = Root();
        var examples = root.Subcommands.Select(command => command.Description).Append(root.Description)
            .SelectMany(text => text!.Split('\n')).Select(line => line.Trim()).Where(line => line.StartsWith("actuary ", StringComparison.Ordinal)).ToList();

        examples.Count.ShouldBeGreaterThan(6);
        foreach (var example in examples)
            root.Parse(example["actuary ".Length..]).Errors.ShouldBeEmpty(example);
    }

    [Fact]
    public async Task WithoutArgumentsTheHelpIsPrinted()
    {
        var help = await Command.Do();

        help.ShouldBe(await Command.Do("--help"));
        foreach (var command in Root().Subcommands)
            help.ShouldMatch($@"\n  {command.Name} [ <]", command.Name);
    }

    [Fact]
    public async Task TheVersionIsPrinted() => (await Command.Do("--version")).ShouldMatch(@"^\d+\.\d+\.\d+");

    [Fact]
    public async Task RunHasTheOptionsOfTheContract()
    {
        var help = await Command.Do("run", "--help");

        foreach (var option in (string[])["--scenario <NAME>", "--paths <N>", "--first-path <K>", "--years <N>", "--seed <S>", "--threads <T>", "--out <DIR>", "--json"])
            help.ShouldContain(option);
    }

    private static System.CommandLine.RootCommand Root() => CommandLine.Root(new Output(TextWriter.Null, TextWriter.Null));
}
