using System.Text.Json;

namespace Actuary.Reports.Text;

/// <summary>The words of answers in a terminal in one language, beside <see cref="Phrases"/>.</summary>
public sealed record TerminalPhrases
{
    /// <summary>{0} paths, {1} years, {2} opening year, {3} seed.</summary>
    public required string PathsAndYears { get; init; }

    /// <summary>{0} paths, {1} seed.</summary>
    public required string PathsAndSeed { get; init; }

    /// <summary>How paths were drawn, where not each for itself.</summary>
    public required string MirroredPairs { get; init; }

    /// <summary>{0} randomisations.</summary>
    public required string SobolPoints { get; init; }

    /// <summary>{0} seconds.</summary>
    public required string Seconds { get; init; }

    /// <summary>{0} folder.</summary>
    public required string Results { get; init; }

    /// <summary>{0} page.</summary>
    public required string Report { get; init; }

    /// <summary>{0} unit of money.</summary>
    public required string FundTitle { get; init; }

    public required string FundP5 { get; init; }

    public required string MonthsP5 { get; init; }

    public required string Warning { get; init; }

    /// <summary>{0} unit of money.</summary>
    public required string Medians { get; init; }

    public required string Income { get; init; }

    public required string Outgo { get; init; }

    /// <summary>{0} unit of money.</summary>
    public required string CostTitle { get; init; }

    /// <summary>{0} the chances by year.</summary>
    public required string UsedUpChances { get; init; }

    /// <summary>{0} year, {1} chance, {2} its standard error.</summary>
    public required string UsedUpBy { get; init; }

    /// <summary>{0} what is known of the year.</summary>
    public required string UsedUpYear { get; init; }

    /// <summary>{0} what is known of the year.</summary>
    public required string DeficitYear { get; init; }

    public required string OnNoPath { get; init; }

    /// <summary>{0} P5, {1} P50, {2} P95, {3} share of the paths.</summary>
    public required string ReachedYears { get; init; }

    public required string NotReached { get; init; }

    /// <summary>{0} persons in millions, or in ten thousands.</summary>
    public required string Millions { get; init; }

    public required string TargetsTitle { get; init; }

    public required string Target { get; init; }

    public required string MetOn { get; init; }

    public required string Gap { get; init; }

    /// <summary>{0} year, {1} discount rate, {2} unit of money.</summary>
    public required string BalancesTitle { get; init; }

    /// <summary>Head of a column of numbers of years.</summary>
    public required string Years { get; init; }

    public required string ShareOfOutgo { get; init; }

    /// <summary>{0} paths, {1} seed.</summary>
    public required string SampleOfValues { get; init; }

    /// <summary>After it, of a sensitivity table.</summary>
    public required string SampleOfDifferences { get; init; }

    /// <summary>After it, of a question solved: {0} values, {1} seconds.</summary>
    public required string ValuesTried { get; init; }

    /// <summary>{0} key, {1} what its values do, {2} value now, {3} unit.</summary>
    public required string KeyNow { get; init; }

    /// <summary>What values tried are.</summary>
    public required string KeySet { get; init; }

    public required string KeyAdd { get; init; }

    public required string KeyMultiply { get; init; }

    /// <summary>{0} condition, {1} least, {2} most, {3} unit.</summary>
    public required string HoldsEverywhere { get; init; }

    /// <summary>{0} condition, {1} least, {2} most, {3} unit.</summary>
    public required string HoldsNowhere { get; init; }

    /// <summary>{0} condition, {1} value, {2} unit, {3} error in brackets or nothing.</summary>
    public required string HoldsUpTo { get; init; }

    /// <summary>{0} condition, {1} value, {2} unit, {3} error in brackets or nothing.</summary>
    public required string HoldsFrom { get; init; }

    /// <summary>{0} standard error.</summary>
    public required string ErrorInBrackets { get; init; }

