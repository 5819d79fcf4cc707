using System.Text.Json;

namespace Actuary.Cli.Tests.Payments;

/// <summary><c>actuary cash</c> as the desk that pays hospitals meets it.</summary>
public class CashCommandTests
{
    private const double Tolerance = 1e-9;

    private static readonly string _model = ShippedModel.Folder("jiayuguan-payment-reform");

    [Fact]
    public async Task TablesShowContractsMonthsAndTheFund()
    {
        var text = await Command.Do("cash", _model, "--year", "2020");

        foreach (var told in (string[])["in 2020", "town_centres", "city_disease", "per disease", "capitation", "fee for service", "1–11, each", "withheld", "The fund receives"])
            text.ShouldContain(told);
    }

    [Fact]
    public async Task MonthsAddUpToTheYearAndTheYearToWhatIsOwed()
    {
        var answer = await Answered();
        var contracts = answer.GetProperty("contracts").EnumerateArray().ToList();

        contracts.Count.ShouldBe(9);
        foreach (var contract in contracts)
        {
            var months = contract.GetProperty("months").EnumerateArray().ToList();
            months.Count.ShouldBe(12);
            foreach (var part in (string[])["prepaid", "assessed", "settlement", "paid"])
                months.Sum(month => Yuan(month, part)).ShouldBe(Yuan(contract, part), Tolerance * Yuan(contract, "owed"));
            Yuan(contract, "paid").ShouldBe(Yuan(contract, "owed") - Yuan(contract, "withheld"), Tolerance * Yuan(contract, "owed"));
            Yuan(contract, "result").ShouldBe(Yuan(contract, "paid") - Yuan(contract, "cost"), Tolerance * Yuan(contract, "owed"));
        }

        contracts.Sum(contract => Yuan(contract, "paid")).ShouldBe(Yuan(answer, "paid"), Tolerance * Yuan(answer, "paid"));
    }

    /// <summary>60 % of what was owed for the year before in twelve instalments, and of the rest what the score leaves.</summary>
    [Fact]
    public async Task AYearIsPrepaidAndAssessedOnTheOneBefore()
    {
        var (before, after) = (await Answered("--year", "2021"), await Answered("--year", "2022"));

        foreach (var (last, contract) in before.GetProperty("contracts").EnumerateArray().Zip(after.GetProperty("contracts").EnumerateArray()))
        {
            var owed = Yuan(last, "owed");
            Yuan(contract, "prepaid").ShouldBe(0.6 * owed, Tolerance * owed);
            Yuan(contract.GetProperty("months")[6], "paid").ShouldBe(0.05 * owed, Tolerance * owed);
            Yuan(contract, "assessed").ShouldBe(0.4 * owed * Yuan(contract, "score"), Tolerance * owed);
            Yuan(contract, "withheld").ShouldBe(0.4 * owed * (1 - Yuan(contract, "score")), Tolerance * owed);
        }
    }

    [Fact]
    public async Task AScenarioAndALaterYearAreAskedFor()
    {
        var (usual, worse) = (await Answered("--year", "2019"), await Answered("--year", "2019", "--scenario", "scores-worse"));

        worse.GetProperty("scenario").GetString().ShouldBe("scores-worse");
        Yuan(worse, "receipts").ShouldBe(Yuan(usual, "receipts"));
        Yuan(worse, "paid").ShouldBeLessThan(Yuan(usual, "paid"));
    }

    [Fact]
    public async Task PointsShareTheBudgetOfTheRegion()
    {
        var answer = await Answered("--year", "2025", "--scenario", "drg-regional-budget");
        var contracts = answer.GetProperty("contracts").EnumerateArray().ToList();

        Yuan(answer, "regional_budget").ShouldBeLessThanOrEqualTo(0.95 * Yuan(answer, "receipts") * (1 + Tolerance));
        Yuan(answer, "point_value").ShouldBeGreaterThan(0);
        contracts.Count(contract => contract.GetProperty("payment").GetString() == "points").ShouldBe(3);
    }

    [Fact]
    public async Task EveryMistakeIsToldAtOnce()
    {
        var answer = await Command.Run("cash", Repository.NationalModel, "--year", "1999");

        answer.ExitCode.ShouldBe(2);
        answer.Results.ShouldBeEmpty();
        answer.Notes.ShouldContain("--year is 1999. Allowed: 2025 to 2084.");
        answer.Notes.ShouldContain("has no scheme of kind medical_cover");
    }

    [Theory]
    [InlineData("national-resident-medical", "2030", "Allowed: a model with a section schemes.resident_medical.hospitals, with institutions, contracts, services and prepayment.")]
    [InlineData("jiayuguan-payment-reform", "soon", "--year is 'soon'. Allowed: a calendar year.")]
    [InlineData("jiayuguan-payment-reform", "2033", "--year is 2033. Allowed: 2018 to 2032.")]
    public async Task WhatIsAskedInVainIsToldWithWhatIsAllowed(string model, string year, string told)
    {
        var answer = await Command.Run("cash", ShippedModel.Folder(model), "--year", year);

        answer.ExitCode.ShouldBe(2);
        answer.Lines.Length.ShouldBe(1);
        answer.Notes.ShouldContain(told);
    }

    private static double Yuan(JsonElement of, string name) => of.GetProperty(name).GetDouble();

    private static async Task<JsonElement> Answered(params string[] options) =>
        JsonDocument.Parse(await Command.Do(["cash", _model, "--json", .. options])).RootElement;
}
