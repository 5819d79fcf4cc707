namespace Actuary.Learning.Coverage;

/// <summary>A path of coverage over time with three parameters, on the scale on which its errors are alike.</summary>
public abstract class CoverageCurve
{
    /// <summary>Name in a fit file: the method.</summary>
    public abstract string Method { get; }

    /// <summary>Names and units of the parameters.</summary>
    public abstract IReadOnlyList<(string Name, string Unit)> Parameters { get; }

    /// <summary><c>logit</c> or <c>plain</c>: on what scale the curve and its errors are.</summary>
    public abstract string Scale { get; }

    /// <summary>Least and largest value of each parameter.</summary>
    public abstract IReadOnlyList<(double Least, double Largest)> Bounds { get; }

    /// <summary>The curve at a year, on its scale.</summary>
    public abstract double Value(IReadOnlyList<double> parameters, double year);

    /// <summary>Its derivatives by the parameters.</summary>
    public abstract double[] Slopes(IReadOnlyList<double> parameters, double year);

    /// <summary>Points from which the search begins.</summary>
    public abstract IEnumerable<double[]> Starts(double[] years, double[] values);

    /// <summary>Coverage (a fraction) brought to the scale.</summary>
    public double ToScale(double coverage) => Scale == "logit" ? Math.Log(coverage / (1 - coverage)) : coverage;

    /// <summary>And back; a plain value is kept within 0…1.</summary>
    public double FromScale(double value) => Scale == "logit" ? 1 / (1 + Math.Exp(-value)) : Math.Clamp(value, 0, 1);
}
