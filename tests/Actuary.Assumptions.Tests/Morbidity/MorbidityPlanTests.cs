using Actuary.Assumptions.Morbidity;

namespace Actuary.Assumptions.Tests.Morbidity;

public class MorbidityPlanTests
{
    private static readonly CareService s_good = MorbidityExamples.Plan().Services[0];
    private static readonly MedicalInflationPlan s_inflation = MorbidityExamples.Plan().Inflation;

    [Fact]
    public void Bands_of_ages_are_a_partition_of_the_cells()
    {
        var groups = SeverityGroups.ByBands([0, 15, 60], bySex: true);
        groups.Count.ShouldBe(6);
        groups.OfCell.Length.ShouldBe(Ages.Cells);
        (Sex Sex, int Age, int Group)[] some =
            [(Sex.Male, 0, 0), (Sex.Male, 14, 0), (Sex.Male, 15, 1), (Sex.Male, 105, 2), (Sex.Female, 0, 3), (Sex.Female, 59, 4), (Sex.Female, 60, 5)];
        foreach (var (sex, age, group) in some)
            groups.OfCell[Ages.Index(sex, age)].ShouldBe(group);
        var shared = SeverityGroups.ByBands([0, 15, 60], bySex: false);
        shared.Count.ShouldBe(3);
        shared.OfCell[Ages.Index(Sex.Female, 60)].ShouldBe(2);
    }

    [Fact]
    public void Bands_that_do_not_ascend_from_zero_are_refused()
    {
        Should.Throw<ArgumentException>(() => SeverityGroups.ByBands([], true)).Message.ShouldContain("starts at age 0");
        Should.Throw<ArgumentException>(() => SeverityGroups.ByBands([1, 5], true)).Message.ShouldContain("starts at age 0");
        Should.Throw<ArgumentException>(() => SeverityGroups.ByBands([0, 20, 20], true)).Message.ShouldContain("starts at 20, the next at 20");
        Should.Throw<ArgumentException>(() => SeverityGroups.ByBands([0, 107], true)).Message.ShouldContain("next at 107");
    }

    [Fact]
    public void A_value_out_of_range_is_refused_by_service_and_value()
    {
        var (frequency, cost) = (s_good.Frequency, s_good.Cost);
        Refused(s_good with { Frequency = frequency with { ByCell = [1] } }).ShouldContain("outpatient: 212 values are needed of the frequency; got 1");
        Refused(s_good with { Frequency = frequency with { Growth = [0.1] } }).ShouldContain("10 values are needed of the growth of frequency");
        Refused(s_good with { Frequency = frequency with { ParameterError = -0.1 } }).ShouldContain("parameter error of frequency is -0.1");
        Refused(s_good with { Cost = cost with { Mean = [1, 2, 3, 4, 5, 0] } }).ShouldContain("mean cost is 0");
        Refused(s_good with { Cost = cost with { Mean = [1] } }).ShouldContain("6 values are needed of the mean cost");
        Refused(s_good with { Cost = cost with { LogDeviation = double.NaN } }).ShouldContain("log standard deviation of cost is NaN");
        Refused(s_good with { Cost = cost with { Excess = [0.1] } }).ShouldContain("10 values are needed of the excess");
    }

    [Fact]
    public void Services_and_epidemics_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentException>(() => new MorbidityPlan([], s_inflation, null)).Message.ShouldContain("At least one service");
        Should.Throw<ArgumentException>(() => new MorbidityPlan([s_good, s_good], s_inflation, null)).Message.ShouldContain("one name");
        Should.Throw<ArgumentException>(() => MorbidityExamples.Plan(epidemic: new(1.1, [1, 1]))).Message.ShouldContain("probability is 1.1");
        Should.Throw<ArgumentException>(() => MorbidityExamples.Plan(epidemic: new(0.1, [1]))).Message.ShouldContain("2 values are needed of the factor");
        Should.Throw<ArgumentException>(() => MorbidityExamples.Plan(epidemic: new(0.1, [1, -1]))).Message.ShouldContain("factor is -1");
    }

    private static string Refused(CareService wrong) =>
        Should.Throw<ArgumentException>(() => new MorbidityPlan([wrong], s_inflation, null)).Message;
}
