using Actuary.Cli.Commands;

namespace Actuary.Cli.Tests.BadInput;

/// <summary>A mistake in the files of a model: exit code 2, file, line, key, what is wrong and what is allowed; nothing is run.</summary>
public sealed class BadModelTests : IDisposable
{
    private const string Yaml = "national-resident-pension/model.yaml";
    private const string Scheme = "schemes.resident_pension";

    private readonly ModelCopy _model = new();
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public async Task AnUnknownKey()
    {
        var line = _model.Change("model.yaml", "flow_timing: {", "flow_timming: {");

        (await Refused()).ShouldBe(
        [
            $"{Yaml}:{line}  {Scheme}.fund.flow_timming: unknown key. Allowed: opening_balance, opening_entrusted, entrusted_share, bank_spread, flow_timing, last_resort, remittance, guaranteed_return, entrusted_fee. Did you mean 'flow_timing'?",
        ]);
    }

    [Fact]
    public async Task AMisspeltUnit()
    {
        var line = _model.Change("model.yaml", "opening_balance: { value: 1.64995e12, unit: yuan,", "opening_balance: { value: 1.64995e12, unit: yaun,");

        var problem = (await Refused()).ShouldHaveSingleItem();
        problem.ShouldStartWith($"{Yaml}:{line}  {Scheme}.fund.opening_balance.unit: unit 'yaun' is not known. Allowed: fraction, ");
        problem.ShouldEndWith("Did you mean 'yuan'?");
    }

    [Fact]
    public async Task ADateTwice()
    {
        var line = _model.Change("model.yaml", "2026-01-01: { value: 163, source: S7 }", "2025-01-01: { value: 163, source: S7 }");

        (await Refused()).ShouldBe([$"{Yaml}:{line}  {Scheme}.benefits.national_basic.enacted.values.2025-01-01: this date is given twice, first on line {line - 1}. Allowed: each date once."]);
    }

    [Fact]
    public async Task AValueOutOfBounds()
    {
        var line = _model.Change("model.yaml", "divisor: { value: 139,", "divisor: { value: 0,");

        (await Refused()).ShouldBe([$"{Yaml}:{line}  {Scheme}.accounts.divisor: 0 is below what is allowed. Allowed: 1 … 600."]);
    }

    [Fact]
    public async Task AProbabilityAboveOne()
    {
        var line = _model.Change("model.yaml", "density: { value: 0.8,", "density: { value: 1.8,");

        (await Refused()).ShouldBe([$"{Yaml}:{line}  {Scheme}.opening.history.density: 1.8 is above what is allowed. Allowed: 0 … 1."]);
    }

    [Fact]
    public async Task ATableOfTheEligibleThatBeginsAfterTheOpening()
    {
        var table = File.ReadAllText(Path.Combine(_model.Folder, "tables", "eligible.csv"));
        _model.Change("tables/eligible.csv", table[table.IndexOf("\n2024,", StringComparison.Ordinal)..table.IndexOf("\n2034,", StringComparison.Ordinal)], "");

        (await Refused()).ShouldHaveSingleItem().ShouldEndWith(
            $"  {Scheme}.enrolment.eligible: the table begins in 2034, after the opening year. Allowed: a table that begins in 2024 or before.");
    }

    [Fact]
    public async Task AMissingTable()
    {
        _model.Remove("tables/coverage.csv");
        var line = _model.Change("model.yaml", "table: tables/coverage.csv", "table: tables/coverage.csv");

        var problem = (await Refused()).ShouldHaveSingleItem();
        problem.ShouldStartWith($"{Yaml}:{line}  {Scheme}.opening.coverage: the file 'national-resident-pension/tables/coverage.csv' is missing; looked for ");
    }

    [Theory]
    [InlineData(67, 67, "age 67")]
    [InlineData(67, 70, "age 67 to 70")]
    [InlineData(105, 105, "age 105")]
    public async Task ATableWithAGapInItsAges(int from, int to, string missing)
    {
        var file = Path.Combine(_model.Folder, "tables", "drawing.csv");
        var gap = Enumerable.Range(from, to - from + 1).Select(age => $"male,{age},").ToList();
        var rows = File.ReadAllLines(file);
        var before = Array.FindIndex(rows, row => row.StartsWith(gap[0], StringComparison.Ordinal));
        File.WriteAllLines(file, rows.Where(row => !gap.Exists(key => row.StartsWith(key, StringComparison.Ordinal))));

        (await Refused()).ShouldBe([$"national-resident-pension/tables/drawing.csv:{before}  there is no row for sex male, {missing}. Allowed: sex male, female × age 60 … 105."]);
    }