    /// <summary>{0} indicator, {1} value at which it fails, {2} indicator there.</summary>
    public required string ThereItIs { get; init; }

    public required string Jumps { get; init; }

    public required string Flat { get; init; }

    /// <summary>{0} condition, {1} first year, {2} last year.</summary>
    public required string NoYear { get; init; }

    /// <summary>{0} condition, {1} year, {2} indicator.</summary>
    public required string FirstYear { get; init; }

    public required string LastYear { get; init; }

    public required string EveryLaterYear { get; init; }

    /// <summary>{0} years.</summary>
    public required string NotInYears { get; init; }

    public required string TriedTitle { get; init; }

    /// <summary>{0} unit.</summary>
    public required string ValueIn { get; init; }

    public required string Indicator { get; init; }

    public required string Holds { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string PairedNote { get; init; }

    public required string ErrorNote { get; init; }

    /// <summary>{0} sex, {1} age, {2} year.</summary>
    public required string PersonIs { get; init; }

    public required string Male { get; init; }

    public required string Female { get; init; }

    public required string CentralPath { get; init; }

    /// <summary>{0} class, {1} new class, {2} year.</summary>
    public required string ChangesClass { get; init; }

    public required string ClassesTitle { get; init; }

    public required string Class { get; init; }

    public required string Own { get; init; }

    public required string Added { get; init; }

    public required string Account { get; init; }

    public required string AMonth { get; init; }

    public required string TodaysYuan { get; init; }

    public required string Return { get; init; }

    public required string PaidBack { get; init; }

    public required string PartsTitle { get; init; }

    public required string Basic { get; init; }

    public required string Bonus { get; init; }

    public required string Additions { get; init; }

    public required string Older { get; init; }

    /// <summary>{0} age.</summary>
    public required string AtAge { get; init; }

    /// <summary>{0} class.</summary>
    public required string LifeTitle { get; init; }

    public required string Paid { get; init; }

    public required string Interest { get; init; }

    public required string Pension { get; init; }

    public required string AtDeath { get; init; }

    /// <summary>{0} year.</summary>
    public required string ProjectionEnds { get; init; }

    public required string NoPension { get; init; }

    /// <summary>{0} class, {1} return.</summary>
    public required string BestReturn { get; init; }

    /// <summary>{0} class, {1} yuan a month, {2} lowest class, {3} yuan paid.</summary>
    public required string HighestPension { get; init; }

    /// <summary>{0} lowest class, {1} return, {2} highest class.</summary>
    public required string MarginalReturn { get; init; }

    /// <summary>{0} class, {1} year.</summary>
    public required string ClaimIs { get; init; }

    public required string ClaimMoney { get; init; }

    /// <summary>{0} factor, {1} year.</summary>
    public required string ClaimAmounts { get; init; }

    /// <summary>{0} total, {1} borne, {2} share in brackets or nothing, {3} outside.</summary>
    public required string ClaimSentence { get; init; }

    /// <summary>{0} share.</summary>
    public required string ClaimShare { get; init; }

    /// <summary>{0} number, {1} service, {2} referral or nothing, {3} total, {4} eligible.</summary>
    public required string BillTitle { get; init; }

    public required string SentUp { get; init; }

    public required string SentDown { get; init; }

    public required string Payer { get; init; }

    public required string Counts { get; init; }

    public required string Before { get; init; }

    public required string Pays { get; init; }

    public required string ByRule { get; init; }

    /// <summary>{0} keys.</summary>
    public required string AssumedClause { get; init; }

    /// <summary>Between the clauses of one source.</summary>
    public required string ClauseStop { get; init; }

    public required string TheYear { get; init; }

    public required string Bill { get; init; }

    /// <summary>Head or name of a row or column of sums.</summary>
    public required string All { get; init; }

    public required string PayerBasic { get; init; }

    public required string PayerCriticalIllness { get; init; }

    public required string PayerSupplement { get; init; }

    public required string PayerAid { get; init; }

    public required string PayerPerson { get; init; }

    /// <summary>{0} year.</summary>
    public required string CashIs { get; init; }

    /// <summary>{0} unit of money.</summary>
    public required string WorthTitle { get; init; }

    /// <summary>How a contract is paid.</summary>
    public required string PaidAs { get; init; }

    public required string Score { get; init; }

    public required string Cost { get; init; }

    public required string Owed { get; init; }

    public required string Withheld { get; init; }

    public required string Gain { get; init; }

    /// <summary>{0} unit of money.</summary>
    public required string LeavesTitle { get; init; }

    /// <summary>Head of a column of ranges of months.</summary>
    public required string Months { get; init; }

    public required string Prepaid { get; init; }

    public required string Assessed { get; init; }

    public required string Settled { get; init; }

    public required string Together { get; init; }

    public required string WholeYear { get; init; }

    /// <summary>{0} first month, {1} last month.</summary>
    public required string MonthsEach { get; init; }

    /// <summary>{0} unit of money.</summary>
    public required string FundMonthsTitle { get; init; }

    public required string Month { get; init; }

    public required string Contract { get; init; }

    /// <summary>{0} receipts, {1} paid, {2} unit of money.</summary>
    public required string CashSentence { get; init; }

    /// <summary>{0} budget.</summary>
    public required string CashRegion { get; init; }

    /// <summary>{0} yuan.</summary>
    public required string CashPoint { get; init; }

    /// <summary>{0} amount, {1} year.</summary>
    public required string CashDue { get; init; }

    public required string FeeForService { get; init; }

    public required string LumpSum { get; init; }

    public required string Capitation { get; init; }

    public required string PerDisease { get; init; }

    public required string PerDiem { get; init; }

    public required string Points { get; init; }

    /// <summary>{0} path, {1} year.</summary>
    public required string ExplainIs { get; init; }

    public required string ExplainHead { get; init; }

    public required string ExplainSame { get; init; }

    /// <summary>{0} count.</summary>
    public required string ExplainDiffers { get; init; }

    /// <summary>{0} label, {1} definition.</summary>
    public required string ExplainLine { get; init; }

    /// <summary>{0} scheme.</summary>
    public required string LedgerOf { get; init; }

    /// <summary>What lines of ledgers are for, by the schemes' own words.</summary>
    public required IReadOnlyDictionary<string, string> LedgerItems { get; init; }

    public required string StageDriver { get; init; }

    public required string StagePolicy { get; init; }

    public required string StageFlow { get; init; }

    public required string StageStock { get; init; }

    public required string StageLedger { get; init; }

    public required string StageFund { get; init; }

    public required string StageIndicator { get; init; }

    public required string PartyPerson { get; init; }

    public required string PartyCollective { get; init; }

    public required string PartyCentral { get; init; }

    public required string PartyProvince { get; init; }

    public required string PartyCity { get; init; }

    public required string PartyCounty { get; init; }

    public required string PartyTownship { get; init; }

    public required string PartyFund { get; init; }

    public required string PartyOtherScheme { get; init; }

    public required string PartyAgency { get; init; }

    public required string PartyInsurer { get; init; }

    public required string PartyHospital { get; init; }

    /// <summary>English, as a planner in Britain would write it.</summary>
    public static TerminalPhrases English => WordFile.In(Language.English).Terminal;

    /// <summary>Chinese, in the terms of actuaries and finance bureaus of the mainland.</summary>
    public static TerminalPhrases Chinese => WordFile.In(Language.Chinese).Terminal;

    /// <summary>The words of a language.</summary>
    public static TerminalPhrases In(Language language) => WordFile.In(language).Terminal;

    /// <summary>The words in which claims say their rules, as the scheme that has them reads them; null where it has its own.</summary>
    public static JsonElement? Rules(Language language) => WordFile.In(language).Rules;
}
