using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Opening;

namespace Actuary.Models.ResidentPension;

/// <summary>Members and pensioners of older schemes that were merged into this one.</summary>
internal sealed class LegacyReader
{
    private readonly List<LegacyGroup> _groups = [];
    private readonly HashSet<int> _accountPaidOut = [];

    public LegacyReader(Binder opening, IReadOnlyList<string> classes)
    {
        foreach (var (name, group) in opening.OptionalSection("legacy", "older schemes that were merged in")?.Sections() ?? [])
            _groups.Add(Read(name, group, classes));
    }

    public IReadOnlyList<LegacyGroup> Groups => _groups;

    public IReadOnlySet<int> AccountPaidOut => _accountPaidOut;

    /// <summary>Whether an older scheme pays anything.</summary>
    public bool DrawsPensions => _groups.Exists(group => group.MonthlyUntil60 > 0 || group.MonthlyForLife > 0);

    private LegacyGroup Read(string name, Binder group, IReadOnlyList<string> classes)
    {
        var at = Math.Max(0, classes.ToList().IndexOf(group.Name("class", $"the class that {name} belongs to", [.. classes])));
        var sex = group.Choice<Sex?>("sex", "the sex of its persons", ("male", Sex.Male), ("female", Sex.Female), ("both", null));
        var from = group.Integer("from_age", Unit.Years, ResidentPensionPlan.EntryAge, Ages.Max, "their least age");
        var to = group.Integer("to_age", Unit.Years, ResidentPensionPlan.EntryAge, Ages.Max, "their greatest age");
        if (to < from)
            group.Refuse("to_age", "is below from_age", "at least from_age");
        var persons = group.Quantity("persons", Unit.Persons, 0, 2e9, "how many there are");
        var forLife = group.OptionalQuantity("monthly_for_life", Unit.YuanPerMonth, 0, 1e5, "the pension that each draws for life") ?? 0;
        if (from >= ResidentPensionPlan.PensionAge)
        {
            foreach (var key in (string[])["account", "monthly_until_60", "second_account"])
                group.RefuseIdle(key, "all of them are 60 or older");
            return new(at, sex, from, to, persons, 0, 0, forLife);
        }

        var account = group.OptionalQuantity("account", Unit.Yuan, 0, 1e7, "the balance that each brings along") ?? 0;
        var until60 = group.OptionalQuantity("monthly_until_60", Unit.YuanPerMonth, 0, 1e5, "the pension that each draws until 60") ?? 0;
        ReadSecondAccount(group, at, until60 + forLife > 0);
        return new(at, sex, from, to, persons, account, until60, forLife);
    }

    private void ReadSecondAccount(Binder group, int @class, bool draws)
    {
        if (!draws)
            group.RefuseIdle("second_account", "they draw nothing before 60");
        else if (!group.Flag("second_account", "whether contributions of the class until 60 buy an account pension (AMB-44)"))
            _accountPaidOut.Add(@class);
    }
}
