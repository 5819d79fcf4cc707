using System.Text.Json;
using Actuary.Cli.Commands;

namespace Actuary.Cli.Tests.Questions;

/// <summary><c>actuary solve</c> on the national model.</summary>
public class SolveTests
{
    private const string Increment = "national_basic.indexation.fixed_increment";
    private static readonly string[] s_small = ["--paths", "64", "--years", "6", "--json"];

    [Fact]
    public async Task TheSolvedValueIsWhereTheConditionJustHolds()
    {
        using var json = await Solve("--vary", "benefits.local_basic.indexation.income_weight", "--for", "mean(local_pension_monthly, 2030) <= 140");
        var answer = json.RootElement;

        answer.GetProperty("status").GetString().ShouldBe("found");
        answer.GetProperty("holds").GetString().ShouldBe("up_to");
        answer.GetProperty("unit").GetString().ShouldBe("number");
        var (value, fails) = (answer.GetProperty("value").GetDouble(), answer.GetProperty("fails_at").GetDouble());
        fails.ShouldBeGreaterThan(value);
        (fails - value).ShouldBeLessThan(1e-3);
        answer.GetProperty("standard_error").GetDouble().ShouldBeGreaterThan(0);
        var evaluations = answer.GetProperty("evaluations").EnumerateArray().ToArray();
        answer.GetProperty("evaluation_count").GetInt32().ShouldBe(evaluations.Length);
        foreach (var tried in evaluations)
            tried.GetProperty("holds").GetBoolean().ShouldBe(tried.GetProperty("value").GetDouble() <= value && tried.GetProperty("indicator").GetDouble() <= 140);
    }

    [Theory]
    [InlineData("mean(basic_pension_monthly, 2030) >= 0", "holds_everywhere")]
    [InlineData("mean(basic_pension_monthly, 2030) < 0", "holds_nowhere")]
    public async Task WhereNoValueDecidesThatIsTheAnswer(string condition, string status)
    {
        using var json = await Solve("--vary", Increment, "--from", "0", "--to", "40", "--for", condition);

        json.RootElement.GetProperty("status").GetString().ShouldBe(status);
        json.RootElement.GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task WholeNumbersAndYearsAreSolvedInWholeNumbers()
    {
        // 163 yuan in 2026 and 20 more at every adjustment: by 2030 four of them, or two, or one.
        using var every = await Solve("--vary", "national_basic.indexation.every", "--from", "1", "--to", "9", "--for", "mean(basic_pension_monthly, 2030) <= 190");
        every.RootElement.GetProperty("value").GetDouble().ShouldBe(3);

        using var year = await Solve("--vary", "year", "--for", "mean(basic_pension_monthly, year) > 200");
        year.RootElement.GetProperty("value").GetDouble().ShouldBe(2028);
        year.RootElement.GetProperty("evaluation_count").GetInt32().ShouldBe(6);
    }

    [Fact]
    public async Task TheAnswerIsToldInSentences()
    {
        var answer = await Command.Do(["solve", Repository.NationalModel, "--vary", Increment, "--for", "mean(basic_pension_monthly, 2029) <= 230.2", "--paths", "16", "--years", "6"]);

        answer.ShouldContain("mean(basic_pension_monthly, 2029) <= 230.2 holds up to 22.499");
        answer.ShouldContain("The indicator jumps there");
    }

    [Fact]
    public async Task EveryMistakeIsToldAtOnce()
    {
        var answer = await Command.Run(
            "solve", Repository.NationalModel, "--vary", "tier_500", "--from", "5", "--to", "three", "--for", "mean(covrage_rate, 2090) >= 1", "--paths", "0");

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Results.ShouldBeEmpty();
        answer.Lines.Length.ShouldBe(5);
        answer.Notes.ShouldContain("--paths is '0'.");
        answer.Notes.ShouldContain("--to is 'three'.");
        answer.Notes.ShouldContain("'tier_500' may be several keys. Allowed: schemes.resident_pension.opening.class_mix.tier_500");
        answer.Notes.ShouldContain("Did you mean 'coverage_rate'?");
        answer.Notes.ShouldContain("'2090' is no projected year. Allowed: 2025 … 2084.");
    }

    [Theory]
    [InlineData("--from is 9 and --to is 8. Allowed: --from below --to.", "--vary", Increment, "--from", "9", "--to", "8")]
    [InlineData("--to is 20000. Allowed for schemes.resident_pension.benefits.national_basic.indexation.fixed_increment: 0 … 10000 yuan/month.", "--vary", Increment, "--to", "20000")]
    [InlineData("--from is 1.5. Allowed for schemes.resident_pension.benefits.national_basic.indexation.every: a whole number.", "--vary", "national_basic.indexation.every", "--from", "1.5")]
    [InlineData("--how is 'divide'. Allowed: set, add, multiply.", "--vary", Increment, "--how", "divide")]
    [InlineData("--how, --from and --to do not go with --vary year.", "--vary", "year", "--from", "2030")]
    [InlineData("does not depend on the year", "--vary", "year")]
    [InlineData("the model does not state 'schemes.resident_pension.benefits.national_basic.indexation.income_weight'", "--vary", "national_basic.indexation.income_weight")]
    [InlineData("the model does not state 'schemes.resident_pension.vesting'", "--vary", "vesting.ordinary_years")]
    [InlineData("the shares add to", "--vary", "financing.local_basic.county")]
    [InlineData("between 0 and 1. Allowed: --from and --to within what it takes.", "--vary", "financing.local_basic.county")]
    public async Task WhatCannotBeVariedSoIsRefused(string problem, params string[] options)
    {
        var answer = await Command.Run(["solve", Repository.NationalModel, .. options, "--for", "mean(fund_end, 2026) >= 0", "--paths", "8"]);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Results.ShouldBeEmpty();
        answer.Notes.ShouldContain(problem);
    }

    private static async Task<JsonDocument> Solve(params string[] options) =>
        JsonDocument.Parse(await Command.Do(["solve", Repository.NationalModel, .. options, .. s_small]));
}
