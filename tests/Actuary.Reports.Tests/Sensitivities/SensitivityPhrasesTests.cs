using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Actuary.Reports.Text;

namespace Actuary.Reports.Tests.Sensitivities;

/// <summary>Both languages have every word and say the same facts.</summary>
public sealed partial class SensitivityPhrasesTests
{
    public static TheoryData<string> Names => [.. Words.Select(word => word.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void BothLanguagesHaveTheWordWithTheSamePlaces(string name)
    {
        var word = Words.Single(property => property.Name == name);
        var (english, chinese) = ((string)word.GetValue(SensitivityPhrases.English)!, (string)word.GetValue(SensitivityPhrases.Chinese)!);

        english.ShouldNotBeNullOrWhiteSpace();
        chinese.ShouldNotBeNullOrWhiteSpace();
        chinese.ShouldNotBe(english);
        Places(chinese).ShouldBe(Places(english));
    }

    [Fact]
    public void ALanguageIsItsWords()
    {
        SensitivityPhrases.In(Language.English).ShouldBeSameAs(SensitivityPhrases.English);
        SensitivityPhrases.In(Language.Chinese).ShouldBeSameAs(SensitivityPhrases.Chinese);
    }

    private static IEnumerable<PropertyInfo> Words => typeof(SensitivityPhrases).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType == typeof(string));

    private static int[] Places(string phrase) => [.. PlacePattern().Matches(phrase).Select(place => int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order()];

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex PlacePattern();
}
