using System.Reflection;
using System.Text.RegularExpressions;
using Actuary.Reports.Text;

namespace Actuary.Reports.Tests.Text;

/// <summary>
/// Every fixed word is there in both languages, and says the same with the same places to fill: of every record of words in the
/// project, one with an <c>English</c> and a <c>Chinese</c> of its own kind.
/// </summary>
public sealed partial class PhrasesTests
{
    private static readonly Type[] s_records =
        [.. typeof(Phrases).Assembly.GetTypes().Where(type => Words(type, Language.English) is not null && Words(type, Language.Chinese) is not null)];

    public static TheoryData<string, string> Names =>
    [
        .. from record in s_records
           from property in record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.PropertyType == typeof(string)
           select (record.Name, property.Name),
    ];

    [Fact]
    public void TheRecordsOfWordsAreThoseKnown() => s_records.Select(record => record.Name).ShouldBe(
        [nameof(Phrases), nameof(ComparisonPhrases), nameof(SensitivityPhrases), nameof(TerminalPhrases), "WorkbookPhrases"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void IsWrittenInBothLanguages(string record, string name)
    {
        var (english, chinese) = (Of(record, Language.English, name), Of(record, Language.Chinese, name));

        english.ShouldNotBeNullOrEmpty();
        chinese.ShouldNotBe(english);
        Places(chinese).ShouldBe(Places(english), ignoreOrder: true);
        // The English reader is told what 亿元 are.
        if (name != nameof(Phrases.MoneyMeaning))
            english.ShouldNotMatch(@"[\u3000-\u9fff\uff00-\uffef]", "Chinese letters or punctuation");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void IsInChineseWithFullWidthPunctuation(string record, string name)
    {
        // A tag and the name of a type face are no words, and Chinese has no space between sentences.
        if (name is nameof(Phrases.Tag) or nameof(Phrases.Space) or "Face")
            return;
        var phrase = Of(record, Language.Chinese, name);

        phrase.ShouldMatch(@"[\u3000-\u9fff\uff00-\uffef]", "a Chinese letter or sign");
        phrase.ShouldNotMatch("[,;:?!()]", "half-width punctuation");
        LatinWord().Matches(phrase).Select(word => word.Value).Except(["Actuary", "Sobol"]).ShouldBeEmpty();
    }

    [Fact]
    public void TheChartLibrarySpeaksBothLanguages()
    {
        Phrases.Chinese.ChartTools.Keys.ShouldBe(Phrases.English.ChartTools.Keys, ignoreOrder: true);
        Phrases.English.ChartTools.ShouldAllBe(phrase => phrase.Value == phrase.Key);
        Phrases.Chinese.ChartTools.Values.ShouldAllBe(phrase => phrase.Any(letter => letter >= 0x4e00));
    }

    /// <summary>Words that are looked up by a name: both languages have the same names, and Chinese its own words.</summary>
    [Fact]
    public void WordsByNameAreThereInBothLanguages()
    {
        var tables = s_records.SelectMany(record => record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(IReadOnlyDictionary<string, string>)).Select(property => (record, property))).ToList();

        tables.Count.ShouldBeGreaterThan(3);
        foreach (var (record, property) in tables)
        {
            var (english, chinese) = ((IReadOnlyDictionary<string, string>)property.GetValue(Words(record, Language.English))!, (IReadOnlyDictionary<string, string>)property.GetValue(Words(record, Language.Chinese))!);
            chinese.Keys.ShouldBe(english.Keys, ignoreOrder: true, property.Name);
            chinese.Values.ShouldAllBe(word => word.Any(letter => letter >= 0x4e00), property.Name);
            english.Values.ShouldAllBe(word => word.All(letter => letter < 0x2e80), property.Name);
        }
    }

    [Fact]
    public void ALanguageIsItsWords()
    {
        foreach (var record in s_records)
        {
            foreach (var language in Enum.GetValues<Language>())
                record.GetMethod("In", [typeof(Language)])!.Invoke(null, [language]).ShouldBeSameAs(Words(record, language), $"{record.Name} in {language}");
        }

        Enum.GetValues<Language>().ShouldAllBe(language => Phrases.In(language).Language == language);
    }

    private static object? Words(Type record, Language language) =>
        record.GetProperty(language.ToString(), BindingFlags.Public | BindingFlags.Static, null, record, [], null)?.GetValue(null);

    private static string Of(string record, Language language, string name)
    {
        var type = s_records.Single(type => type.Name == record);
        return (string)type.GetProperty(name)!.GetValue(Words(type, language))!;
    }

    private static IEnumerable<string> Places(string phrase) => Place().Matches(phrase).Select(place => place.Value).Distinct();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex("[A-Za-z]{4,}")]
    private static partial Regex LatinWord();
}
