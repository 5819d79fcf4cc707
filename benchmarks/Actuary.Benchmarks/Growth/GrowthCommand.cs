using System.Globalization;
using System.Runtime.InteropServices;
using Actuary.Reports.Pictures;

namespace Actuary.Benchmarks.Growth;

/// <summary>The command <c>growth</c>: measures, prints the table, draws the chart.</summary>
internal static class GrowthCommand
{
    /// <param name="picture">Where the chart goes; the one in this repository where it is null.</param>
    public static void Run(int paths, int rounds, string? picture)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 4);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rounds);
        var study = new GrowthStudy(paths, rounds);
        study.Measure();
        study.Print(Console.Out);
        if (Browser.Find() is not { } browser)
        {
            Console.Error.WriteLine("No Chromium, Chrome or Edge was found: there is no chart.");
            return;
        }

        picture ??= Path.Combine(NationalModel.Root, "benchmarks", "growth.svg");
        var source = string.Create(CultureInfo.InvariantCulture,
            $"National resident pension, {paths} paths × {NationalModel.Plan.Years} years × 180 rows of ages × 14 classes where nothing else is said, in memory, one thread; least of {rounds} runs in turns. More rows of ages are the scheme several times side by side, more classes those there are parted in equal ones. {RuntimeInformation.FrameworkDescription}.");
        GrowthChart.Write(study, source, picture, browser);
        Console.Error.WriteLine($"The chart is in {Path.GetFullPath(picture)}.");
    }
}
