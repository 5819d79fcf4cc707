namespace Actuary.Models;

/// <summary>
/// A unit of measurement by its id in <c>models/units.yaml</c>. Code asks for a value in one unit and the file must state
/// that very unit: nothing is converted. The units that code asks for are listed here; the default value is no unit.
/// </summary>
public readonly record struct Unit(string Id)
{
    /// <summary>A share or probability: 3 % is 0.03.</summary>
    public static readonly Unit Fraction = new("fraction");

    /// <summary>An annual rate as a fraction: 3 % a year is 0.03.</summary>
    public static readonly Unit FractionPerYear = new("fraction/year");

    /// <summary>A multiplier: 1 leaves things as they are.</summary>
    public static readonly Unit Factor = new("factor");

    /// <summary>A plain number without dimension: the logarithm of a rate, an index.</summary>
    public static readonly Unit Number = new("number");

    public static readonly Unit Yuan = new("yuan");
    public static readonly Unit YuanPerMonth = new("yuan/month");
    public static readonly Unit YuanPerYear = new("yuan/year");
    public static readonly Unit YuanPerPerson = new("yuan/person");

    /// <summary>Of a day in hospital.</summary>
    public static readonly Unit YuanPerDay = new("yuan/day");
    public static readonly Unit Persons = new("persons");
    public static readonly Unit PersonsPerYear = new("persons/year");

    /// <summary>Events a year among the people exposed to them: a death rate m_x.</summary>
    public static readonly Unit PerPersonYear = new("per person-year");

    /// <summary>Children a woman has over her life: the total fertility rate.</summary>
    public static readonly Unit ChildrenPerWoman = new("children per woman");

    /// <summary>Children born in a year for each woman of an age.</summary>
    public static readonly Unit BirthsPerWomanYear = new("births per woman-year");

    /// <summary>Boys born for each girl.</summary>
    public static readonly Unit MalePerFemale = new("male per female");
    public static readonly Unit Months = new("months");
    public static readonly Unit MonthsPerYear = new("months/year");

    public static readonly Unit Days = new("days");

    /// <summary>A duration or an age.</summary>
    public static readonly Unit Years = new("years");

    /// <summary>A calendar year such as 2025.</summary>
    public static readonly Unit CalendarYear = new("calendar");

    /// <summary>Words in a table; headers may state it or nothing.</summary>
    public static readonly Unit Name = new("name");

    public override string ToString() => Id ?? "";
}
