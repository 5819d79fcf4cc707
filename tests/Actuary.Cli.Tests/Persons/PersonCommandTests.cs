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
        var chosen = Row(answer, "tier_500");

        years[0].GetProperty("year").GetInt32().ShouldBe(2025);
        years.Where(year => year.GetProperty("age").GetInt32() < 60).Sum(year => year.GetProperty("paid_by_person").GetDouble())
            .ShouldBe(chosen.GetProperty("own_payments").GetDouble(), 1e-9);
        years.Count(year => year.GetProperty("age").GetInt32() < 60 && year.GetProperty("paid_by_person").GetDouble() == 0).ShouldBe(2);
        var before = 1000.0;
        foreach (var year in years.Where(year => year.GetProperty("age").GetInt32() < 60))
        {
            year.GetProperty("account_end").GetDouble().ShouldBe(before + PaidIn(year), 1e-6);
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

    /// <summary>AMB-41: what is paid a month is whole jiao, never less than unrounded and by less than a jiao a part more.</summary>
    [Fact]
    public async Task PensionsAreRoundedAsTheModelSays()
    {
        var unrounded = await Monthly("value: fen", "value: none");
        var paid = await Monthly("value: fen", "value: jiao_up");

        foreach (var part in paid.EnumerateObject().Where(part => part.Name != "total"))
        {
            var jiao = part.Value.GetDouble() * 10;
            jiao.ShouldBe(Math.Round(jiao), 1e-9, part.Name);
            (part.Value.GetDouble() - unrounded.GetProperty(part.Name).GetDouble()).ShouldBeInRange(-1e-9, 0.1, part.Name);
        }

        paid.GetProperty("account").GetDouble().ShouldNotBe(unrounded.GetProperty("account").GetDouble());
    }

    /// <summary>AMB-41: rounded every year, both parts of an account are whole fen at every end of a year before 60.</summary>
    [Fact]
    public async Task AccountsAreRoundedToTheFenEveryYearWhereTheModelSaysSo()
    {
        var answer = await AnsweredBy("account_rounding: { value: none", "account_rounding: { value: fen_yearly");

        var before = 1000.0;
        foreach (var year in answer.GetProperty("years").EnumerateArray().Where(year => year.GetProperty("age").GetInt32() < 60))
        {
            var end = year.GetProperty("account_end").GetDouble();
            (end * 100).ShouldBe(Math.Round(end * 100), 1e-6);
            end.ShouldBe(before + PaidIn(year), 0.01);
            before = end;
        }
    }

    /// <summary>From the year of the change on the tier of the new class is paid; the classes it is compared with are as without.</summary>
    [Fact]
    public async Task AClassCanBeChangedForAnother()
    {
        var answer = await Answered("""{"age": 45, "sex": "male", "class": "tier_500", "changes": {"2032": "tier_2000", "2028": "tier_1000"}}""");
        var plain = await Answered("""{"age": 45, "sex": "male", "class": "tier_500"}""");
        var higher = await Answered("""{"age": 45, "sex": "male", "class": "tier_2000"}""");

        Paid(answer, 2027).ShouldBe(Paid(plain, 2027));
        Paid(answer, 2028).ShouldBeInRange(1.9 * Paid(plain, 2028), 2.1 * Paid(plain, 2028));
        Paid(answer, 2032).ShouldBe(Paid(higher, 2032));
        Row(answer, "tier_1000").GetRawText().ShouldBe(Row(plain, "tier_1000").GetRawText());
        Row(answer, "tier_500").GetProperty("account_at60").GetDouble().ShouldBeInRange(
            Row(plain, "tier_500").GetProperty("account_at60").GetDouble(), Row(plain, "tier_2000").GetProperty("account_at60").GetDouble());

        static double Paid(JsonElement answer, int year) => answer.GetProperty("years").EnumerateArray()
            .Single(row => row.GetProperty("year").GetInt32() == year).GetProperty("paid_by_person").GetDouble();
    }

    [Fact]
    public async Task AChangeIsShownAndItsMistakesAreTold()
    {
        var text = await Command.Do("person", Repository.NationalModel, "--age", "45", "--sex", "female", "--class", "tier_500", "--changes", "2030:tier_1000");
        text.ShouldContain("tier_500 is changed for tier_1000 from 2030 on.");

        var answer = await Command.Run("person", Repository.NationalModel, "--age", "45", "--sex", "female", "--changes", "2030:teir_1000");
        answer.ExitCode.ShouldBe(2);
        answer.Lines.Length.ShouldBe(2);
        answer.Notes.ShouldContain("--changes is 'teir_1000'.");
        answer.Notes.ShouldContain("--changes needs --class");
        (await Command.Run("person", Repository.NationalModel, "--age", "45", "--sex", "female", "--changes", "2030"))
            .Notes.ShouldContain("--changes has '2030'. Allowed: YEAR:CLASS, parted by commas, each year once.");
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

    private static double PaidIn(JsonElement year) =>
        new[] { "paid_by_person", "subsidies", "paid_on_behalf", "collective", "interest_credited" }.Sum(name => year.GetProperty(name).GetDouble());

    private static async Task<JsonElement> AnsweredBy(string text, string by)
    {
        using var model = new ModelCopy();
        model.Change("model.yaml", text, by);
        return JsonDocument.Parse(await Command.Do("person", model.Folder, "--json", """{"age": 45, "sex": "male", "class": "tier_500", "account": 1000}""")).RootElement;
    }

    private static async Task<JsonElement> Monthly(string text, string by) =>
        Row(await AnsweredBy(text, by), "tier_500").GetProperty("pension_monthly");

    private static JsonElement Row(JsonElement answer, string name) =>
        answer.GetProperty("classes").EnumerateArray().Single(row => row.GetProperty("class").GetString() == name);

    private static async Task<JsonElement> Answered(string question) =>
        JsonDocument.Parse(await Command.Do("person", Repository.NationalModel, "--json", question)).RootElement;
}
