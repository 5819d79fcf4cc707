namespace Actuary.Models.Tests;

public class BadValueTests
{
    public static TheoryData<string, string, string> Mistakes => new()
    {
        {
            "age: { value: 60", "age: { value: 49",
            "place/model.yaml:6  pension.age: 49 is below what is allowed. Allowed: 50 … 70."
        },
        {
            "age: { value: 60", "age: { value: 70.5",
            "place/model.yaml:6  pension.age: 70.5 is above what is allowed. Allowed: 50 … 70."
        },
        {
            "age: { value: 60", "age: { value: sixty",
            "place/model.yaml:6  pension.age: 'sixty' is not a number. Allowed: 50 … 70."
        },
        {
            "age: { value: 60", "age: { value: .nan",
            "place/model.yaml:6  pension.age: '.nan' is not a number. Allowed: 50 … 70."
        },
        {
            "age: { value: 60", "age: { value: NaN",
            "place/model.yaml:6  pension.age: 'NaN' is not a number. Allowed: 50 … 70."
        },
        {
            "age: { value: 60", "age: { value: '60'",
            "place/model.yaml:6  pension.age: '60' is not a number. Allowed: 50 … 70."
        },
        {
            "age: { value: 60", "age: { value: [60]",
            "place/model.yaml:6  pension.age: is not a number. Allowed: 50 … 70."
        },
        {
            "age: { value: 60, ", "age: { ",
            "place/model.yaml:6  pension.age: has no 'value'."
        },
        {
            "2024: 0.01", "2024: 2 %",
            "place/model.yaml:28  economy.cpi.2024: '2 %' is not a number. Allowed: -0.1 … 0.2. Did you mean '0.02'?"
        },
        {
            "divisor: { value: 139", "divisor: { value: 139.5",
            "place/model.yaml:7  pension.divisor: 139.5 is not a whole number. Allowed: 1 … 300."
        },
        {
            "unit: years", "unit: yaers",
            "place/model.yaml:6  pension.age.unit: unit 'yaers' is not known. Allowed: fraction, fraction/year, factor, number, years, calendar, days, months,"
            + " months/year, persons, persons/year, per person-year, children per woman, births per woman-year, male per female, yuan, yuan/month,"
            + " yuan/year, yuan/person, yuan/day, name. Did you mean 'years'?"
        },
        {
            "unit: years", "unit: months",
            "place/model.yaml:6  pension.age: is in 'months', and this value is asked for in another unit. Allowed: years."
        },
        {
            ", unit: years", "",
            "place/model.yaml:6  pension.age: states no unit. Allowed: years."
        },
        {
            "order: { value: pro_rata", "order: { value: pro_rate",
            "place/model.yaml:8  pension.order: 'pro_rate' is not one of the names allowed. Allowed: pro_rata, personal_first. Did you mean 'pro_rata'?"
        },
        {
            "inherited: true", "inherited: yes",
            "place/model.yaml:9  pension.inherited: 'yes' is not one of the names allowed. Allowed: true, false."
        },
        {
            ", reason: the recommended reading", "",
            "place/model.yaml:8  pension.order: is assumed without a reason. Allowed: a 'reason' in words."
        },
        {
            "status: assumed, ", "status: asumed, ",
            "place/model.yaml:8  pension.order.status: status 'asumed' is not known. Allowed: published, legislated, announced, assumed. Did you mean 'assumed'?"
        },
        {
            "source: R-1", "source: R-2",
            "place/model.yaml:14  pension.basic.2025-01-01.source: source 'R-2' is not in any sources.md of this model. Allowed: R-1, S1. Did you mean 'R-1'?"
        },
        {
            "2026-07-01: 163", "2026-07-32: 163",
            "place/model.yaml:15  pension.basic: '2026-07-32' is not a date YYYY-MM-DD. Allowed: a date YYYY-MM-DD."
        },
        {
            "2026-07-01: 163", "2025-01-01: 163",
            "place/model.yaml:15  pension.basic.values.2025-01-01: this date is given twice, first on line 14. Allowed: each date once."
        },
        {
            "2026-07-01: 163", "2026-07-01: -1",
            "place/model.yaml:15  pension.basic.2026-07-01: -1 is below what is allowed. Allowed: 0 … 10000."
        },
        {
            "2024-01-01: 123", "2020-01-01: 120\n      2024-01-01: 123",
            "place/model.yaml:13  pension.basic: the value of 2020-01-01 changes nothing: it is superseded on 2024-01-01, and the opening is on 2024-12-31."
        },
        {
            "2030-01-01: null", "2035-01-01: 200",
            "place/model.yaml:16  pension.basic: the value of 2035-01-01 changes nothing: the projection ends on 2034-12-31."
        },
        {
            "      2024-01-01: 123\n      2025-01-01: { value: 143, source: R-1 }\n", "      2025-02-01: { value: 143, source: R-1 }\n",
            "place/model.yaml:13  pension.basic: has no value before 2025-02-01, and the opening is on 2024-12-31."
            + " Allowed: what held before, or null for nothing."
        },
        {
            "2024: 0.01", "2026: 0.01",
            "place/model.yaml:28  economy.cpi: starts in 2026, after the first projected year 2025. Allowed: a value for 2025 or before."
        },
        {
            "2030: 0.02", "2040: 0.02, 2050: 0.03",
            "place/model.yaml:28  economy.cpi: the value of 2050 changes nothing: the projection ends in 2034."
        },
        {
            "200: { value: 40", "300: { value: 40",
            "place/model.yaml:20  pension.subsidy.300: unknown key. Allowed: 100, 200. Did you mean '200'?"
        },
        {
            "values: [100, 200]", "values: [200, 100]",
            "place/model.yaml:21  pension.tiers: 100 follows 200. Allowed: numbers that rise."
        },
        {
            "county: 0.2", "county: 0.1",
            "place/model.yaml:22  pension.financing: the shares add to 0.9. Allowed: shares that add to 1."
        },
        {
            "county: 0.2", "county: 1.2",
            "place/model.yaml:22  pension.financing.county: 1.2 is above what is allowed. Allowed: 0 … 1."
        },
        {
            "cpi: [1, 0.5]", "cpi: [1, 0.4]",
            "place/model.yaml:33  economy.correlation.wages: its correlation with cpi is 0.5 here and 0.4 in the row of cpi. Allowed: the same number twice."
        },
        {
            "cpi: [1, 0.5]", "cpi: [1]",
            "place/model.yaml:32  economy.correlation.cpi: is not a list of 2 numbers. Allowed: [cpi, wages]."
        },
        {
            "cpi: [1, 0.5]\n    wages: [0.5, 1]", "cpi: [1, 1]\n    wages: [1, 1]",
            "place/model.yaml:30  economy.correlation: the correlation matrix is not positive definite."
            + " Allowed: correlations that can hold together; make the largest ones smaller."
        },
        {
            "opening_year: 2024", "opening_year: 2024.5",
            "place/model.yaml:2  opening_year: 2024.5 is not a whole number. Allowed: 1900 … 2200."
        },
    };

