namespace Actuary.Simulation;

/// <summary>A measure came out as not a number or infinite. It stops the run: it is never averaged in.</summary>
public sealed class NotFiniteException(long path, int year, string measure, double value)
    : Exception($"Measure '{measure}' is {value} on path {path} in year {year}.")
{
    public long Path { get; } = path;

    public int Year { get; } = year;

    public string Measure { get; } = measure;
}
