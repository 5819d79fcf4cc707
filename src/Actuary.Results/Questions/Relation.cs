namespace Actuary.Results.Questions;

/// <summary>How a number is held against a limit.</summary>
public enum Relation
{
    Less,
    AtMost,
    AtLeast,
    More,
}

/// <summary>The signs of relations, and what they mean.</summary>
public static class Relations
{
    private static readonly (string Sign, Relation Relation)[] s_signs =
        [("<=", Relation.AtMost), (">=", Relation.AtLeast), ("<", Relation.Less), (">", Relation.More)];

    /// <summary>The signs there are.</summary>
    public static IReadOnlyList<string> Signs { get; } = [.. s_signs.Select(known => known.Sign)];

    /// <summary>The relation of a sign; null when it is none.</summary>
    public static Relation? Of(string sign) => s_signs.Where(known => known.Sign == sign).Select(known => (Relation?)known.Relation).FirstOrDefault();

    /// <summary>Whether a value compares so with a limit.</summary>
    public static bool Holds(this Relation relation, double value, double limit) => relation switch
    {
        Relation.Less => value < limit,
        Relation.AtMost => value <= limit,
        Relation.AtLeast => value >= limit,
        _ => value > limit,
    };
}
