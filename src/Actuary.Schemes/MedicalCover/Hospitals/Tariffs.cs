namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>
/// What the fund owes at fixed prices, whatever the care cost; the institution gains or bears the difference. Jiayuguan,
/// 嘉医改办发〔2017〕11号, which leaves the amounts to local decision (AMB-33, AMB-45). Yuan a year.
/// </summary>
public static class Tariffs
{
    /// <summary>Capitation of outpatient care (按人头付费): persons signed up · quota a year.</summary>
    public static Lanes Capitation(Lanes persons, Lanes quota) => persons * quota;

    /// <summary>Payment per disease (按病种付费): cases · tariff · (1 − share that the patient pays).</summary>
    public static Lanes PerDisease(Lanes cases, Lanes tariff, double patientShare) => (1 - patientShare) * (cases * tariff);

    /// <summary>Payment per day in bed (按床日付费), for long stays: days · tariff of a day · (1 − share that the patient pays).</summary>
    public static Lanes PerDiem(Lanes days, Lanes tariff, double patientShare) => (1 - patientShare) * (days * tariff);
}
