using System.Reflection;
using System.Text.RegularExpressions;
using Actuary.Cli.Claims;
using Actuary.Reports.Text;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.MedicalCover;
using Actuary.Schemes.MedicalCover.Claims;
using Actuary.Schemes.ResidentPension;

namespace Actuary.Cli.Tests.Words;

/// <summary>What schemes call things is there in both languages; models have a test of their own.</summary>
public sealed partial class BothLanguagesTests
{
    [Fact]
    public void TheRulesOfClaimsAreSaidInBoth()
    {
        foreach (var word in typeof(RulePhrases).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(word => word.PropertyType == typeof(string)))
        {
            var (english, chinese) = ((string)word.GetValue(RuleWords.In(Language.English))!, (string)word.GetValue(RuleWords.In(Language.Chinese))!);
            chinese.ShouldNotBe(english, word.Name);
            Places(chinese).ShouldBe(Places(english), ignoreOrder: true, word.Name);
        }
    }

    [Fact]
    public void EveryLineOfALedgerIsSaidInBoth()
    {
        IReadOnlyList<LedgerLine> lines = [.. ResidentPensionLedger.Lines, .. MedicalCoverLedger.Lines];

        TerminalPhrases.Chinese.LedgerItems.Keys.ShouldBe(lines.Select(line => line.Item).Append("allowance").Distinct(), ignoreOrder: true);
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    private static IEnumerable<string> Places(string phrase) => Place().Matches(phrase).Select(place => place.Value).Distinct();
}
