using Actuary.Assumptions.Fitted;
using Actuary.Learning.Files;
using YamlDotNet.Serialization;

namespace Actuary.Learning.Tests.Files;

public class FitFileTests
{
    private static readonly FittedAssumption s_fit = new(
        "economy", "ar1", new FittedData("annual.csv", "ab12", 15, 14, 2010, 2024),
        [new Estimate("cpi.mean", "fraction/year", 0.1 + 0.2), new Estimate("cpi.persistence", "fraction", 1.0 / 3)],
        new[,] { { 4e-6, -1e-5 }, { -1e-5, 0.04 } })
    {
        Notes = ["year 2011: left out, \"no value\""],
    };

    [Fact]
    public void NumbersComeBackToTheLastBit()
    {
        var tree = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(FitFile.Text(s_fit));

        var estimates = (Dictionary<object, object>)tree["estimates"];
        var mean = (Dictionary<object, object>)estimates["cpi.mean"];
        double.Parse((string)mean["value"], System.Globalization.CultureInfo.InvariantCulture).ShouldBe(0.1 + 0.2);
        mean["standard_error"].ShouldBe("0.002");
        ((List<object>)tree["notes"])[0].ShouldBe("year 2011: left out, \"no value\"");
        ((List<object>)((List<object>)tree["covariance"])[1])[0].ShouldBe("-1E-05");
    }

    [Fact]
    public void AFileIsWrittenWholeAndLeavesNothingBeside()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var path = Path.Combine(folder, "fits", "economy.yaml");

        FitFile.Write(s_fit, path);

        File.ReadAllText(path).ShouldBe(FitFile.Text(s_fit));
        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldBe([path]);
        Directory.Delete(folder, recursive: true);
    }
}
