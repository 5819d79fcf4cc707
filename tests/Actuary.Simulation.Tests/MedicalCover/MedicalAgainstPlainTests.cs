using Actuary.Simulation.Tests.Plain;

namespace Actuary.Simulation.Tests.MedicalCover;

/// <summary>The kernel's closed forms, by group and lane, against plain numbers and numerical integration, on random plans without chance.</summary>
public class MedicalAgainstPlainTests
{
    private const double Tolerance = 1e-6;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_measure_of_every_year_agrees(int seed)
    {
        var plan = RandomMedicalPlan.Of(seed, certain: true, change: scheme => scheme with { Hospitals = null });
        var plain = new PlainMedicalCover(RandomMedicalPlan.SchemeOf(plan));
        var fund = new PlainFund(plan.Schemes[0].Fund);
        var drivers = PlainDrivers.OfPath(plan.Drivers, plan.Years, 20241231, 0);
        foreach (var now in PathYears.Of(plan).Where(now => now.Path == 0))
        {
            var expected = plain.Step(now.Year, drivers[now.Year]);
            foreach (var (measure, value) in fund.Step(now.Year, expected["income"], expected["outgo"], drivers[now.Year]))
                expected[measure] = value;
            var scale = new[] { expected["bills"], expected["income"], expected["outgo"], Math.Abs(expected["fund_start"]) }.Max();
            foreach (var (measure, value) in expected)
                Agree(now, measure, value, scale);
        }
    }

    /// <summary>Flows are held to a millionth of the year's, heads and rates to a millionth of themselves.</summary>
    private static void Agree(PathYear now, string measure, double expected, double flows)
    {
        // A step of the integral either counts or not: its weight is the error of a share of patients.
        var scale = measure switch
        {
            "catastrophic_share" => 1000,
            "critical_illness_patients" or "aid_patients" => 1000 * now["insured"],
            "insured" or "medical_inflation" => Math.Abs(expected),
            "reserve_ratio" or "payable_months" => Math.Abs(expected) + 1,
            _ => flows,
        };
        now.OrZero(measure).ShouldBe(expected, Tolerance * scale, $"{measure}, {now.Name}");
    }
}
