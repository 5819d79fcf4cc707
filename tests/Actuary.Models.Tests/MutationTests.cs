using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Models.Tests;

/// <summary>A good file is on a knife's edge: change a key, and it is refused; change anything, and nothing breaks.</summary>
public partial class MutationTests
{
    private const string Scenario = """
        description: { zh: 试, en: A try }
        source: S1
        at: somewhere
        changes:
          pension.basic: { 2028-01-01: { value: 170, status: assumed, reason: a guess } }
          pension.age: { value: 62 }
        not_modelled: [ all else ]
        """;

    [Fact]
    public void AnyKeyWithOneLetterChangedIsRefused() => Refused(Pension.Good, yaml => Pension.Of(yaml).Problems(Pension.Ask));

    [Fact]
    public void AnyKeyOfAScenarioWithOneLetterChangedIsRefused() => Refused(Scenario, yaml =>
    {
        using var model = Pension.Of(Pension.Good).With("place/scenarios/try.yaml", yaml);
        return model.Problems(Pension.Ask, "try");
    });

    [Fact]
    public void WhateverAFileHoldsReadingItGivesProblemsAndNeverAnotherException() =>
        Prop.ForAll(Damaged().ToArbitrary(), texts =>
        {
            using var model = Pension.Of(texts.Yaml).With("place/tables/opening.csv", texts.Table).With("place/scenarios/try.yaml", texts.Scenario);
            model.Check(Pension.Ask).ShouldAllBe(problem => problem.Length > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static void Refused(string good, Func<string, string[]> problems)
    {
        problems(good).ShouldBeEmpty();
        var keys = KeyPattern().Matches(good).ToArray();
        keys.Length.ShouldBeGreaterThan(8);
        var mutations =
            from key in Gen.Elements(keys)
            from at in Gen.Choose(0, key.Length - 1)
            from letter in Gen.Elements("abcxyz_".ToCharArray())
            where good[key.Index + at] != letter
            select (Key: key.Value, Text: good[..(key.Index + at)] + letter + good[(key.Index + at + 1)..]);
        Prop.ForAll(mutations.ToArbitrary(), mutation => problems(mutation.Text).ShouldNotBeEmpty(mutation.Text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    private static Gen<(string Yaml, string Table, string Scenario)> Damaged() =>
        from yaml in Damage(Pension.Good)
        from table in Damage(Pension.Opening)
        from scenario in Damage(Scenario)
        select (yaml, table, scenario);

    /// <summary>A few characters replaced, put in or taken out.</summary>
    private static Gen<string> Damage(string good)
    {
        var change =
            from at in Gen.Choose(0, good.Length - 1)
            from cut in Gen.Choose(0, 3)
            from letter in Gen.Elements("", " ", "\n", ":", "{", "}", "[", "]", "- ", "'", "\"", "&", "*", "!", "?", "|", ",", "0", "-1", "e", "null", "\t", "#", "%", "é", "2025-01-01: 1")
            select (at, cut, letter);
        return
            from count in Gen.Choose(0, 4)
            from changes in change.ListOf(count)
            select changes.Aggregate(good, (text, c) => c.at + c.cut <= text.Length ? text[..c.at] + c.letter + text[(c.at + c.cut)..] : text);
    }

    /// <summary>Names of keys, not data such as dates; a key is what a colon follows.</summary>
    [GeneratedRegex("[a-z][a-z_]*(?=: )|[a-z][a-z_]*(?=:\n)", RegexOptions.None, 1000)]
    private static partial Regex KeyPattern();
}
