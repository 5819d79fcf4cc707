namespace Actuary.Assumptions.Enrolment;

/// <summary>What a year does to the members of one sex and age, whatever their class.</summary>
/// <param name="Survival">Share of the members of the last 31 December who are alive on the next.</param>
/// <param name="Staying">Share who are alive and have not left for the employee scheme.</param>
/// <param name="Aimed">Members aimed at: coverage target × persons who may be members on 31 December.</param>
public readonly record struct CohortTerms(Lanes Survival, Lanes Staying, Lanes Aimed);
