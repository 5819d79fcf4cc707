namespace Actuary.Cli.Persons;

/// <summary>What is asked about a person, as typed or as a JSON object with the same names.</summary>
internal sealed record PersonQuestion
{
    /// <summary>Completed years on the opening 31 December.</summary>
    public int? Age { get; init; }

    /// <summary>male or female.</summary>
    public string? Sex { get; init; }

    /// <summary>The class whose years are shown; without it the answer compares all classes.</summary>
    public string? Class { get; init; }

    /// <summary>What the account holds of the person's and of governments' money, yuan.</summary>
    public double Account { get; init; }
    public double GovernmentAccount { get; init; }

    public double ContributionYears { get; init; }

    /// <summary>Calendar years in which nothing is paid.</summary>
    public IReadOnlyList<int> Missed { get; init; } = [];

    /// <summary>By calendar year, the class that <see cref="Class"/> is changed for from then on.</summary>
    public IReadOnlyDictionary<int, string> Changes { get; init; } = new Dictionary<int, string>();

    /// <summary>Names of the additions that not everyone of the age receives and this person does.</summary>
    public IReadOnlyList<string> Additions { get; init; } = [];

    /// <summary>Whether years that are missing at 60 are made up, and whether more are where the rules let it.</summary>
    public bool MakesUp { get; init; } = true;
    public bool MakesUpMore { get; init; }

    /// <summary>For someone of 60 or over: the monthly pension bought with a single premium, by the name of the option.</summary>
    public string? Buys { get; init; }
}
