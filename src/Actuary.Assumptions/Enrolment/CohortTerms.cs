namespace Actuary.Assumptions.Enrolment;

/// <summary>What a year does to the members of one sex and age, whatever their class.</summary>
/// <param name="Staying">Share of the members of the last 31 December who are alive on the next and have not left for the employee scheme.</param>
/// <param name="Eligible">Persons who may be members on 31 December.</param>
/// <param name="Aimed">Members aimed at: coverage target × eligible.</param>
public readonly record struct CohortTerms(Lanes Staying, Lanes Eligible, Lanes Aimed);
