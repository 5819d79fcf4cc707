using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>What members, collectives and governments pay in.</summary>
internal sealed class ContributionReader
{
    private readonly Horizon _horizon;
    private readonly IReadOnlyList<MemberClass> _classes;
    private readonly DatedValue[] _tiers;
    private readonly DatedValue[]? _onBehalf;
    private readonly DatedValue[] _subsidy;
    private readonly DatedValue _collective;
    private readonly DatedValue _tierElasticity;
    private readonly YearEndValue<double> _tierStep;
    private readonly DatedValue _subsidyElasticity;
    private readonly YearEndValue<bool>? _subsidyWithOnBehalf;
    private readonly (DatedValue Rate, DatedValue Cap)? _match;
    private readonly Func<DisabledSupplement>? _disabled;
    private readonly Func<ContinuityReward>? _reward;
    private readonly bool _replaces;
    private readonly UncertainTrend? _tierTrend;

    public ContributionReader(Binder scheme, IReadOnlyList<MemberClass> classes, Horizon horizon)
    {
        (_horizon, _classes) = (horizon, classes);
        var names = classes.Select(memberClass => memberClass.Name).ToArray();
        var contributions = scheme.Section("contributions", "what is paid in for a contributing member");
        DatedValue[] PerYear(string key, string meaning) =>
            contributions.DatedKeyed(key, names, Unit.YuanPerYear, 0, 1e6, meaning);
        _tiers = PerYear("tiers", "the yearly contribution of the class");
        if (contributions.HasOptional("paid_on_behalf"))
            _onBehalf = PerYear("paid_on_behalf", "the part of the tier that the government pays instead of the person");
        _subsidy = PerYear("subsidy", "the government's subsidy credited on top");
        _collective = contributions.Dated("collective", Unit.YuanPerYear, 0, 1e6, "the collective's subsidy per contributing member");
        _tierElasticity = contributions.Dated("tier_elasticity", Unit.Number, 0, 2, "tiers grow by (1 + growth of rural income)^elasticity");
        _tierTrend = TrendReader.Optional(contributions, "tier_trend", "tiers");
        _tierStep = ReadTierStep(contributions);
        _subsidyElasticity = contributions.Dated("subsidy_elasticity", Unit.Number, 0, 2, "subsidies grow by (1 + growth of rural income)^elasticity");
        _subsidyWithOnBehalf = ReadSubsidyWithOnBehalf(contributions);
        if (contributions.OptionalSection("subsidy_match", "a subsidy that matches the tier") is { } match)
        {
            _match = (match.Dated("rate", Unit.Fraction, 0, 2, "share of the tier"),
                match.Dated("cap", Unit.YuanPerYear, 0, 1e6, "at most"));
        }

        (_disabled, _replaces) = ReadDisabled(contributions);
        if (contributions.OptionalSection("continuity_reward", "a reward for unbroken contribution") is { } reward)
            _reward = ReadReward(reward);
    }

    /// <summary>Whether governments pay contributions on behalf of anybody.</summary>
    public bool HasOnBehalf => _onBehalf is not null || _replaces;

    public ContributionPolicy Build()
    {
        var tiers = ByYear.Of(_tiers, _horizon);
        var onBehalf = _onBehalf is null ? [.. tiers.Select(row => new double[row.Length])] : ByYear.Of(_onBehalf, _horizon);
        var policy = new ContributionPolicy(
            tiers,
            onBehalf,
            Subsidies(tiers, onBehalf),
            _collective.AverageByYear(_horizon),
            _tierElasticity.AverageByYear(_horizon),
            _tierStep.ByYear(_horizon),
            _subsidyElasticity.AverageByYear(_horizon))
        {
            TierTrend = _tierTrend,
            ContinuityReward = _reward?.Invoke(),
        };
        return _disabled?.Invoke().In(policy, _classes) ?? policy;
    }

    private double[][] Subsidies(double[][] tiers, double[][] onBehalf)
    {
        var subsidies = ByYear.Of(_subsidy, _horizon);
        var granted = _subsidyWithOnBehalf?.ByYear(_horizon);
        var (rate, cap) = (_match?.Rate.AverageByYear(_horizon), _match?.Cap.AverageByYear(_horizon));
        for (var year = 0; year < subsidies.Length; year++)
        {
            for (var c = 0; c < subsidies[year].Length; c++)
            {
                var paidFor = onBehalf[year][c] > 0;
                if (paidFor && granted?[year] == false)
                    subsidies[year][c] = 0;
                if (!paidFor && rate is not null)
                    subsidies[year][c] += Math.Min(cap![year], rate[year] * tiers[year][c]);
            }
        }

        return subsidies;
    }

    private YearEndValue<double> ReadTierStep(Binder contributions)
    {
        const string Key = "tier_step";
        if (_tierTrend is null && _tierElasticity.Steps.Any(step => step.Value > 0))
            return contributions.DatedAtYearEnd(Key, Unit.YuanPerYear, 0, 1e4, "tiers are rounded to this; 0 leaves them unrounded");
        contributions.RefuseIdle(Key, _tierTrend is null ? "tiers stay as enacted, for tier_elasticity is zero" : "tiers that drift (tier_trend) are an average and are not rounded");
        return YearEndValue<double>.Constant(0);
    }

    private YearEndValue<bool>? ReadSubsidyWithOnBehalf(Binder contributions)
    {
        const string Key = "subsidy_with_on_behalf";
        if (_onBehalf is null)
            contributions.RefuseIdle(Key, "nothing is paid on behalf");
        return _onBehalf is not null && contributions.HasOptional(Key)
            ? contributions.DatedFlag(Key, "whether the subsidy is granted where a contribution is paid on behalf (AMB-15)")
            : null;
    }

    private (Func<DisabledSupplement>? Supplement, bool Replaces) ReadDisabled(Binder contributions)
    {
        if (contributions.OptionalSection("disabled_supplement", "what is added for severely disabled members") is not { } supplement)
            return (null, false);
        if (_classes.All(memberClass => memberClass.Status != DisabledSupplement.Status))
            contributions.Refuse("disabled_supplement", "changes nothing: no class is severely disabled", $"a class with status {DisabledSupplement.Status}");
        var amount = supplement.Dated("amount", Unit.YuanPerYear, 0, 1e6, "what is added");
        var replaces = supplement.Choice("reading", "whether it comes on top or pays a part of the tier (AMB-04)", ("additive", false), ("replacing", true));
        var lowestOnly = supplement.Choice("tiers", "the tiers at which it is given (AMB-05)", ("lowest", true), ("every", false));
        return (() => new(amount.AverageByYear(_horizon), replaces, lowestOnly), replaces);
    }

    private Func<ContinuityReward> ReadReward(Binder reward)
    {
        var after = reward.Integer("after", Unit.Years, 1, 44, "unbroken years that it asks for");
        var amount = reward.Dated("amount", Unit.YuanPerYear, 0, 1e6, "a head");
        var yearly = reward.Choice("paid", "how often it is paid", ("once", false), ("yearly", true));
        return () => new(after, amount.AverageByYear(_horizon), yearly);
    }
}
