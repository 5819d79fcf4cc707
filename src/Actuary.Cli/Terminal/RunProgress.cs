using Spectre.Console;

namespace Actuary.Cli.Terminal;

/// <summary>A bar on standard error while paths are simulated; silent when nobody watches.</summary>
internal static class RunProgress
{
    /// <summary>Runs <paramref name="work"/>, which reports the paths it has finished since it last did.</summary>
    public static void Show(IAnsiConsole? console, string what, long done, long paths, Action<Action<int>> work)
    {
        if (console is null)
        {
            work(_ => { });
            return;
        }

        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(what), maxValue: paths);
                task.Value = done;
                work(finished =>
                {
                    lock (task)
                        task.Increment(finished);
                });
            });
    }
}
