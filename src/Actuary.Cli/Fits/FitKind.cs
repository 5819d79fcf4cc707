using System.CommandLine;
using Actuary.Learning.Data;
using Actuary.Learning.Findings;

namespace Actuary.Cli.Fits;

/// <summary>Makes a fit of data; is told the share of the work done, from 0 to 1.</summary>
internal delegate FitResult Fitter(DataTable data, Action<double> progress);

/// <summary>Reads the options of a kind; null after a problem.</summary>
internal delegate Fitter? FitOptionsReader(ParseResult parsed, ICollection<string> problems);

/// <summary>A kind of fit that <c>actuary fit</c> knows.</summary>
/// <param name="Name">The word typed.</param>
/// <param name="Help">What it does, which columns it reads, an example.</param>
/// <param name="On">Adds its options to a command and returns who reads them.</param>
internal sealed record FitKind(string Name, string Help, Func<Command, FitOptionsReader> On);
