namespace Actuary.Assumptions;

/// <summary>The two sexes of the population tables; the value is the index used in flat arrays.</summary>
public enum Sex
{
    Male = 0,
    Female = 1,
}

/// <summary>
/// Single ages 0…105 for two sexes, held flat as <c>sex · Count + age</c>. Age is completed years on 31 December.
/// The last age is a closed one: nobody outlives 105.
/// </summary>
public static class Ages
{
    public const int Max = 105;
    public const int Count = Max + 1;
    public const int Cells = 2 * Count;

    public static int Index(Sex sex, int age) => (int)sex * Count + age;
}
