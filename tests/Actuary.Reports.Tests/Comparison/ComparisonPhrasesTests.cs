using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Actuary.Reports.Text;

namespace Actuary.Reports.Tests.Comparison;

/// <summary>Both languages have every word and say the same facts.</summary>
public sealed partial class ComparisonPhrasesTests
{
    public static TheoryData<string> Names => [.. Words.Select(word => word.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void BothLanguagesHaveTheWordWithTheSamePlaces(string name)
    {
        var word = Words.Single(property => property.Name == name);
        var (english, chinese) = ((string)word.GetValue(ComparisonPhrases.English)!, (string)word.GetValue(ComparisonPhrases.Chinese)!);

        english.ShouldNotBeNullOrWhiteSpace();
        chinese.ShouldNotBeNullOrWhiteSpace();
        chinese.ShouldNotBe(english);
        Places(chinese).ShouldBe(Places(english));
    }

    [Fact]
    public void ALanguageIsItsWords()
    {
        ComparisonPhrases.In(Language.English).ShouldBeSameAs(ComparisonPhrases.English);
        ComparisonPhrases.In(Language.Chinese).ShouldBeSameAs(ComparisonPhrases.Chinese);
    }

    private static IEnumerable<PropertyInfo> Words => typeof(ComparisonPhrases).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType == typeof(string));

    private static int[] Places(string phrase) => [.. PlacePattern().Matches(phrase).Select(place => int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order()];

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex PlacePattern();
}
