using Actuary.Models.Funds;
using Actuary.Schemes.Ledgers;
using Actuary.Simulation.Funds;

namespace Actuary.Models.Tests;

public class FundReaderTests
{
    private const string Yaml = """
        opening_year: 2024
        years: 3
        fund:
          status: assumed
          reason: round figures
          opening_balance: { value: 100, unit: yuan }
          opening_entrusted: { value: 40, unit: yuan }
          entrusted_share: { value: 0.8, unit: fraction }
          bank_spread: { value: 0, unit: fraction/year }
          flow_timing: { value: 0.5, unit: years }
          last_resort: township
        """;

    private const string Options = """

          remittance: next_year
          guaranteed_return: { unit: fraction/year, 2020-01-01: 0.02, 2026-01-01: 0.03 }
          entrusted_fee: { unit: fraction/year, 2020-01-01: 0.005, 2027-01-01: null }
        """;

    [Fact]
    public void WhatIsLeftOutIsNotThere()
    {
        var plan = Read(Yaml);

        (plan.RemitsNextYear, plan.GuaranteedReturn, plan.EntrustedFee).ShouldBe((false, null, null));
        plan.LastResort.ShouldBe(Party.Township);
    }

    [Fact]
    public void OptionsAreReadByYear()
    {
        var plan = Read(Yaml + Options);

        plan.RemitsNextYear.ShouldBeTrue();
        plan.GuaranteedReturn.ShouldBe([0.02, 0.03, 0.03]);
        plan.EntrustedFee.ShouldBe([0.005, 0.005, 0]);
    }

    [Theory]
    [InlineData("next_year", "next_yaer", "place/model.yaml:12  fund.remittance: 'next_yaer' is not one of the names allowed. Allowed: year_end, next_year. Did you mean 'next_year'?")]
    [InlineData("2026-01-01: 0.03", "2026-01-01: null", "place/model.yaml:13  fund.guaranteed_return.2026-01-01: has no value. Allowed: -0.2 … 0.5.")]
    [InlineData("2020-01-01: 0.02", "2025-07-01: 0.02",
        "place/model.yaml:13  fund.guaranteed_return: has no value before 2025-07-01, and the projection starts on 2025-01-01. Allowed: what held before.")]
    [InlineData("0.005", "-0.005", "place/model.yaml:14  fund.entrusted_fee.2020-01-01: -0.005 is below what is allowed. Allowed: 0 … 0.2.")]
    [InlineData("entrusted_fee", "entrusted_fees",
        "place/model.yaml:14  fund.entrusted_fees: unknown key. Allowed: opening_balance, opening_entrusted, entrusted_share, bank_spread, flow_timing, last_resort,"
        + " remittance, guaranteed_return, entrusted_fee. Did you mean 'entrusted_fee'?")]
    public void AMistakeIsNamed(string right, string wrong, string message) =>
        Should.Throw<ModelException>(() => Read((Yaml + Options).Replace(right, wrong))).Problems.ShouldHaveSingleItem().ToString().ShouldBe(message);

    private static FundPlan Read(string yaml)
    {
        using var model = new TestModel(yaml).Without("place/sources.md");
        return Model.Read<FundPlan>(model.Folder, null, root => new FundReader(root, root.ReadHorizon()).Build).Plan;
    }
}
