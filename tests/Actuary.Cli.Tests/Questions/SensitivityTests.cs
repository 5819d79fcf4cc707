using System.Text.Json;
using Actuary.Cli.Commands;
using Actuary.Models;
using Actuary.Models.Plans;
using Actuary.Results.Questions;

namespace Actuary.Cli.Tests.Questions;

/// <summary><c>actuary sensitivity</c> on the national model.</summary>
public sealed class SensitivityTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public async Task EveryEntryIsTheDifferenceOfTwoDirectRuns()
    {
        using var json = JsonDocument.Parse(await Command.Do(
            "sensitivity", Repository.NationalModel, "--for", "mean(fund_end, 2030)", "--for", "p95(outgo, 2028)", "--paths", "64", "--years", "6", "--out", _scratch["out"], "--json"));
        var sample = new PathSample(64, 1, 2);
        var indicators = json.RootElement.GetProperty("indicators").EnumerateArray().ToArray();

        indicators.Length.ShouldBe(2);
        foreach (var table in indicators)
        {
            var effects = table.GetProperty("effects").EnumerateArray().ToArray();
            effects.Length.ShouldBe(new PlanVariations(Repository.NationalModel).Sensitivities.Count);
            effects.Select(Strength).ShouldBeInOrder(SortDirection.Descending);
            var strongest = effects[0];
            var key = new KeyChange(strongest.GetProperty("key").GetString()!, strongest.GetProperty("up").GetProperty("amount").GetDouble(), Enum.Parse<ChangeKind>(strongest.GetProperty("how").GetString()!, ignoreCase: true));

            var without = Value(table, sample, []);
            var with = Value(table, sample, [key]);

            table.GetProperty("base").GetDouble().ShouldBe(without, 1e-9 * Math.Abs(without));
            strongest.GetProperty("up").GetProperty("indicator").GetDouble().ShouldBe(with, 1e-9 * Math.Abs(with));
            strongest.GetProperty("up").GetProperty("difference").GetDouble().ShouldBe(with - without, 1e-6 * Math.Abs(with - without));
        }
    }

    /// <summary>A fund without returns that pays much interest runs dry: the chance by year against the same question asked directly.</summary>
    [Fact]
    public async Task TheChanceOfDepletionByYearIsThatOfDirectRuns()
    {
        using var model = new ModelCopy();
        model.Change("model.yaml", "    down: 0\n    up: 0.02", "    down: 0\n    up: 0.2");
        using var json = JsonDocument.Parse(await Command.Do(
            "sensitivity", model.Folder, "--for", "P(depletion by 2054)", "--paths", "32", "--years", "30", "--out", _scratch["out"], "--json"));
        var fund = json.RootElement.GetProperty("depletion_by_year").EnumerateArray().Single();
        var effect = fund.GetProperty("effects").EnumerateArray().Single(found => found.GetProperty("assumption").GetString() == "crediting_spread");
        double[] chances = [.. effect.GetProperty("up").EnumerateArray().Select(chance => chance.GetDouble())];
        var plan = PlanReader.Read(model.Folder, years: 30, changes: [new KeyChange("schemes.resident_pension.accounts.crediting_spread", 0.2, ChangeKind.Set)]);

        chances.Length.ShouldBe(30);
        chances[^1].ShouldBeGreaterThan(0, "the test must see a fund that is used up");
        foreach (var year in (int[])[2030, 2045, 2050, 2054])
        {
            var asked = QuestionParser.Indicator($"P(depletion by {year})", QuestionTerms.Of(plan), out _)!;
            chances[year - 2025].ShouldBe(new PathSample(32, 1, 2).Estimate(plan, asked, CancellationToken.None).Value, 1e-12);
        }

        (await File.ReadAllTextAsync(_scratch["out/sensitivity.html"], TestContext.Current.CancellationToken)).ShouldContain("data-figure=\"depletion-1\"");
    }

    [Fact]
    public async Task TheUsualIndicatorsAreTheFundItsDepletionAndTheCostOfEachLevel()
    {
        var answer = await Command.Do("sensitivity", Repository.NationalModel, "--paths", "8", "--years", "6", "--out", _scratch["out"]);

        foreach (var words in (string[])["Fund at the end of 2030, mean", "Chance that the fund is used up by 2030", "Present value, mean: central government", "Present value, mean: counties"])
            answer.ShouldContain(words);
        File.Exists(_scratch["out/sensitivity.html"]).ShouldBeTrue();
    }

    /// <summary>A row below each name for the upper value, names that are too long broken: a table fits a page of a hundred columns.</summary>
    [Fact]
    public async Task TablesAreAtMostAHundredColumnsWide()
    {
        using var model = new ModelCopy();
        model.Change("model.yaml", "en: Return of entrusted money }", $"en: Return of money {string.Join(' ', Enumerable.Repeat("entrusted", 9))} }}");

        var answer = await Command.Do("sensitivity", model.Folder, "--paths", "8", "--years", "6", "--out", _scratch["out"]);

        var lines = answer.Split('\n').Select(line => line.TrimEnd()).ToList();
        var rules = lines.Where(line => line.StartsWith('─')).ToList();
        rules.Count.ShouldBeGreaterThan(3);
        rules.ShouldAllBe(rule => rule.Length <= 100);
        var row = lines.FindIndex(line => line.Contains("Return of money", StringComparison.Ordinal) && line.Contains("−1.00\u00a0% added", StringComparison.Ordinal));
        lines.Skip(row).Take(4).ShouldContain(line => line.Contains(" 1.00\u00a0% added", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AModelWithoutTheListAndAWrongIndicatorAreRefused()
    {
        using var model = new ModelCopy();
        var file = Path.Combine(model.Folder, "model.yaml");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text[..text.IndexOf("\nsensitivities:", StringComparison.Ordinal)], TestContext.Current.CancellationToken);

        var answer = await Command.Run("sensitivity", model.Folder, "--for", "mean(fund_ende, 2030)", "--out", _scratch["out"]);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Notes.ShouldContain("the model has no list of sensitivities");
        answer.Notes.ShouldContain("Did you mean 'fund_end'?");
        Directory.Exists(_scratch["out"]).ShouldBeFalse();
    }

    public void Dispose() => _scratch.Dispose();

    private static double Value(JsonElement table, PathSample sample, KeyChange[] changes)
    {
        var plan = PlanReader.Read(Repository.NationalModel, years: 6, changes: changes);
        var indicator = QuestionParser.Indicator(table.GetProperty("indicator").GetString()!, QuestionTerms.Of(plan), out _)!;
        return sample.Estimate(plan, indicator, CancellationToken.None).Value;
    }

    private static double Strength(JsonElement effect) =>
        Math.Max(Math.Abs(effect.GetProperty("down").GetProperty("difference").GetDouble()), Math.Abs(effect.GetProperty("up").GetProperty("difference").GetDouble()));
}
