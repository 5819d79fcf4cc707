using Actuary.Cli.Commands;

namespace Actuary.Cli.Tests.BadInput;

/// <summary>A mistake on the command line: exit code 2, all problems, nothing is run.</summary>
public sealed class BadOptionTests : IDisposable
{
    private const string Scenarios = "basic-pension-frozen, cpi-only, cpi-plus-half-income, current-law, fitted-economy, fitted-mortality, richer-subsidy";
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public async Task OptionsAndScenarioAreToldTogether() => (await Refused("--paths", "0", "--seed", "-1", "--threads", "many", "--scenario", "cpi_only")).ShouldBe(
    [
        "--paths is '0'. Allowed: a whole number from 1 to 1000000000.",
        "--seed is '-1'. Allowed: a whole number from 0 to 18446744073709551615.",
        "--threads is 'many'. Allowed: a whole number from 1 to 1024.",
        $"national-resident-pension/scenarios/cpi_only.yaml  there is no scenario 'cpi_only'. Allowed: {Scenarios}. Did you mean 'cpi-only'?",
    ]);

    [Theory]
    [InlineData("--paths", "1e3")]
    [InlineData("--paths", "10,000")]
    [InlineData("--paths", "99999999999999999999")]
    [InlineData("--paths", "1000000001")]
    [InlineData("--first-path", "-1")]
    [InlineData("--years", "0")]
    [InlineData("--years", "201")]
    [InlineData("--years", "")]
    [InlineData("--threads", "0")]
    public async Task ANumberThatIsNoneOrTooMuch(string option, string text)
    {
        var problem = (await Refused(option, text)).ShouldHaveSingleItem();
        problem.ShouldStartWith($"{option} is '{text}'. Allowed: a whole number from ");
    }

    [Fact]
    public async Task PathsThatDoNotFillTheirPoints() =>
        (await Refused("--sampling", "sobol", "--randomisations", "8", "--paths", "100", "--first-path", "4")).ShouldBe(
        [
            "--first-path is '4'. Allowed under sobol, 8 randomisations: a multiple of 8.",
            "--paths is '100'. Allowed under sobol, 8 randomisations: 8 times a power of two, as 64 and 128.",
        ]);

    [Theory]
    [InlineData("--sampling is 'Sobol'. Allowed: plain, antithetic, sobol. Did you mean 'sobol'?", "--sampling", "Sobol")]
    [InlineData("--randomisations is '6'. Allowed: a power of two from 2 to 1024.", "--sampling", "sobol", "--randomisations", "6")]
    [InlineData("--randomisations is '1'. Allowed: a whole number from 2 to 1024.", "--sampling", "sobol", "--randomisations", "1")]
    [InlineData("--randomisations is given with --sampling plain. Allowed: with --sampling sobol only.", "--randomisations", "8")]
    [InlineData("--no-paths is given with --sampling. Allowed: --sampling plain, for errors of antithetic are drawn from the paths.",
        "--sampling", "antithetic", "--no-paths")]
    [InlineData("--paths is '15'. Allowed under antithetic: an even number.", "--sampling", "antithetic", "--paths", "15")]
    public async Task ASamplingThatCannotBe(string problem, params string[] options) => (await Refused(options)).ShouldBe([problem]);

    [Fact]
    public async Task AHorizonBeyondTheTables() => (await Refused("--years", "90")).ShouldBe(
    [
        "reference/demographic_indicators.csv  year: the table covers 1990 … 2100, and the projection needs 2024 … 2114. Allowed: a longer table, or years up to 76.",
        "reference/net_migration.csv  year: the table covers 2023 … 2100, and the projection needs 2025 … 2114. Allowed: a longer table, or years up to 76.",
    ]);

    [Fact]
    public async Task AScenarioTwice() => (await Refused("--scenario", "cpi-only", "--scenario", "cpi-only"))
        .ShouldBe(["--scenario names the same scenario twice. Allowed: each name once."]);

    // A file that is no scenario is not read as one, wherever the name leads.
    [Theory]
    [InlineData("")]
    [InlineData("../model")]
    public async Task AScenarioThatIsNone(string name) => (await Refused("--scenario", name)).ShouldBe(
        [$"national-resident-pension/scenarios/{name}.yaml  there is no scenario '{name}'. Allowed: {Scenarios}."]);

    [Theory]
    [InlineData("fr")]
    [InlineData("ZH")]
    [InlineData("")]
    public async Task ALanguageThatReportsAreNotWrittenIn(string language)
    {
        var answer = await Command.Run("report", _scratch.Root, "--lang", language);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Lines.ShouldBe([$"--lang is '{language}'. Allowed: zh, en.", "See: actuary report --help"]);
        _scratch.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task AnUnknownOption()
    {
        var answer = await Command.Run("run", Repository.NationalModel, "--pahts", "8");

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Lines.ShouldBe(
        [
            "'--pahts' is not an option of actuary run. Allowed: --scenario, --paths, --first-path, --years, --seed, --sampling, --randomisations, --threads, --out, --no-paths, --json, --lang. Did you mean '--paths'?",
            "'8' is one argument too many for actuary run.",
            "See: actuary run --help",
        ]);
    }

    [Fact]
    public async Task AnUnknownCommand()
    {
        var answer = await Command.Run("rum", "somewhere");

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Lines[0].ShouldBe("'rum' is not a command. Allowed: run, check, report, explain, compare, person, claim, cash, solve, sensitivity, fit, backtest, kernel. Did you mean 'run'?");
        answer.Lines[^1].ShouldBe("See: actuary --help");
    }

    [Theory]
    [InlineData("run", "Required argument 'MODEL' missing for command: 'run'.")]
    [InlineData("check", "Required argument 'MODEL' missing for command: 'check'.")]
    [InlineData("report", "Required argument 'RUN' missing for command: 'report'.")]
    public async Task AMissingArgument(string command, string problem)
    {
        var answer = await Command.Run(command);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Lines.ShouldBe([problem, $"See: actuary {command} --help"]);
    }

    [Fact]
    public async Task MissingOptionsAreToldTogether()
    {
        var answer = await Command.Run("explain", "somewhere");

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Lines.ShouldBe(["Option '--path' is required.", "Option '--year' is required.", "See: actuary explain --help"]);
    }

    [Theory]
    [InlineData("run", "")]
    [InlineData("check", "")]
    [InlineData("report", " ")]
    public async Task AnEmptyNameOfAFolder(string command, string name)
    {
        var answer = await Command.Run(command, name);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Lines[0].ShouldBe($"{(command == "report" ? "RUN" : "MODEL")} is empty. Allowed: the name of a folder.");
    }

    [Fact]
    public async Task AModelThatIsNotThere()
    {
        var answer = await Command.Run("run", _scratch["atlantis"], "--paths", "0");

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Lines.ShouldBe(
        [
            "--paths is '0'. Allowed: a whole number from 1 to 1000000000.",
            $"atlantis  there is no such folder; looked for {_scratch[Path.Combine("atlantis", "model.yaml")]}. Allowed: the folder of a model.",
        ]);
    }

    public void Dispose() => _scratch.Dispose();

    private async Task<string[]> Refused(params string[] options)
    {
        var answer = await Command.Run(["run", Repository.NationalModel, "--out", _scratch["out"], .. options]);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Results.ShouldBeEmpty();
        _scratch.IsEmpty.ShouldBeTrue();
        return answer.Lines;
    }
}
