namespace Actuary.Cli.Tests.Fits;

/// <summary>The fits that models ship are what the command makes of the data beside them; the notes of the model have the commands.</summary>
public sealed class ShippedFitsTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Theory]
    [InlineData("economy", "economy_annual.csv", "--series", "cpi,rural_income_growth", "--period", "2014-2024", "--lags", "1", "--non-negative")]
    [InlineData("mortality", "mortality_rates.csv", "--period", "1993-2023")]
    public async Task AFitIsMadeAgainToTheByte(string kind, string data, params string[] options)
    {
        await Command.Do(["fit", kind, "--data", Path.Combine(Repository.Models, "reference", data), "--out", _scratch["again.yaml"], .. options]);

        (await File.ReadAllTextAsync(_scratch["again.yaml"])).ShouldBe(await File.ReadAllTextAsync(Path.Combine(Repository.NationalModel, "fits", $"{kind}.yaml")));
        var notes = (await File.ReadAllTextAsync(Path.Combine(Repository.NationalModel, "notes.md"))).ReplaceLineEndings(" ");
        notes.ShouldContain($"actuary fit {kind} --data models/reference/{data} {string.Join(' ', options)} --out models/national-resident-pension/fits/{kind}.yaml");
    }

    public void Dispose() => _scratch.Dispose();
}
