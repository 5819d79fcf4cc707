using Actuary.Assumptions;
using Actuary.Assumptions.Economy;
using Actuary.Assumptions.Population;

namespace Actuary.Schemes.Allowances;

/// <summary>What an allowance is worth to each resident of a sex and age in a year, yuan a month on eight paths; zero where none is due.</summary>
/// <param name="year">The year on those paths.</param>
/// <param name="sex">Sex of the residents.</param>
/// <param name="age">Completed years on 31 December.</param>
public delegate Lanes AllowanceRule(AllowanceYear year, Sex sex, int age);

/// <summary>A year on eight paths, as a rule sees it: drivers drawn, people moved.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Economy">Its rates, and the indices at its end.</param>
/// <param name="Population">Residents on its 31 December.</param>
public readonly record struct AllowanceYear(int Year, EconomyBlock Economy, PopulationBlock Population);
