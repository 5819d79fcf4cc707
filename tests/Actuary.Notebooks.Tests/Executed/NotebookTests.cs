using System.Text.Json.Nodes;

namespace Actuary.Notebooks.Tests.Executed;

/// <summary>Every shipped notebook runs from the first cell to the last, and what its conclusions rest on is so.</summary>
public class NotebookTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task AStressTestOfAnAdjustment()
    {
        var notebook = await desk.Execute("a-stress-test-of-an-adjustment.ipynb");

        var rules = notebook.Table("rules");
        double Centre(string rule) => rules[rule]["Centre_tn"];
        (rules["20 yuan a year"]["Pension_2050"], rules["40 yuan a year"]["Pension_2050"], rules["300 yuan in 2028"]["Pension_2050"])
            .ShouldBe((163 + 24 * 20, 163 + 24 * 40, 300 + 22 * 20));
        ((Centre("40 yuan a year") - Centre("20 yuan a year")) / 20).ShouldBe(1.2, 0.05);
        (Centre("40 yuan a year") / Centre("20 yuan a year")).ShouldBe(1.70, 0.02);
        (rules["40 yuan a year"]["Counties_tn"] / rules["20 yuan a year"]["Counties_tn"]).ShouldBe(1.04, 0.005);
        (Centre("300 yuan in 2028") - Centre("20 yuan a year")).ShouldBe(5.5, 0.2);
        (Centre("prices and half of incomes") / Centre("20 yuan a year")).ShouldBe(0.8, 0.02);
        (rules["20 yuan a year"]["Low_2050"], rules["20 yuan a year"]["High_2050"]).ShouldBe((643, 643));
        (rules["prices and half of incomes"]["High_2050"] / rules["prices and half of incomes"]["Pension_2050"]).ShouldBe(1.16, 0.03);

        var stressed = notebook.Table("stressed.Select(row => new { row.Rule, row.Stress, row.Centre_tn, row.Change_percent }).ToTable()", keys: 2);
        stressed["20 yuan a year | prices + 1 point"]["Change_percent"].ShouldBe(0);
        stressed["20 yuan a year | incomes - 1 point"]["Change_percent"].ShouldBe(0);
        stressed["prices and half of incomes | prices + 1 point"]["Change_percent"].ShouldBe(34, 2);
        stressed["20 yuan a year | death rates - 15 %"]["Change_percent"].ShouldBe(5.2, 0.4);
        stressed["prices and half of incomes | death rates - 15 %"]["Change_percent"].ShouldBe(5.2, 0.4);

        var buying = notebook.Table("buying", keys: 2);
        (buying["20 yuan a year | prices + 1 point"]["Median"] / buying["20 yuan a year | none"]["Median"]).ShouldBe(0.78, 0.01);
        (buying["prices and half of incomes | prices + 1 point"]["Median"] / buying["prices and half of incomes | none"]["Median"]).ShouldBeGreaterThan(0.96);
        notebook.Forms("law.Run(1000).Fan(\"subsidy_central\")").ShouldBe(["application/vnd.plotly.v1+json", "text/html", "text/plain"], ignoreOrder: true);
    }

    [Fact]
    public async Task SubsidyTiersForACounty()
    {
        var notebook = await desk.Execute("b-subsidy-tiers-for-a-county.ipynb");

        var steep = notebook.Table("display(runs[2].Against(runs[0], questions));", keys: 2);
        steep["pv(subsidy_county) | m yuan"]["difference"].ShouldBe(121, 3);
        steep["pv(contributions_individual) | bn yuan"]["difference"].ShouldBe(0.5, 0.1);
        steep["mean(average_pension_monthly, 2050) | yuan a month"]["difference"].ShouldBe(12, 1);
        steep["mean(coverage_rate, 2040) | %"]["difference"].ShouldBe(0.08, 0.03);

        var chosen = notebook.Table("chosen");
        (chosen["100"]["Flat"] / chosen["100"]["Plan"]).ShouldBe(1.35, 0.05);
        (chosen["1000"]["Flat"] / chosen["1000"]["Plan"]).ShouldBe(0.5, 0.05);
        chosen["1000"]["Steep"].ShouldBeGreaterThan(1.3 * chosen["1000"]["Plan"]);

        var persons = notebook.Table("persons");
        persons.Values.Select(row => row["Return_percent"]).ShouldBe(persons.Values.Select(row => row["Return_percent"]).OrderDescending(), "the lowest tier earns most");
        (persons["100"]["Return_percent"], persons["1000"]["Return_percent"]).ShouldSatisfyAllConditions(pair => pair.Item1.ShouldBe(9.8, 0.1), pair => pair.Item2.ShouldBe(5.1, 0.1));
        (persons["1000"]["Steep_return_percent"] - persons["1000"]["Return_percent"]).ShouldBe(0.25, 0.05);
    }

    [Fact]
    public async Task QueriesAndYourOwnChart()
    {
        var notebook = await desk.Execute("c-queries-and-your-own-chart.ipynb");

        var fifths = notebook.Table("fifths");
        fifths.Values.Select(row => row["Fund_2050_tn"]).ShouldBe(fifths.Values.Select(row => row["Fund_2050_tn"]).Order());
        (fifths["1"]["Return_percent"], fifths["5"]["Return_percent"]).ShouldSatisfyAllConditions(pair => pair.Item1.ShouldBe(2.6, 0.1), pair => pair.Item2.ShouldBe(5.3, 0.1));
        (fifths["1"]["Fund_2050_tn"], fifths["5"]["Fund_2050_tn"]).ShouldSatisfyAllConditions(pair => pair.Item1.ShouldBe(6.9, 0.2), pair => pair.Item2.ShouldBe(11.4, 0.2));
        var explained = notebook.Table("explained");
        explained["returns"]["Percent"].ShouldBe(80, 5);
        explained["incomes"]["Percent"].ShouldBeLessThan(10);
        notebook.Table("spread").Keys.Take(3).ShouldBe(["new_surplus", "investment_income", "fund_return"], ignoreOrder: true);
        notebook.Text("$\"{back.RowCount:N0} rows: {string.Join(\", \", back.Columns.Select(column => column.Name))}\"").ShouldBe("60,000 rows: path, year, fund_end, fund_return");
    }

    [Fact]
    public async Task ANewRuleInACell()
    {
        var notebook = await desk.Execute("d-a-new-rule-in-a-cell.ipynb");

        notebook.Text("alone.Measures.All(measure => alone.Values(measure).SequenceEqual(run.Values(measure)))").ShouldBe("True");
        var cost = notebook.Table("})");
        (cost["2025"]["Cost_bn"], cost["2050"]["Cost_bn"]).ShouldSatisfyAllConditions(pair => pair.Item1.ShouldBe(63, 2), pair => pair.Item2.ShouldBe(738, 20));
        (cost["2050"]["Recipients_m"] / cost["2025"]["Recipients_m"]).ShouldBe(3.4, 0.1);
        (cost["2025"]["Centre_bn"] / cost["2025"]["Basic_pension_centre_bn"]).ShouldBe(0.12, 0.01);
        (cost["2050"]["Centre_bn"] / cost["2050"]["Basic_pension_centre_bn"]).ShouldBeGreaterThan(0.2);
        var risk = notebook.Table("risk");
        risk["2030"]["Chance_percent"].ShouldBe(11, 3);
        risk["2050"]["Chance_percent"].ShouldBe(22, 4);
        (risk["2050"]["Mean_bn"], risk["2050"]["If_paid_bn"]).ShouldSatisfyAllConditions(pair => pair.Item1.ShouldBe(50, 8), pair => pair.Item2.ShouldBe(233, 5));
    }

    [Fact]
    public async Task AFitAndItsUncertainty()
    {
        var notebook = await desk.Execute("e-a-fit-and-its-uncertainty.ipynb");

        notebook.Text("fit").ShouldContain("Years used: 2014–2024, 11 of them.");
        notebook.Text("fit.Text == File.ReadAllText(\"../models/national-resident-pension/fits/economy.yaml\")").ShouldBe("True");

        var spread = notebook.Table("spread", keys: 2);
        double Width(string measure, string carried, int year) => spread[$"{measure} | {carried}"][$"Percent_{year}"];
        foreach (var (carried, in2035, in2050, in2084) in new[] { ("neither", 2.3, 8, 18), ("process only", 8, 14, 27), ("parameters only", 7.3, 20, 61), ("both", 11, 24, 65) })
        {
            Width("subsidy_province", carried, 2035).ShouldBe(in2035, 0.5);
            Width("subsidy_province", carried, 2050).ShouldBe(in2050, 1);
            Width("subsidy_province", carried, 2084).ShouldBe(in2084, 2);
            Width("subsidy_central", carried, 2084).ShouldBe(Width("subsidy_central", "neither", 2084), 0.01, "a rise fixed in yuan follows no income");
        }

        Width("subsidy_county", "both", 2050).ShouldBe(35, 2);
        Width("local_pension_monthly", "neither", 2084).ShouldBe(0, 0.01, "without either there is nothing that it could follow");
        (Width("fund_end", "neither", 2050), Width("fund_end", "both", 2050)).ShouldSatisfyAllConditions(pair => pair.Item1.ShouldBe(91, 2), pair => pair.Item2.ShouldBe(96, 2));

        var compared = notebook.Table("compared");
        compared["as shipped"]["Province_2050"].ShouldBe(Width("subsidy_province", "both", 2050), 0.01, "the fit is the file's");
        (compared["2014 to 2019"]["Province_2050"], compared["incomes about a line"]["Province_2050"], compared["each by all"]["Province_2050"])
            .ShouldSatisfyAllConditions(fits => fits.Item1.ShouldBe(15, 1), fits => fits.Item2.ShouldBe(37, 2), fits => fits.Item3.ShouldBe(70, 4));
    }

    /// <summary>Outputs are not committed, every notebook names the kernel, and none is without a test here.</summary>
    [Fact]
    public void NotebooksAreShippedClean()
    {
        var files = Directory.GetFiles(Shipped.Notebooks, "*.ipynb").ToArray();
        files.Length.ShouldBe(typeof(NotebookTests).GetMethods().Count(method => method.ReturnType == typeof(Task)));
        foreach (var file in files)
        {
            var notebook = JsonNode.Parse(File.ReadAllText(file))!;
            notebook["metadata"]!["kernelspec"]!["name"]!.GetValue<string>().ShouldBe("actuary");
            foreach (var cell in notebook["cells"]!.AsArray().Where(cell => cell!["cell_type"]!.GetValue<string>() == "code"))
                (cell!["outputs"]!.AsArray().Count, cell["execution_count"]).ShouldBe((0, null), file);
        }
    }
}
