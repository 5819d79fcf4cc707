using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actuary.Reports.Text;

/// <summary>Every fixed word of figures, pages, workbooks and the terminal in one language: the resource file <c>words.TAG.json</c>.</summary>
internal sealed record WordFile
{
    private static readonly Lazy<WordFile> s_english = new(() => Read("words.en.json", Language.English));
    private static readonly Lazy<WordFile> s_chinese = new(() => Read("words.zh.json", Language.Chinese));

    public required Phrases Report { get; init; }

    public required ComparisonPhrases Comparison { get; init; }

    public required WorkbookPhrases Workbook { get; init; }

    public required SensitivityPhrases Sensitivity { get; init; }

    public required BacktestPhrases Backtest { get; init; }

    public required FitPhrases Fit { get; init; }

    public required TerminalPhrases Terminal { get; init; }

    /// <summary>The rules of claims, read by whoever knows them; null in English, which the schemes themselves have.</summary>
    public JsonElement? Rules { get; init; }

    /// <summary>The words of a language, read when they are first asked for.</summary>
    public static WordFile In(Language language) => language switch
    {
        Language.English => s_english.Value,
        Language.Chinese => s_chinese.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No words in this language."),
    };

    private static WordFile Read(string name, Language language)
    {
        using var file = typeof(WordFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly was built without its resource '{name}'.");
        var words = JsonSerializer.Deserialize(file, WordJson.Default.WordFile)!;
        return words with { Report = words.Report with { Language = language } };
    }
}

/// <summary>Reads a file of words; a word too many or too few is refused.</summary>
[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(WordFile))]
internal sealed partial class WordJson : JsonSerializerContext;
