using System.Globalization;
using Actuary.Cli.Commands;
using Actuary.Cli.Terminal;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await CommandLine.Invoke(args, new Output(Console.Out, Console.Error)).ConfigureAwait(false);
