using System.Runtime.Intrinsics;

namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>What the assessed part of a prepayment is a share of (AMB-31).</summary>
public enum AssessmentBase
{
    /// <summary>What was settled for the year before, like the prepaid part.</summary>
    PreviousYear,

    /// <summary>The actual cost of the year itself.</summary>
    ActualCost,
}

/// <summary>
/// Global prepayment (总额预付): a share of what was settled for the year before is paid in instalments while the year runs, the
/// rest by the score of an assessment of conduct, and the year's accounts are settled at its end. Jiayuguan, plan of reform of
/// medical-insurance payment (嘉医改办发〔2017〕11号): 60 % 「实际结算总额的60%」 monthly, quarterly or half-yearly, 40 % 「与医疗机构相关诊疗行为考核结果挂钩拨付」.
/// Yuan a year.
/// </summary>
public static class Prepayment
{
    /// <summary>The prepaid part: share · settled for the year before.</summary>
    public static Lanes Prepaid(Lanes settledBefore, double share) => share * settledBefore;

    /// <summary>One of the equal instalments of the prepaid part.</summary>
    /// <param name="aYear">12 when monthly, 4 when quarterly, 2 when half-yearly.</param>
    public static Lanes Instalment(Lanes prepaid, int aYear) => prepaid / aYear;

    /// <summary>What the assessment is about: (1 − prepaid share) · settled for the year before, or of the actual cost.</summary>
    public static Lanes AssessedBase(AssessmentBase reading, Lanes settledBefore, Lanes actual, double prepaidShare) =>
        (1 - prepaidShare) * (reading == AssessmentBase.PreviousYear ? settledBefore : actual);

    /// <summary>What is paid of it: base · score, score in 0…1 (C-17).</summary>
    public static Lanes Assessed(Lanes assessedBase, Lanes score) => assessedBase * score;

    /// <summary>What the score costs the institution for good: base − assessed, but never more than the year's care is owed.</summary>
    public static Lanes Withheld(Lanes assessedBase, Lanes assessed, Lanes owed) => Vector512.Min(assessedBase - assessed, owed);

    /// <summary>At the end of the accounts: owed − withheld − prepaid − assessed; negative is returned by the institution.</summary>
    public static Lanes Settlement(Lanes owed, Lanes withheld, Lanes prepaid, Lanes assessed) => owed - withheld - prepaid - assessed;
}
