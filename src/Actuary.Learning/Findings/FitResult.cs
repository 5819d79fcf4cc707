using Actuary.Assumptions.Fitted;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.Findings;

/// <summary>What a fit hands over: the assumption that a model takes, and what an actuary reads before signing it.</summary>
/// <param name="Assumption">What the file carries. Its notes are <see cref="Findings"/> in English.</param>
/// <param name="Tables">Estimates first, then what follows from them.</param>
/// <param name="Figures">Diagnostics, drawn on the page.</param>
/// <param name="Findings">In sentences: what was dropped and why, what was overridden, what a reader must know.</param>
public sealed record FitResult(
    FittedAssumption Assumption, IReadOnlyList<FitTable> Tables, IReadOnlyList<FitFigure> Figures, IReadOnlyList<Label> Findings);