    [Fact]
    public async Task ANegativeHeadCount()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Models, "reference", "census_2020.csv"));
        var row = Array.FindIndex(rows, text => text.StartsWith("female,7,", StringComparison.Ordinal) || text.StartsWith("7,", StringComparison.Ordinal));
        var cells = rows[row].Split(',');
        var last = Array.FindIndex(cells, cell => cell.Length > 4);
        cells[last] = "-" + cells[last];
        var line = _model.ChangeShared("reference/census_2020.csv", rows[row], string.Join(',', cells));

        var problem = (await Refused()).ShouldHaveSingleItem();
        problem.ShouldStartWith($"reference/census_2020.csv:{line}  ");
        problem.ShouldContain($": {cells[last]} is below what is allowed. Allowed: 0 … ");
    }

    // Prices move with wages and wages with rural income, but prices against rural income: no joint distribution does that.
    [Fact]
    public async Task ACorrelationMatrixThatIsNotPositiveDefinite()
    {
        var line = _model.Change("model.yaml", "cpi:                 [  1.00, -0.05, -0.20,", "cpi:                 [  1.00, 0.90, -0.90,");
        _model.Change("model.yaml", "wage_growth:         [ -0.05,  1.00,  0.30,", "wage_growth:         [ 0.90,  1.00,  0.90,");
        _model.Change("model.yaml", "rural_income_growth: [ -0.20,  0.30,", "rural_income_growth: [ -0.90,  0.90,");

        var problem = (await Refused()).ShouldHaveSingleItem();
        problem.ShouldStartWith($"{Yaml}:{line - 4}  economy.correlation: the correlation matrix is not positive definite");
        problem.ShouldContain("Allowed: ");
    }

    [Fact]
    public async Task AllMistakesAreToldAtOnce()
    {
        var units = _model.ChangeShared("units.yaml", "factor:                 { kind: ratio,", "factor:                 { knid: ratio,");
        var divisor = _model.Change("model.yaml", "divisor: { value: 139,", "divisor: { value: 0,");
        var timing = _model.Change("model.yaml", "flow_timing: { value: 0.5,", "flow_timing: { value: 1.5,");

        var problems = await Refused();

        problems.ShouldContain(problem => problem.StartsWith($"{Yaml}:{divisor}  ", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith($"{Yaml}:{timing}  ", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.StartsWith($"units.yaml:{units}  ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AScenarioIsReadOnlyWhenItIsRunButCheckedAlways()
    {
        var line = _model.Change("scenarios/cpi-only.yaml", "fixed_increment: 0", "fixed_incremnet: 0");
        await Command.Do("run", _model.Folder, "--paths", "8", "--years", "2", "--out", _scratch["run"]);

        var check = await Command.Run("check", _model.Folder);

        check.ExitCode.ShouldBe(ExitCode.BadInput);
        check.Results.ShouldBeEmpty();
        var wrong = check.Lines[..^1].ShouldHaveSingleItem();
        wrong.ShouldStartWith($"national-resident-pension/scenarios/cpi-only.yaml:{line}  {Scheme}.benefits.national_basic.indexation.fixed_incremnet: ");
        wrong.ShouldEndWith("Did you mean 'fixed_increment'?");
        check.Lines[^1].ShouldBe("1 problem.");
    }

    public void Dispose()
    {
        _model.Dispose();
        _scratch.Dispose();
    }

    /// <summary>The problems that <c>run</c> and <c>check</c> both tell.</summary>
    private async Task<string[]> Refused()
    {
        var run = await Command.Run("run", _model.Folder, "--paths", "8", "--out", _scratch["out"]);
        var check = await Command.Run("check", _model.Folder);

        (run.ExitCode, check.ExitCode).ShouldBe((ExitCode.BadInput, ExitCode.BadInput));
        (run.Results, check.Results).ShouldBe(("", ""));
        _scratch.IsEmpty.ShouldBeTrue();
        run.Lines.Except(check.Lines).ShouldBeEmpty();
        return run.Lines;
    }
}
