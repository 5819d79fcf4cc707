using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Actuary.Numerics.Tests;

/// <summary>
/// The bits of every function do not depend on the instruction set. This assembly starts itself again with instruction
/// sets switched off; such a child prints its digests before any test and leaves.
/// </summary>
public class InstructionSetTests
{
    private const string ChildSwitch = "ACTUARY_PRINT_DIGESTS";

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task Bits_are_the_same_without(string instructionSet)
    {
        var here = Report();
        var there = await ReportOfChildAsync(instructionSet);

        // The first line shows that the switch reached the child; without it like would be compared with like.
        there.Split('\n')[0].ShouldBe("Vector512 is accelerated: False");
        there.Split('\n')[1..].ShouldBe(here.Split('\n')[1..]);
    }

    [ModuleInitializer]
    internal static void PrintDigestsAndLeave()
    {
        if (Environment.GetEnvironmentVariable(ChildSwitch) is null)
            return;
        Console.Out.Write(Report());
        Console.Out.Flush();
        Environment.Exit(0);
    }

    private static async Task<string> ReportOfChildAsync(string instructionSet)
    {
        // The host of this runtime: <root>/shared/Microsoft.NETCore.App/<version>/.
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var start = new ProcessStartInfo(Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"))
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            ArgumentList = { "exec", Assembly.GetExecutingAssembly().Location },
            Environment = { [ChildSwitch] = "1", [instructionSet] = "0" },
        };
        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        child.ExitCode.ShouldBe(0);
        return output;
    }

    private static string Report() => string.Join(
        '\n',
        $"Vector512 is accelerated: {Vector512.IsHardwareAccelerated}",
        "exp " + DigestOf(i => LaneMath.Exp(Lane.Of((i - 4000) * 0.19) + s_ramp)),
        "log " + DigestOf(i => LaneMath.Log(LaneMath.Exp(Lane.Of((i - 4000) * 0.17) + s_ramp))),
        "quantile " + DigestOf(i => NormalDistribution.Quantile((Lane.Of(i) + s_ramp) / Lane.Of(8001))),
        "cdf " + DigestOf(i => NormalDistribution.Cdf((Lane.Of(i - 4000) + s_ramp) * 0.0095)),
        "uniform " + DigestOf(i => new Streams(5).Uniform(8L * i, 1, 2, 3)),
        "normal " + DigestOf(i => new Streams(5).Normal(8L * i, 1, 2, 3)),
        "moments " + DigestOf(Moments),
        "selection " + DigestOf(Selection));

    private static readonly Lanes s_ramp = Lane.Of([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);

    private static string DigestOf(Func<int, Lanes> function)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < 8000; i++)
        {
            var lanes = function(i);
            hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<Lanes>(in lanes)));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static Lanes Moments(int i)
    {
        var moments = SampleMoments.Of(SampleOf(i));
        return Lane.Of([moments.Mean, moments.StandardDeviation, moments.StandardError, 0, 0, 0, 0, 0]);
    }

    private static Lanes Selection(int i)
    {
        Span<double> quantiles = stackalloc double[Lane.Count];
        Quantiles.Select(SampleOf(i), [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99], quantiles);
        return Lane.Of(quantiles);
    }

    private static double[] SampleOf(int i)
    {
        var streams = new Streams((ulong)i);
        var sample = new double[1 + i % 63];
        for (var path = 0; path < sample.Length; path++)
            sample[path] = streams.UniformOf(path, 0, 0, 0);
        return sample;
    }
}
