using Actuary.Schemes.MedicalCover.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Schemes.Tests.MedicalCover;

/// <summary>The mean deductible of a patient's year, against the deductibles of single admissions.</summary>
public class DeductiblesTests
{
    /// <summary>Row JY-11: 200 in the town, the difference to 600 in the city, nothing on the way back.</summary>
    [Fact]
    public void Sent_up_bear_the_difference_and_sent_down_nothing()
    {
        Deductibles.OfYear(600, 1, 1, new SentShares(Up: 1, Borne: 200, Down: 0)).ShouldBe(400);
        Deductibles.OfYear(200, 1, 1, new SentShares(Up: 0, Borne: 0, Down: 1)).ShouldBe(0);
        Deductibles.OfYear(200, 1, 1, new SentShares(Up: 1, Borne: 600, Down: 0)).ShouldBe(0, "no more than nothing is left to bear");
    }

    /// <summary>
    /// Of patients with n admissions each, those sent up or down every time and those never sent are taken one by one; the mean of their
    /// deductibles is that of the year.
    /// </summary>
    [Fact]
    public void The_mean_of_a_year_is_that_of_its_admissions() => Prop.ForAll(Cases().ToArbitrary(), c =>
    {
        double OfPatient(Referral referral) =>
            Enumerable.Range(0, c.Admissions).Sum(at => Deductibles.Next(c.Own, c.Borne, referral, isLater: at > 0, c.LaterShare));
        var mean = (c.Up * OfPatient(Referral.Up) + c.Down * OfPatient(Referral.Down) + (10 - c.Up - c.Down) * OfPatient(Referral.None)) / 10;

        Deductibles.OfYear(c.Own, c.Admissions, c.LaterShare, new SentShares(c.Up / 10.0, c.Borne, c.Down / 10.0)).ShouldBe(mean, 1e-9 * (1 + mean));
    }).QuickCheckThrowOnFailure();

    private static Gen<(double Own, double Borne, int Admissions, double LaterShare, int Up, int Down)> Cases() =>
        from own in Gen.Choose(0, 3000)
        from borne in Gen.Choose(0, 3000)
        from admissions in Gen.Choose(1, 6)
        from later in Gen.Elements(0, 0.5, 1)
        from up in Gen.Choose(0, 10)
        from down in Gen.Choose(0, 10 - up)
        select ((double)own, (double)borne, admissions, later, up, down);
}
