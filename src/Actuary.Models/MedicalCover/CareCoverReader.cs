using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Models.MedicalCover;

/// <summary>How the basic cover pays for care of one service.</summary>
internal sealed class CareCoverReader
{
    private readonly double[][] _eligible;
    private readonly ScheduleReader? _schedule;
    private readonly bool _perAdmission;
    private readonly double[]? _laterShare;
    private readonly (double[] Up, double[]? Borne, double[] Down)? _sent;
    private readonly (double[] Share, double[] Quota, QuotaReading Reading)? _unreferred;
    private readonly double _encounters;

    public CareCoverReader(Binder care, ServiceReader service, IReadOnlyList<string> classes, Horizon horizon)
    {
        _encounters = service.Terms.EncountersPerEvent;
        _eligible = EligibleShares(care, classes, horizon);
        if (care.OptionalSection("unreferred", "what is paid without referral, in place of a schedule (AMB-32)") is { } unreferred)
        {
            _unreferred = (
                unreferred.Dated("share", Unit.Fraction, 0, 1, "share of the disease's quota").AverageByYear(horizon),
                unreferred.Dated("quota", Unit.YuanPerPerson, 0, 1e8, "mean quota of the diseases treated").AverageByYear(horizon),
                unreferred.Choice("reading", "how the share is meant (AMB-32)", ("share_of_quota", QuotaReading.ShareOfQuota), ("share_of_expense", QuotaReading.ShareOfExpense)));
            return;
        }

        _schedule = new ScheduleReader(care, "the basic cover", classes, horizon);
        if (service.IsUnclear ? !care.Has("deducted") : service.Terms is { Kind: CareKind.Outpatient, EncountersPerEvent: 1 })
        {
            foreach (var key in (string[])["deducted", "later_share", "sent"])
                care.RefuseIdle(key, "each visit is deducted by itself");
            return;
        }

        _perAdmission = care.Choice("deducted", "when the deductible is due", ("each_admission", true), ("each_event", false));
        if (_perAdmission && (service.IsUnclear ? care.Has("later_share") : _encounters > 1))
            _laterShare = care.Dated("later_share", Unit.Fraction, 0, 1, "share of the deductible that later admissions of a year bear").AverageByYear(horizon);
        else
            care.RefuseIdle("later_share", "no patient is admitted twice, or the deductible is not that of an admission");
        if (!_perAdmission)
            care.RefuseIdle("sent", "the deductible is not that of an admission");
        else if (care.OptionalSection("sent", "admissions that came by referral") is { } sent)
            _sent = Sent(sent, horizon);
    }

    /// <param name="above">The covers above the basic one.</param>
    public CareCover Build(int year, int @class, CoverLayers above)
    {
        if (_unreferred is { } terms)
            return CareCover.WithoutReferral(_eligible[@class][year], above, new(terms.Share[year], terms.Quota[year], terms.Reading));
        var basic = _schedule!.Build(year, @class);
        return _perAdmission
            ? CareCover.PerAdmission(_eligible[@class][year], above, basic, _laterShare?[year] ?? 1, _encounters, SentIn(year))
            : new CareCover(_eligible[@class][year], above with { Basic = basic });
    }

    /// <summary>By class, then year: one share for everyone, and others for the classes named in <c>eligible_share_of</c>.</summary>
    private static double[][] EligibleShares(Binder care, IReadOnlyList<string> classes, Horizon horizon)
    {
        const string Meaning = "share of bills in the catalogue";
        var common = care.Dated("eligible_share", Unit.Fraction, 0.01, 1, Meaning);
        var own = care.OptionalSection("eligible_share_of", $"{Meaning}, where a class has another");
        return [.. classes.Select(name => (own?.OptionalDated(name, Unit.Fraction, 0.01, 1, Meaning) ?? common).AverageByYear(horizon))];
    }

    private static (double[] Up, double[]? Borne, double[] Down) Sent(Binder sent, Horizon horizon)
    {
        var up = sent.Dated("up", Unit.Fraction, 0, 1, "share of admissions sent up, of whom only the difference is deducted").AverageByYear(horizon);
        double[]? borne = null;
        if (up.Any(share => share > 0))
            borne = sent.Dated("borne", Unit.YuanPerYear, 0, 1e6, "deductible that those sent up have borne before").AverageByYear(horizon);
        else
            sent.RefuseIdle("borne", "nobody is sent up");
        var down = sent.Dated("down", Unit.Fraction, 0, 1, "share of admissions sent down, of whom nothing is deducted").AverageByYear(horizon);
        if (up.Zip(down).Any(pair => pair.First + pair.Second > 1))
            sent.Refuse("down", "more are sent up and down than are admitted", "shares that add to at most 1");
        return (up, borne, down);
    }

    private SentShares SentIn(int year) => _sent is { } sent ? new(sent.Up[year], sent.Borne?[year] ?? 0, sent.Down[year]) : default;
}
