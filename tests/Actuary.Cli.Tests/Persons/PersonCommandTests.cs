using System.Text.Json;

namespace Actuary.Cli.Tests.Persons;

/// <summary><c>actuary person</c> as a user meets it.</summary>
public class PersonCommandTests
{
    [Fact]
    public async Task AStatementShowsEveryTierAndTheYearsOfOne()
    {
        var text = await Command.Do("person", Repository.NationalModel, "--age", "45", "--sex", "female", "--class", "tier_500");

        foreach (var tier in (string[])["tier_100", "tier_500", "tier_2000"])
            text.ShouldContain(tier);
        text.ShouldContain("Year by year: tier_500");
        text.ShouldContain("2039");
        text.ShouldContain("The highest pension is that of tier_2000");
    }

    /// <summary>Without tiers and interest that grow, the sums are those of anybody's pencil.</summary>
    [Fact]
    public async Task TheAnswerAsJsonAddsUp()
    {
        var answer = await Answered("""{"age": 45, "sex": "male", "class": "tier_500", "account": 1000, "missed": [2030, 2031]}""");
        var years = answer.GetProperty("years").EnumerateArray().ToList();
        var chosen = answer.GetProperty("classes").EnumerateArray().Single(row => row.GetProperty("class").GetString() == "tier_500");

        years[0].GetProperty("year").GetInt32().ShouldBe(2025);
        years.Where(year => year.GetProperty("age").GetInt32() < 60).Sum(year => year.GetProperty("paid_by_person").GetDouble())
            .ShouldBe(chosen.GetProperty("own_payments").GetDouble(), 1e-9);
        years.Count(year => year.GetProperty("age").GetInt32() < 60 && year.GetProperty("paid_by_person").GetDouble() == 0).ShouldBe(2);
        var before = 1000.0;
        foreach (var year in years.Where(year => year.GetProperty("age").GetInt32() < 60))
        {
            var paidIn = new[] { "paid_by_person", "subsidies", "paid_on_behalf", "collective", "interest_credited" }.Sum(name => year.GetProperty(name).GetDouble());
            year.GetProperty("account_end").GetDouble().ShouldBe(before + paidIn, 1e-6);
            before = year.GetProperty("account_end").GetDouble();
        }

        chosen.GetProperty("account_at60").GetDouble().ShouldBe(before, 1e-9);
        chosen.GetProperty("pension_monthly").GetProperty("account").GetDouble().ShouldBe(before / 139, 0.005);
    }

    /// <summary>A higher tier pays more, receives more, and at equal subsidies earns less on each yuan.</summary>
    [Fact]
    public async Task HigherTiersPayMoreReceiveMoreAndEarnLess()
    {
        var answer = await Answered("""{"age": 30, "sex": "female"}""");
        var classes = answer.GetProperty("classes").EnumerateArray().ToList();
        foreach (var (lower, higher) in classes.Zip(classes.Skip(1)))
        {
            higher.GetProperty("own_payments").GetDouble().ShouldBeGreaterThan(lower.GetProperty("own_payments").GetDouble());
            higher.GetProperty("account_at60").GetDouble().ShouldBeGreaterThan(lower.GetProperty("account_at60").GetDouble());
            higher.GetProperty("expected_return").GetDouble().ShouldBeLessThan(lower.GetProperty("expected_return").GetDouble());
        }
    }

    [Fact]
    public async Task EveryMistakeIsToldAtOnce()
    {
        var answer = await Command.Run("person", Repository.NationalModel, "--age", "200", "--sex", "woman", "--class", "teir_500", "--additions", "only_child");

        answer.ExitCode.ShouldBe(2);
        answer.Lines.Length.ShouldBe(4);
        answer.Notes.ShouldContain("--sex is 'woman'. Allowed: male, female.");
        answer.Notes.ShouldContain("--age is 200");
        answer.Notes.ShouldContain("Did you mean 'tier_500'?");
        answer.Notes.ShouldContain("--additions is 'only_child'. Allowed: none in this model.");
    }

    [Theory]
    [InlineData("{", "--json is no question")]
    [InlineData("""{"age": 45, "sexx": "male"}""", "sexx")]
    public async Task ABadJsonQuestionIsRefused(string json, string told)
    {
        var answer = await Command.Run("person", Repository.NationalModel, "--json", json);

        answer.ExitCode.ShouldBe(2);
        answer.Notes.ShouldContain(told);
        answer.Results.ShouldBeEmpty();
    }

    private static async Task<JsonElement> Answered(string question) =>
        JsonDocument.Parse(await Command.Do("person", Repository.NationalModel, "--json", question)).RootElement;
}
