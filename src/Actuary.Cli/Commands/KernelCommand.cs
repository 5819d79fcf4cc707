using System.CommandLine;
using Actuary.Cli.Terminal;
using Actuary.Notebooks.Kernel;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary kernel</c>: C# notebooks in Jupyter.</summary>
internal static class KernelCommand
{
    public static Command Create(Output output) => new("kernel",
        """
        C# notebooks in Jupyter: register the kernel that runs them.

        Example:
          actuary kernel install
        """)
    {
        Install(output),
        Host(),
    };

    private static Command Install(Output output)
    {
        var folder = FolderArgument.Option("--kernels", "Folder of Jupyter's kernels. Default: that of this user.");
        var command = new Command("install",
            """
            Register "C# (Actuary)" with Jupyter, which needs ipykernel beside it. Run it again after the program has moved.

            Example:
              actuary kernel install
            """);
        command.Add(folder);
        command.SetAction(parsed =>
        {
            var installed = KernelSpec.Install(parsed.GetValue(folder) ?? KernelSpec.UserFolder, [.. Self(), "kernel", "host"]);
            output.Results.WriteLine($"\"C# (Actuary)\" is registered in {installed}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Host()
    {
        var command = new Command("host", "The C# side of the kernel, which Jupyter's side starts: JSON documents on standard input and output.") { Hidden = true };
        command.SetAction(_ =>
        {
            KernelHost.ServeConsole();
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The command that starts this program again.</summary>
    private static IEnumerable<string> Self()
    {
        var process = Environment.ProcessPath!;
        var assembly = Path.Combine(AppContext.BaseDirectory, "actuary.dll");
        var ours = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "actuary.exe" : "actuary");
        return process == ours ? [process] : File.Exists(ours) ? [ours] : [process, assembly];
    }
}
