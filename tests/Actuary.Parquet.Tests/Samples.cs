using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Parquet.Tests;

/// <summary>Random column values with the corners of each type among them.</summary>
internal static class Samples
{
    public static Gen<bool> Booleans { get; } = Gen.Elements(false, true);

    public static Gen<int> Int32s { get; } = Gen.OneOf(Gen.Choose(-5, 5), Gen.Choose(int.MinValue + 1, int.MaxValue - 1), Gen.Elements(int.MinValue, int.MaxValue, 0));

    public static Gen<long> Int64s { get; } = Gen.OneOf(
        Int32s.Select(value => (long)value),
        Gen.Elements(long.MinValue, long.MaxValue, 0L),
        Int32s.Zip(Int32s, (high, low) => (long)high << 32 ^ low));

    public static Gen<double> Doubles { get; } = Gen.OneOf(
        Gen.Elements(double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, 0.0, double.Epsilon, double.MaxValue, double.MinValue),
        Int64s.Select(BitConverter.Int64BitsToDouble),
        Int32s.Select(value => value / 1000.0));

    public static Gen<float> Floats { get; } = Gen.OneOf(
        Gen.Elements(float.NaN, float.PositiveInfinity, float.NegativeInfinity, -0.0f, 0.0f, float.Epsilon, float.MaxValue, float.MinValue),
        Int32s.Select(BitConverter.Int32BitsToSingle));

    public static Gen<DateOnly> Dates { get; } = Gen.OneOf(
        Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber),
        Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(1969, 12, 31), new DateOnly(1970, 1, 1)));

    public static Gen<string> Texts { get; } = Gen.OneOf(
        Gen.Elements("", "养老金", "a", "ab", "\0", "é", "\U0001F600", "line\nbreak", new string('长', 3000)),
        Int32s.Select(value => $"text {value}"));

    /// <summary>Row groups of a column: up to four, of up to 300 rows, each with a mark of presence.</summary>
    public static Gen<(T Value, bool IsPresent)[][]> Groups<T>(Gen<T> values)
    {
        var random = values.Zip(Gen.Elements(true, true, true, false), (value, present) => (value, present));
        var missing = values.Select(value => (value, false));
        var repeated = values.SelectMany(value => Gen.Choose(1, 30).Select(count => Enumerable.Repeat((value, true), count)))
            .ArrayOf(10).Select(runs => runs.SelectMany(run => run).ToArray());
        var group = Gen.OneOf(
            Gen.Choose(0, 300).SelectMany(random.ArrayOf),
            Gen.Choose(1, 40).SelectMany(missing.ArrayOf),
            repeated);
        return Gen.Choose(0, 4).SelectMany(group.ArrayOf);
    }
}
