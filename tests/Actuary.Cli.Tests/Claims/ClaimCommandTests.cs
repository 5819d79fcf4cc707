using System.Text.Json;

namespace Actuary.Cli.Tests.Claims;

/// <summary><c>actuary claim</c> as a user meets it.</summary>
public class ClaimCommandTests
{
    private const string Year = """
        {"class": "dibao", "year": 2026, "bills": [
          {"service": "inpatient_two", "total": 50000},
          {"service": "inpatient_three", "total": 80000, "eligible": 60000.50, "referral": "up"},
          {"service": "outpatient", "total": 120}]}
        """;

    private static readonly string _model = Path.Combine(Repository.Models, "national-resident-medical");

    [Fact]
    public async Task ATableShowsWhoPaysByWhichRuleAndClause()
    {
        var text = await Command.Do("claim", _model, "--class", "dibao", "--bill", "inpatient_two:50000", "--bill", "inpatient_three:80000,referral=up");

        foreach (var told in (string[])["Bill 2: inpatient_three, sent up", "basic insurance", "critical illness", "assistance", "person", "deducted", "[M6]", "[assumed]", "The year"])
            text.ShouldContain(told);
    }

    [Fact]
    public async Task TheAnswerAsJsonAddsUpToTheFen()
    {
        var answer = await Answered(Year);

        answer.GetProperty("total").GetDecimal().ShouldBe(130_120m);
        Paid(answer).ShouldBe(130_120m);
        foreach (var bill in answer.GetProperty("bills").EnumerateArray())
        {
            bill.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("paid").GetDecimal()).ShouldBe(bill.GetProperty("total").GetDecimal());
            foreach (var line in bill.GetProperty("lines").EnumerateArray().Where(line => line.GetProperty("payer").GetString() != "person"))
                line.GetProperty("clauses").GetArrayLength().ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task WordsAndJsonAskTheSame()
    {
        var json = await Command.Do("claim", _model, "--json", """{"bills": [{"service": "inpatient_two", "total": 50000.10}]}""");
        var words = await Command.Do("claim", _model, "--bill", "inpatient_two:50000.10");
        var own = JsonDocument.Parse(json).RootElement.GetProperty("paid").GetProperty("person").GetDecimal();

        words.ShouldContain(own.ToString("N2", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task ThePoorBearLessAndALaterYearCountsHigherAmounts()
    {
        var poor = await Answered(Year);
        var ordinary = await Answered(Year.Replace("dibao", "ordinary", StringComparison.Ordinal));
        var later = await Answered(Year.Replace("2026", "2040", StringComparison.Ordinal));

        Own(poor).ShouldBeLessThan(Own(ordinary));
        later.GetProperty("amounts_factor").GetDouble().ShouldBeGreaterThan(poor.GetProperty("amounts_factor").GetDouble());
        later.GetProperty("bills")[0].GetProperty("deducted").GetDecimal().ShouldBeGreaterThan(poor.GetProperty("bills")[0].GetProperty("deducted").GetDecimal());
    }

    [Fact]
    public async Task EveryMistakeIsToldAtOnce()
    {
        var answer = await Command.Run(
            "claim", _model, "--class", "diabo", "--year", "1999", "--bill", "inpatient_too:1.234", "--bill", "inpatient_two:5,referal=up",
            "--bill", "outpatient:5,referral=up,quota=2,eligible=7", "--bill", "x");

        answer.ExitCode.ShouldBe(2);
        answer.Results.ShouldBeEmpty();
        foreach (var told in (string[])
            [
                "Did you mean 'dibao'?", "--year is 1999. Allowed: 2025 to", "Did you mean 'inpatient_two'?", "total is 1.234", "Did you mean 'referral'?",
                "deducts nothing by admission", "is not paid by one", "eligible is 7", "--bill is 'x'",
            ])
            answer.Notes.ShouldContain(told);
    }

    [Theory]
    [InlineData("{", "--json is no question")]
    [InlineData("""{"bils": []}""", "bils")]
    [InlineData("{}", "--bill is missing")]
    [InlineData("""{"bills": [{"service": "inpatient_two"}]}""", "total is missing")]
    [InlineData("""{"bills": [{"service": "inpatient_two", "total": 5, "referral": "down"}]}""", "no admission comes before it")]
    public async Task ABadJsonQuestionIsRefused(string json, string told)
    {
        var answer = await Command.Run("claim", _model, "--json", json);

        answer.ExitCode.ShouldBe(2);
        answer.Notes.ShouldContain(told);
        answer.Results.ShouldBeEmpty();
    }

    [Fact]
    public async Task AModelWithoutAMedicalCoverIsRefused()
    {
        var answer = await Command.Run("claim", Repository.NationalModel, "--bill", "inpatient_two:5");

        answer.ExitCode.ShouldBe(2);
        answer.Notes.ShouldContain("has no scheme of kind medical_cover");
    }

    private static decimal Own(JsonElement answer) => answer.GetProperty("paid").GetProperty("person").GetDecimal();

    private static decimal Paid(JsonElement answer) => answer.GetProperty("paid").EnumerateObject().Sum(payer => payer.Value.GetDecimal());

    private static async Task<JsonElement> Answered(string question) =>
        JsonDocument.Parse(await Command.Do("claim", _model, "--json", question)).RootElement;
}
