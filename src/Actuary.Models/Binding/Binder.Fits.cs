using System.Globalization;
using Actuary.Assumptions.Fitted;
using Actuary.Models.Fits;

namespace Actuary.Models;

/// <content>Assumptions learnt from data: a group with <c>file: fits/….yaml</c>, with the origin of the data.</content>
public sealed partial class Binder
{
    private const string FitFile = "file";
    private const string Fitted = "fitted";

    /// <summary>The fit that the group names, of one kind and by one of the methods; null after a problem. Its estimates become assumptions.</summary>
    internal FitDocument? Fit(string kind, string meaning, params string[] methods)
    {
        if (Ask(FitFile, meaning, required: true) is not { } entry) return null;
        var name = KeyPath.Join(_path, FitFile);
        if (_reader.Single(entry.Value, _outer, null, name) is not { } value) return null;
        if (NameOfFit(value.Node, name) is not { } text) return null;
        var (file, before) = (_context.Files.Own(text), _context.Problems.Count);
        if (_context.Files.Yaml(file, value.Node.Place, name, _context.Problems) is not { } tree || _context.Problems.Count > before) return null;
        if (new FitReader(_context.Units, _context.Problems).Read(file, tree) is not { } read) return null;
        if (read.Fit.Kind != kind)
            return Refused($"the fit in '{text}' is of kind {read.Fit.Kind}", kind);
        if (!methods.Contains(read.Fit.Method))
            return Refused($"a projection cannot take a fit by the method {read.Fit.Method}", Spelling.List(methods));
        Record(name, meaning, text, value.Origin!, value.Node.Place);
        for (var i = 0; i < read.Fit.Estimates.Count; i++) Record(read, i, meaning, value.Origin!);
        return read;

        FitDocument? Refused(string message, string allowed)
        {
            _context.Problems.Add(ProblemKind.Consistency, value.Node.Place, name, message, allowed);
            return null;
        }
    }

    /// <summary>Multiple of what a fit says of a year's chance; 0 switches it off.</summary>
    internal double FitVolatility(string what)
        => Quantity("volatility", Unit.Factor, 0, 10, $"multiple of the fitted standard deviation of a year's {what}; 0 is none (process uncertainty)");

    /// <summary>Multiple of the standard errors of a fit; 0 switches them off.</summary>
    internal double FitParameterError()
        => Quantity("parameter_error", Unit.Factor, 0, 10, "multiple of the standard errors of the estimates; 0 takes them for certain (parameter uncertainty)");

    private string? NameOfFit(Node node, string name)
    {
        var text = (node as ScalarNode)?.Text ?? "";
        if (text.StartsWith($"{Model.FitsFolder}/", StringComparison.Ordinal) && text.EndsWith(".yaml", StringComparison.Ordinal) && !text.Contains("..", StringComparison.Ordinal))
            return text;
        _context.Problems.Add(ProblemKind.Value, node.Place, name, $"'{text}' is not the name of a fit", "fits/<name>.yaml");
        return null;
    }

    /// <summary>An estimate's origin is its fit; the sources are those of the data.</summary>
    private void Record(FitDocument read, int index, string meaning, Origin origin)
    {
        var (fit, estimate, at) = (read.Fit, read.Fit.Estimates[index], read.PlaceOfEstimate(read.Fit.Estimates[index].Name));
        var said = string.Create(CultureInfo.InvariantCulture,
            $"fitted to {fit.Data.File} ({Period(fit.Data)}, n = {fit.Data.Used}), standard error {fit.StandardError(index):G4}");
        _context.Assumptions.Add(new Assumption(
            KeyPath.Join(_path, estimate.Name), $"{meaning}: {estimate.Name}", estimate.Value.ToString("G6", CultureInfo.InvariantCulture), estimate.Unit,
            Fitted, origin.Sources, said, origin.Sources.Count > 0 ? "" : string.Join("; ", said, origin.Reason), at.File, at.Line));
    }

    private static string Period(FittedData data) => data.FirstYear == data.LastYear ? $"{data.FirstYear}" : $"{data.FirstYear} to {data.LastYear}";
}
