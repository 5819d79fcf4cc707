namespace Actuary.Parquet.Tests;

internal static class Sequences
{
    /// <summary>Equal value by value; for hundreds of thousands of them, where a general assertion takes seconds.</summary>
    public static void ShouldHold<T>(this IEnumerable<T> actual, IEnumerable<T> expected)
    {
        var (left, right) = (actual.ToArray(), expected.ToArray());
        left.Length.ShouldBe(right.Length);
        for (var i = 0; i < left.Length; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(left[i], right[i]))
                Assert.Fail($"Row {i} is {left[i]} and should be {right[i]}.");
        }
    }
}
