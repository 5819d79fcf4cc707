using System.Text.Json;
using System.Text.Json.Serialization;
using Actuary.Reports.Text;
using Actuary.Schemes.MedicalCover.Claims;

namespace Actuary.Cli.Claims;

/// <summary>The words in which claims say their rules, from the resource file of a language.</summary>
internal static class RuleWords
{
    public static RulePhrases In(Language language) => TerminalPhrases.Rules(language) is { } words
        ? words.Deserialize(RuleWordsJson.Default.RulePhrases)!
        : RulePhrases.English;
}

/// <summary>Reads the words; one too many or too few is refused.</summary>
[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RulePhrases))]
internal sealed partial class RuleWordsJson : JsonSerializerContext;
