using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Parquet.Tests;

/// <summary>Bounds as the Parquet format defines them: no NaN, signed zeros spread apart, text by its UTF-8 bytes.</summary>
public class StatisticsTests
{
    [Fact]
    public void NaN_takes_no_part() =>
        OfDoubles(double.NaN, 3, double.NaN, -2, double.NaN).ShouldBe(new ParquetStatistics(0, -2.0, 3.0));

    [Fact]
    public void Nothing_but_NaN_has_no_bounds() =>
        OfDoubles([.. Enumerable.Repeat(double.NaN, 40)]).ShouldBe(new ParquetStatistics(0, null, null));

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Infinities_are_values(double infinity) =>
        OfDoubles([.. Enumerable.Repeat(infinity, 19)]).ShouldBe(new ParquetStatistics(0, infinity, infinity));

    [Theory]
    [InlineData(5.0)]
    [InlineData(0.0)]
    public void A_zero_minimum_is_negative_zero(double high) =>
        double.IsNegative((double)OfDoubles(0.0, high, 0.0).Min!).ShouldBeTrue();

    [Theory]
    [InlineData(-3.0)]
    [InlineData(-0.0)]
    public void A_zero_maximum_is_positive_zero(double low) =>
        double.IsNegative((double)OfDoubles(-0.0, low, -0.0).Max!).ShouldBeFalse();

    [Fact]
    public void Text_is_ordered_by_its_utf8_bytes_not_by_its_chars()
    {
        // In UTF-16 a surrogate pair sorts before U+FFFD; in UTF-8 after it.
        string[] texts = ["\uFFFD", "\U0001F600", "a"];
        var schema = new ParquetSchema(new ParquetColumn("text", ParquetType.String));
        using var file = RoundTripTests.Written(schema, new(), [ParquetData.Of("text", texts)]);
        using var reader = new ParquetReader(file);
        reader.Statistics("text", 0).ShouldBe(new ParquetStatistics(0, "a", "\U0001F600"));
    }

    [Fact]
    public void A_group_of_missing_values_has_no_bounds()
    {
        var schema = new ParquetSchema(new("number", ParquetType.Int32, true), new("text", ParquetType.String, true));
        using var file = RoundTripTests.Written(schema, new(), [ParquetData.Of("number", new int[3], new bool[3]), ParquetData.Of("text", new string?[3])]);
        using var reader = new ParquetReader(file);
        reader.Statistics("number", 0).ShouldBe(new ParquetStatistics(3, null, null));
        reader.Statistics("text", 0).ShouldBe(new ParquetStatistics(3, null, null));
    }

    [Fact]
    public void Doubles_are_bounded_by_their_sorted_ends() => Prop.ForAll(Samples.Doubles.NonEmptyListOf().ToArbitrary(), values =>
    {
        var numbers = values.Where(value => !double.IsNaN(value)).ToList();
        var statistics = OfDoubles([.. values]);
        statistics.Min.ShouldBe(numbers.Count == 0 ? null : numbers.Min());
        statistics.Max.ShouldBe(numbers.Count == 0 ? null : numbers.Max());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Integers_dates_and_flags_are_bounded_by_their_sorted_ends()
    {
        var rows = Samples.Int32s.Zip(Samples.Int64s).Zip(Samples.Dates.Zip(Samples.Booleans)).NonEmptyListOf();
        Prop.ForAll(rows.ToArbitrary(), sample =>
        {
            var (ints, longs) = (sample.Select(row => row.Item1.Item1).ToArray(), sample.Select(row => row.Item1.Item2).ToArray());
            var (dates, flags) = (sample.Select(row => row.Item2.Item1).ToArray(), sample.Select(row => row.Item2.Item2).ToArray());
            var schema = new ParquetSchema(new("int", ParquetType.Int32), new("long", ParquetType.Int64), new("date", ParquetType.Date), new("flag", ParquetType.Boolean));
            using var file = RoundTripTests.Written(schema, new(), [
                ParquetData.Of("int", ints), ParquetData.Of("long", longs), ParquetData.Of("date", dates), ParquetData.Of("flag", flags)]);
            using var reader = new ParquetReader(file);
            reader.Statistics("int", 0).ShouldBe(new ParquetStatistics(0, ints.Min(), ints.Max()));
            reader.Statistics("long", 0).ShouldBe(new ParquetStatistics(0, longs.Min(), longs.Max()));
            reader.Statistics("date", 0).ShouldBe(new ParquetStatistics(0, dates.Min(), dates.Max()));
            reader.Statistics("flag", 0).ShouldBe(new ParquetStatistics(0, flags.Min(), flags.Max()));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Texts_are_bounded_by_their_sorted_ends() => Prop.ForAll(Samples.Texts.Where(text => text.Length < 1000).NonEmptyListOf().ToArbitrary(), texts =>
    {
        var sorted = texts.OrderBy(text => Convert.ToHexString(Encoding.UTF8.GetBytes(text)), StringComparer.Ordinal).ToList();
        var schema = new ParquetSchema(new ParquetColumn("text", ParquetType.String));
        using var file = RoundTripTests.Written(schema, new(), [ParquetData.Of("text", texts.ToArray())]);
        using var reader = new ParquetReader(file);
        reader.Statistics("text", 0).ShouldBe(new ParquetStatistics(0, sorted[0], sorted[^1]));
    }).QuickCheckThrowOnFailure();

    private static ParquetStatistics OfDoubles(params double[] values)
    {
        var schema = new ParquetSchema(new ParquetColumn("value", ParquetType.Double));
        using var file = RoundTripTests.Written(schema, new(), [ParquetData.Of("value", values)]);
        using var reader = new ParquetReader(file);
        return reader.Statistics("value", 0);
    }
}
