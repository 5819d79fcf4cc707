using Actuary.Benchmarks;
using Actuary.Benchmarks.Growth;
using Actuary.Benchmarks.Peers;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["export-drivers", var folder, var paths]:
        DriverExport.Write(NationalModel.Plan, folder, int.Parse(paths, System.Globalization.CultureInfo.InvariantCulture));
        break;
    case ["engine", var folder, var threads]:
        var engine = new EngineKernel(NationalModel.Plan, folder, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture));
        TimedPeer.Serve(engine.Run, Console.In, Console.Out);
        break;
    case ["sampling", var paths, var seeds, .. var kinds]:
        SamplingStudy.Write(NationalModel.Plan, kinds, int.Parse(paths, System.Globalization.CultureInfo.InvariantCulture), int.Parse(seeds, System.Globalization.CultureInfo.InvariantCulture), Environment.ProcessorCount);
        break;
    case ["growth"]:
        GrowthCommand.Run(paths: 512, rounds: 7, picture: null);
        break;
    case ["growth", var paths, var rounds, var picture]:
        GrowthCommand.Run(int.Parse(paths, System.Globalization.CultureInfo.InvariantCulture), int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture), picture);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
