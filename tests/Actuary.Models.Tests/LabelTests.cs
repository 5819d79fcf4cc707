using Actuary.Models.Plans;
using Actuary.Simulation.Plans;

namespace Actuary.Models.Tests;

/// <summary>Whatever a shipped model says to readers, it says in Chinese and in English.</summary>
public class LabelTests
{
    public static TheoryData<string> Models => ShippedModelTests.Models;

    [Theory]
    [MemberData(nameof(Models))]
    public void EveryLabelOfAModelIsInBothLanguages(string model)
    {
        var plan = PlanReader.Read(Folder(model)).Documentation;

        OneLanguageOnly(
        [
            ("title", plan.ModelTitle), ("description", plan.ModelDescription),
            .. plan.Measures.SelectMany(note => ((string, Label)[])[(note.Name, note.Label), (note.Name + ".definition", note.Definition)]),
            .. plan.Classes.Select(note => (note.Name, note.Label)),
            .. plan.Units.Select(note => (note.Id, note.Label)),
            .. plan.Names.Select(note => ($"{note.Part} {note.Name}", note.Label)),
            .. plan.Schemes.Select(note => (note.Name, note.Title)),
            .. plan.Sources.Select(note => (note.Id, Label.Written(note.Publisher))),
        ]).ShouldBeEmpty();
        plan.Sources.Where(source => !Label.Written(source.Title).Zh.Any(IsChinese)).ShouldBeEmpty("an English title may name a document in Chinese");
        plan.Classes.ShouldNotBeEmpty();
        plan.Measures.Select(note => note.Unit).Except(plan.Units.Select(note => note.Id)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void EveryScenarioIsDescribedInBothLanguages(string model) => OneLanguageOnly(
        [.. Model.Scenarios(Folder(model)).SelectMany(name => Labels(name, PlanReader.Read(Folder(model), name).Documentation.Scenario))]).ShouldBeEmpty();

    [Theory]
    [InlineData("国务院 / State Council", "国务院", "State Council")]
    [InlineData("State Council", "State Council", "State Council")]
    [InlineData("income / outgo", "income / outgo", "income / outgo")]
    [InlineData("起付线 / deductible / year", "起付线", "deductible / year")]
    public void ATextIsWrittenInBothLanguagesOrInOneThatServesBoth(string text, string zh, string en) => Label.Written(text).ShouldBe(new Label(zh, en));

    private static IEnumerable<(string Name, Label Label)> Labels(string name, ScenarioNote scenario) =>
    [
        (name + ".title", scenario.Title), (name + ".description", scenario.Description),
        .. scenario.NotModelled.Select(item => (name + ".not_modelled", item)),
    ];

    private static IEnumerable<string> OneLanguageOnly(IReadOnlyList<(string Name, Label Label)> labels) =>
        labels.Where(entry => !entry.Label.Zh.Any(IsChinese) || entry.Label.En.Any(IsChinese) || !entry.Label.En.Any(char.IsAsciiLetter))
            .Select(entry => $"{entry.Name}: {entry.Label}");

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    private static string Folder(string model) => Path.Combine(TestModel.RepositoryRoot, "models", model);
}
