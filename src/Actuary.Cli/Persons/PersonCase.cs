using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Cli.Commands;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Persons;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Persons;

/// <summary>A question held against a plan: the facts of the person, and the plan with what the person decides.</summary>
internal sealed class PersonCase
{
    private readonly PersonQuestion _question;
    private readonly ResidentPensionPlan _plan;

    private PersonCase(PersonQuestion question, Plan plan, ResidentPensionPlan scheme, Sex sex)
    {
        (_question, Plan, _plan, Sex) = (question, plan, scheme, sex);
        Chosen = question.Class is { } name ? IndexOf(scheme, name) : null;
    }

    public Plan Plan { get; }

    public Sex Sex { get; }

    public int Age => _question.Age!.Value;

    /// <summary>The class asked for, or null.</summary>
    public int? Chosen { get; }

    /// <summary>By calendar year, the class that the one asked for is changed for, in order.</summary>
    public IEnumerable<(int Year, string Class)> ChangesOfClass => _question.Changes.OrderBy(change => change.Key).Select(change => (change.Key, change.Value));

    /// <summary>The classes that are compared: those a member chooses among, and the one asked for.</summary>
    public IEnumerable<int> Compared => Enumerable.Range(0, _plan.Classes.Count).Where(c => _plan.Classes[c].Status == "ordinary" || c == Chosen);

    /// <summary>The question if it fits the plan; else null and every problem.</summary>
    public static PersonCase? Of(PersonQuestion question, Plan plan, List<string> problems)
    {
        if (plan.Schemes.Select(part => part.Scheme).OfType<ResidentPensionScheme>().FirstOrDefault() is not { } scheme)
        {
            problems.Add($"{plan.Model} has no scheme of kind resident_pension. Allowed: a model with one.");
            return null;
        }

        var sex = question.Sex is "male" or "female" ? Enum.Parse<Sex>(question.Sex, ignoreCase: true) : (Sex?)null;
        if (sex is null)
            problems.Add(question.Sex is null ? "--sex is missing. Allowed: male, female." : $"--sex is '{question.Sex}'. Allowed: male, female.");
        if (question.Age is not (>= 0 and < Ages.Max))
            problems.Add(question.Age is null ? "--age is missing: completed years on the opening 31 December." : $"--age is {question.Age}. Allowed: 0 to {Ages.Max - 1}.");
        KnownNames.Check("--class", question.Class is null ? [] : [question.Class], scheme.Plan.Classes.Select(member => member.Name), problems);
        KnownNames.Check("--changes", [.. question.Changes.Values], scheme.Plan.Classes.Select(member => member.Name), problems);
        if (question.Changes.Count > 0 && question.Class is null)
            problems.Add("--changes needs --class: the class that is changed.");
        KnownNames.Check("--additions", question.Additions, Partial(scheme.Plan).Select(addition => addition.Name), problems);
        KnownNames.Check("--buys", question.Buys is null ? [] : [question.Buys], scheme.Plan.SinglePremium?.Options.Select(option => option.Name) ?? [], problems);
        return problems.Count > 0 ? null : new PersonCase(question, plan, scheme.Plan, sex!.Value);
    }

    public PersonStatement Statement(int @class) => PersonStatement.Of(Decided(), Plan.Drivers, Sex, Facts(@class));

    private static IEnumerable<AgeAddOn> Partial(ResidentPensionPlan plan) => plan.Benefits.Additions.Where(addition => addition.Share is not null);

    private static int IndexOf(ResidentPensionPlan plan, string name) =>
        Enumerable.Range(0, plan.Classes.Count).First(c => plan.Classes[c].Name == name);

    private PersonFacts Facts(int @class)
    {
        var missed = _question.Missed.ToHashSet();
        var account = new AccountParts(Vector512.Create(_question.Account), Vector512.Create(_question.GovernmentAccount));
        var facts = new PersonFacts(@class, Age) { ContributionYears = _question.ContributionYears };
        if (Age < ResidentPensionPlan.PensionAge)
            return facts with { Account = account, Pays = year => !missed.Contains(Plan.FirstYear + year), Changes = Changes(@class) };
        return facts.Drawing(account, _plan.Accounts.DivisorMonths[0]);
    }

    /// <summary>Only the class asked for is changed for others; those it is compared with stay what they are.</summary>
    private Func<int, int>? Changes(int @class)
    {
        if (@class != Chosen || _question.Changes.Count == 0)
            return null;
        var changes = ChangesOfClass.Select(change => (change.Year, Class: IndexOf(_plan, change.Class))).ToArray();
        return year => changes.LastOrDefault(change => change.Year <= Plan.FirstYear + year, (Year: 0, Class: @class)).Class;
    }

    /// <summary>The plan in which every choice that members make in shares is this person's.</summary>
    private ResidentPensionPlan Decided()
    {
        double[] All(bool chosen) => [.. Enumerable.Repeat(chosen ? 1.0 : 0, _plan.Years)];
        var additions = _plan.Benefits.Additions
            .Select(addition => addition with { Share = addition.Share is null ? null : All(_question.Additions.Contains(addition.Name)) }).ToArray();
        return _plan with
        {
            Benefits = _plan.Benefits with { AgeAddOns = AgeAddOn.ByYearAndAge(additions, _plan.Years), ChildrenConditionMet = null },
            Vesting = _plan.Vesting is null ? null : _plan.Vesting with { ShortShare = All(_question.MakesUp), TransitionShare = All(_question.MakesUpMore) },
            SinglePremium = _plan.SinglePremium is not { } premium ? null : premium with
            {
                Options = [.. premium.Options.Select(option => option with { TakeUp = option.Name == _question.Buys ? 1 : 0 })],
            },
        };
    }
}
