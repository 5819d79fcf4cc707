namespace Actuary.Models;

/// <summary>What one reading of one model shares: its files, lists, problems, and what was found on the way.</summary>
internal sealed class BindingContext(ModelFiles? files, UnitList? units, SourceList sources, ProblemList problems)
{
    public ModelFiles Files => files ?? throw new InvalidOperationException("This binder reads no model.");

    public UnitList Units => units ?? throw new InvalidOperationException("This binder reads no quantities.");

    public SourceList Sources { get; } = sources;

    public ProblemList Problems { get; } = problems;

    /// <summary>What results may be called, from the shared list.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    public Horizon? Horizon { get; set; }

    /// <summary>
    /// Whether something of a file that changes nothing is refused. Not where a change made it so: who changes a weight to zero cannot
    /// take the cap out of the model, and need not.
    /// </summary>
    public Func<Place, bool> RefusesIdle { get; init; } = _ => true;

    public List<Assumption> Assumptions { get; } = [];

    /// <summary>The numbers that were asked for and are in order.</summary>
    public NumberList Numbers { get; } = new();

    /// <summary>The numbers and sections that were asked for, may be left out, and are.</summary>
    public List<UnstatedKey> Unstated { get; } = [];

    /// <summary>Ids cited by a value that was asked for.</summary>
    public HashSet<string> Cited { get; } = new(StringComparer.Ordinal);

    /// <summary>Units, sources and reasons that some value took, its own or its group's.</summary>
    public HashSet<Node> Used { get; } = [];

    /// <summary>Units, sources and statuses that were reported already.</summary>
    public HashSet<Node> Refused { get; } = [];

    /// <summary>Keys that change nothing because a scenario made it so.</summary>
    public List<string> LeftAside { get; } = [];

    /// <summary>Notes something that changes nothing.</summary>
    public void AddIdle(Place place, string key, string message, string? allowed = null)
    {
        if (RefusesIdle(place)) Problems.Add(ProblemKind.NoEffect, place, key, message, allowed);
        else LeftAside.Add(key);
    }
}
