using Actuary.Assumptions;
using Actuary.Numerics;
using Actuary.Schemes.MedicalCover.Hospitals;

namespace Actuary.Schemes.Tests.MedicalCover.Hospitals;

public class AssessmentScoresTests
{
    private static readonly Streams s_streams = new(11);

    private static readonly HospitalPaymentPolicy s_policy = HospitalExamples.Policy(
        2, [new("town", 0.9, 0.05), new("city", 0.95, 0.1)],
        [
            new(0, "outpatient", [1, 0], HospitalExamples.Always(new ContractTerms.FeeForService(), 2), 500),
            new(1, "inpatient", [0, 1], HospitalExamples.Always(new ContractTerms.FeeForService(), 2), 800),
        ]);

    [Fact]
    public void A_score_is_the_draw_of_its_institution_within_zero_and_one()
    {
        var hospitals = new HospitalsYear(s_policy);
        for (var year = 0; year < 2; year++)
        {
            Step(hospitals, year, s_streams, 24);
            for (var lane = 0; lane < Lane.Count; lane++)
            {
                var z = s_streams.NormalOf(24 + lane, year, (int)Cause.AssessmentScore, 1);
                hospitals.Scores[1][lane].ShouldBe(Math.Clamp(0.95 + 0.1 * z, 0, 1), 1e-15);
            }
        }
    }

    [Fact]
    public void On_the_central_path_every_score_is_the_mean()
    {
        var hospitals = new HospitalsYear(s_policy);
        Step(hospitals, 0, Streams.Central, 0);
        hospitals.Scores[0].ShouldBe(Lane.Of(0.9));
        hospitals.Scores[1].ShouldBe(Lane.Of(0.95));
    }

    /// <summary>Where the bounds hardly matter the mean is kept; where one does, E[min(1, X)] = m − σ·(φ(d) − d·Φ(−d)), d = (1 − m)/σ.</summary>
    [Fact]
    public void Scores_have_their_mean()
    {
        const int paths = 8000;
        var hospitals = new HospitalsYear(s_policy);
        var (town, city) = (0.0, 0.0);
        for (var first = 0; first < paths; first += Lane.Count)
        {
            hospitals.Open();
            Step(hospitals, 0, s_streams, first);
            (town, city) = (town + Lane.Sum(hospitals.Scores[0]) / paths, city + Lane.Sum(hospitals.Scores[1]) / paths);
        }

        town.ShouldBe(Bounded(0.9, 0.05), 4 * 0.05 / Math.Sqrt(paths));
        city.ShouldBe(Bounded(0.95, 0.1), 4 * 0.1 / Math.Sqrt(paths));

        static double Bounded(double mean, double deviation)
        {
            var d = (1 - mean) / deviation;
            var density = Math.Exp(-d * d / 2) / Math.Sqrt(2 * Math.PI);
            return mean - deviation * (density - d * NormalDistribution.Cdf(-d));
        }
    }

    [Fact]
    public void An_opened_one_replays_to_the_bit_and_allocates_nothing()
    {
        var hospitals = new HospitalsYear(s_policy);
        var first = Walk(hospitals);
        Step(hospitals, 0, s_streams, 800);
        Walk(hospitals).ShouldBe(first);
        hospitals.Open();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Step(hospitals, 0, s_streams, 800);
        Step(hospitals, 1, s_streams, 800);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static List<ContractPayment> Walk(HospitalsYear hospitals)
    {
        hospitals.Open();
        var payments = new List<ContractPayment>();
        for (var year = 0; year < 2; year++)
        {
            Step(hospitals, year, s_streams, 40);
            payments.Add(hospitals.Total);
        }

        return payments;
    }

    private static void Step(HospitalsYear hospitals, int year, in Streams streams, long firstPath)
    {
        var care = new YearOfCare
        {
            Costs = [Lane.Of(600), Lane.Of(900)],
            Cases = [Lane.Of(60), Lane.Of(9)],
            Insured = Lanes.Zero,
            Receipts = Lanes.Zero,
            MedicalInflation = Lanes.Zero,
        };
        hospitals.Step(year, care, streams, firstPath);
    }
}