    public static TheoryData<string, string, string> MistakesOfShape => new()
    {
        {
            "pension:\n", "pension:\n  extra: 1\n",
            "place/model.yaml:5  pension.extra: unknown key."
            + " Allowed: age, divisor, order, inherited, basic, subsidy, tiers, financing, opening."
        },
        {
            "  age:", "  aeg:",
            "place/model.yaml:6  pension.aeg: unknown key."
            + " Allowed: age, divisor, order, inherited, basic, subsidy, tiers, financing, opening. Did you mean 'age'?"
        },
        {
            "  age: { value: 60, unit: years, at: \"art. 3\" }\n", "",
            "place/model.yaml:4  pension.age: a required input is missing: age from which the pension is paid."
        },
        {
            "age: { value: 60", "age: { valeu: 60",
            "place/model.yaml:6  pension.age.valeu: unknown key. Allowed: value, unit, source, at, status, reason. Did you mean 'value'?"
        },
        {
            "unit: years", "uint: years",
            "place/model.yaml:6  pension.age.uint: unknown key. Allowed: value, unit, source, at, status, reason. Did you mean 'unit'?"
        },
        {
            "    values:\n", "    vales:\n",
            "place/model.yaml:12  pension.basic.vales: unknown key. Allowed: value, values, unit, source, at, status, reason. Did you mean 'values'?"
        },
        {
            "divisor:", "age:",
            "place/model.yaml:7  pension.age: this key is given twice, first on line 6. Allowed: each key once."
        },
        {
            "age: { value: 60", "age: { 2024-01-01: 60",
            "place/model.yaml:6  pension.age: one value is asked for here, not values by date or year."
        },
        {
            "floor: { value: 0 }", "floor: { value: 0, unit: fraction/year, status: assumed, reason: r }\n  spare: { }",
            "place/model.yaml:30  economy.spare: unknown key. Allowed: cpi, floor, correlation."
        },
        {
            "{ zh: 某地, en: Some place }", "{ zh: 某地 }",
            "place/model.yaml:1  title.en: a required input is missing: the name of the place, in English."
        },
        {
            "age: { value: 60", "age: &sixty { value: 60",
            "place/model.yaml:6  pension.age: the anchor '&sixty' is not used in models. Allowed: the value written out."
        },
        {
            "{ value: 60,", "{ value: !!int 60,",
            "place/model.yaml:6  pension.age.value: the tag 'tag:yaml.org,2002:int' is not used in models. Allowed: the value without a tag."
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    [MemberData(nameof(MistakesOfShape))]
    public void AMistakeIsOneProblemWithItsPlaceAndWhatIsAllowed(string right, string wrong, string message)
    {
        Pension.Good.ShouldContain(right);
        using var model = Pension.Of(ReplaceFirst(Pension.Good, right, wrong));

        var problems = model.Problems(Pension.Ask);

        // A key given twice in place of another leaves that one missing, too.
        problems.ShouldContain(message);
        problems.Length.ShouldBeLessThanOrEqualTo(right == "divisor:" ? 2 : 1, string.Join('\n', problems));
    }

    [Fact]
    public void FiveMistakesAreFiveProblemsInTheOrderOfTheFile()
    {
        var yaml = Pension.Good
            .Replace("2024: 0.01", "2024: lots")
            .Replace("county: 0.2", "county: 0.3")
            .Replace("unit: years", "unit: year")
            .Replace("  divisor", "  devisor")
            .Replace("order: { value: pro_rata", "order: { value: newest");
        using var model = Pension.Of(yaml);

        var problems = model.Problems(Pension.Ask);

        problems.Select(problem => problem[..problem.IndexOf("  ", StringComparison.Ordinal)]).ShouldBe(
            ["place/model.yaml:6", "place/model.yaml:7", "place/model.yaml:8", "place/model.yaml:22", "place/model.yaml:28"]);
    }

    [Fact]
    public void AMissingGroupIsOneProblemAndNotOnePerKey()
    {
        var yaml = Pension.Good[..Pension.Good.IndexOf("economy:", StringComparison.Ordinal)];
        using var model = Pension.Of(yaml);

        model.Problems(Pension.Ask).ShouldBe(["place/model.yaml:1  economy: a required input is missing: the economy."]);
    }

    [Fact]
    public void AValueWithoutOriginIsRefused()
    {
        using var model = Pension.Of(Pension.Good.Replace("  status: assumed\n  reason: a round figure\n", ""));

        var problems = model.Problems(Pension.Ask);

        problems[0].ShouldBe(
            "place/model.yaml:26  economy.cpi.2024: states neither a source nor that it is assumed."
            + " Allowed: 'source: <id>' (with 'at: <place in it>'), or 'status: assumed' with a 'reason'.");
    }

    [Fact]
    public void AGroupsUnitThatNoValueTakesIsRefused()
    {
        var yaml = Pension.Good.Replace("pension:\n", "pension:\n  unit: persons\n").Replace("opening: { table", "opening: { table");
        using var model = Pension.Of(yaml);

        model.Problems(Pension.Ask).ShouldBe(["place/model.yaml:5  pension.unit: changes nothing: no value in this group takes it."]);
    }

    [Fact]
    public void ASyntaxErrorNamesTheLine()
    {
        using var model = Pension.Of("a: 1\nb: [1, 2\nc: 3\n");

        var problem = model.Problems(Pension.Ask).ShouldHaveSingleItem();

        problem.ShouldStartWith("place/model.yaml:");
        problem.ShouldContain("this is not YAML: ");
    }

    [Fact]
    public void AnEmptyFileMissesEveryRequiredInput()
    {
        using var model = new TestModel("").Without("place/sources.md");

        model.Problems(Pension.Ask).Length.ShouldBe(5);
    }

    [Fact]
    public void AMissingFolderIsAProblemThatNamesThePlaceLookedFor()
    {
        using var model = Pension.Of(Pension.Good);
        var folder = model.Folder + "-elsewhere";

        var problem = Should.Throw<ModelException>(() => Model.Read<int>(folder, null, _ => () => 0)).Problems.ShouldHaveSingleItem();

        problem.Kind.ShouldBe(ProblemKind.File);
        problem.Message.ShouldBe($"there is no such folder; looked for {Path.Combine(folder, "model.yaml")}");
    }

    private static string ReplaceFirst(string text, string old, string with)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + with + text[(at + old.Length)..];
    }
}
