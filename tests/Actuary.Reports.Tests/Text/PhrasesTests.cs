using System.Text.RegularExpressions;
using Actuary.Reports.Text;

namespace Actuary.Reports.Tests.Text;

/// <summary>Every fixed word is there in both languages, and says the same with the same places to fill.</summary>
public sealed partial class PhrasesTests
{
    public static TheoryData<string> Names => [.. typeof(Phrases).GetProperties().Where(property => property.PropertyType == typeof(string)).Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void IsWrittenInBothLanguages(string name)
    {
        var (english, chinese) = (Of(Phrases.English, name), Of(Phrases.Chinese, name));

        chinese.ShouldNotBe(english);
        Places(chinese).ShouldBe(Places(english), ignoreOrder: true);
        english.ShouldNotBeEmpty();
        // The English reader is told what 亿元 are.
        if (name != nameof(Phrases.MoneyMeaning))
            english.ShouldNotMatch(@"[\u3000-\u9fff\uff00-\uffef]", "Chinese letters or punctuation");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IsInChineseWithFullWidthPunctuation(string name)
    {
        // The tag of the language is no word, and Chinese has no space between sentences.
        if (name is nameof(Phrases.Tag) or nameof(Phrases.Space))
            return;
        var phrase = Of(Phrases.Chinese, name);

        phrase.ShouldMatch(@"[\u3000-\u9fff\uff00-\uffef]", "a Chinese letter or sign");
        phrase.ShouldNotMatch("[,;:?!()]", "half-width punctuation");
        LatinWord().Matches(phrase).Select(word => word.Value).Except(["Actuary"]).ShouldBeEmpty();
    }

    [Fact]
    public void TheChartLibrarySpeaksBothLanguages()
    {
        Phrases.Chinese.ChartTools.Keys.ShouldBe(Phrases.English.ChartTools.Keys, ignoreOrder: true);
        Phrases.English.ChartTools.ShouldAllBe(phrase => phrase.Value == phrase.Key);
        Phrases.Chinese.ChartTools.Values.ShouldAllBe(phrase => phrase.Any(letter => letter >= 0x4e00));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void EachLanguageHasItsOwnWords(Language language) => Phrases.In(language).Language.ShouldBe(language);

    private static string Of(Phrases words, string name) => (string)typeof(Phrases).GetProperty(name)!.GetValue(words)!;

    private static IEnumerable<string> Places(string phrase) => Place().Matches(phrase).Select(place => place.Value).Distinct();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex("[A-Za-z]{4,}")]
    private static partial Regex LatinWord();
}
