using Actuary.Schemes.Allowances;
using Actuary.Schemes.MedicalCover.Rules;
using Actuary.Schemes.Tests.ResidentPension;

namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>Social assistance in Tongling.</summary>
internal static class TonglingSheets
{
    private const double ReliefPerHead = 5;
    private const double CityShare = 0.5;
    private const double ExtraOfA = 0.3;
    private const double ExtraOfB = 0.2;
    private const double ShareOfConsumption = 0.6;
    private const double AidRatio = 0.7;

    public static IEnumerable<Sheet> Create() =>
    [
        Sheet.Of("Tongling temporary relief", ["hukou_population", "reading", "per_head", "city_share"],
            ("total", with => Relief(with).City + Relief(with).County),
            ("city", with => Relief(with).City),
            ("county", with => Relief(with).County)),
        Sheet.Of("Tongling dibao extra", ["person_amount", "standard", "class", "reading", "share"],
            ("extra", with => Extra(with)),
            ("paid", with => with.Number("person_amount") + Extra(with))),
        Sheet.Of("Tongling tekun standard", ["previous_year_consumption", "share"],
            ("annual_min", with => DestituteStandard.Annual(with.Number("previous_year_consumption"), with.Number("share", ShareOfConsumption))),
            ("monthly_min", with => DestituteStandard.Monthly(with.Number("previous_year_consumption"), with.Number("share", ShareOfConsumption)))),
        Sheet.Of("Tongling medical aid", ["residual_eligible", "status", "ratio", "assume_ratio", "assume_annual_limit", "annual_limit"],
            ("uncapped", with => Aid(with, isLimited: false)),
            ("aid", with => Aid(with, isLimited: true)),
            ("person", with => Residual(with) - Aid(with, isLimited: true))),
        Sheet.Of("Tongling premium aid", ["key_persons", "assume_individual_premium", "share"],
            ("cost", with => with.Number("key_persons")
                * PremiumAid.PerHead(EveryLane.Of(with.Number("assume_individual_premium")), with.Number("share", 1)).Value())),
    ];

    private static TemporaryRelief Relief(Inputs with) => TemporaryRelief.Budget(
        with.Number("hukou_population"),
        with.Number("per_head", ReliefPerHead),
        with.Number("city_share", CityShare),
        with.Text("reading", "total5").StartsWith("total", StringComparison.Ordinal) ? ReliefReading.InAll : ReliefReading.AtEachLevel);

    private static double Extra(Inputs with)
    {
        var share = with.Number("share", with.Text("class") switch
        {
            "A" => ExtraOfA,
            "B" => ExtraOfB,
            _ => 0,
        });
        return DibaoSupplement.Monthly(
            with.Number("person_amount"), with.Number("standard", 0), share,
            with.Text("reading", "amount") == "standard" ? SupplementBase.Standard : SupplementBase.Amount);
    }

    private static double Residual(Inputs with) => with.Numbers("residual_eligible").Sum();

    /// <summary>For what the bills of a year leave together.</summary>
    private static double Aid(Inputs with, bool isLimited)
    {
        var limit = new[] { "annual_limit", "assume_annual_limit" }.Where(name => with.Has(name) && with.Text(name) != "none").Select(name => with.Number(name));
        var ratio = with.Number("ratio", with.Number("assume_ratio", AidRatio));
        return Bands.Flat(0, ratio, isLimited ? limit.FirstOrDefault(double.PositiveInfinity) : double.PositiveInfinity).Paid(Residual(with));
    }
}
