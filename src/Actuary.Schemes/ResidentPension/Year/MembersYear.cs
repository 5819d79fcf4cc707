using Actuary.Assumptions;
using Actuary.Assumptions.Enrolment;
using Actuary.Assumptions.Population;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>A year of the cohorts under pension age: they die, leave, move, join, choose and pay.</summary>
internal sealed class MembersYear(
    ResidentPensionPlan plan, CohortStock<ContributorCell, ContributorRow> members, EnrolmentBlock enrolment, YearTerms terms, ClassYear classes)
{
    private readonly TransferPolicy _moves = plan.Transfers ?? TransferPolicy.None(plan.Years);
    private readonly RewardYear? _reward = plan.Contributions.ContinuityReward is { } reward
        ? new RewardYear(reward, members, plan.Classes.Count, terms, classes)
        : null;

    /// <summary>Contributing members of the year by class, filled as cohorts are stepped.</summary>
    public Lanes[] ContributingByClass { get; } = new Lanes[plan.Classes.Count];

    public void Open() => _reward?.Open();

    public void Begin() => Array.Clear(ContributingByClass);

    public void Step(Sex sex, int age, PopulationBlock population, ref YearFlows flows)
    {
        var (place, entering) = (Ages.Index(sex, age), age == ResidentPensionPlan.EntryAge);
        ref var row = ref members.Row((int)sex, age, terms.Year);
        var cells = members.Cells((int)sex, age, terms.Year);
        var before = entering ? default : row;
        if (entering)
            Enter(cells, sex, age);
        else
            ChooseTiers(cells, sex, age);

        var survival = population.Survival[place];
        var staying = enrolment.Staying(terms.Year, place);
        var stay = survival * staying;
        var (leavingPlace, comingIn) = (_moves.OutRate[terms.Year], _moves.InRate[terms.Year]);
        var keep = stay * (1 - leavingPlace + comingIn);
        var keepGovernment = stay * (1 - leavingPlace + (_moves.GovernmentPartMoves[terms.Year] ? comingIn : 0));

        var eligible = plan.Enrolment.Eligible[terms.Year][place] * population.Persons[place];
        var joining = EnrolmentBlock.Joining(
            enrolment.ClosingSpeed, enrolment.TargetAt(place), eligible, before.Members * keep);
        var rowTerms = new RowTerms(keep, keepGovernment, terms.Interest, joining);
        _reward?.Count(cells, sex, age, rowTerms);
        var activity = Contributors.StepRow(cells, ref row, rowTerms, terms.Classes, ContributingByClass);
        _reward?.Pay(cells, ref row, ref flows);

        flows.OfWorkingAge += population.Persons[place];
        flows.Eligible += eligible;
        flows.Contributing += row.Contributing;
        flows.Dormant += row.Dormant;
        flows.Joins += joining;
        flows.Lapses += activity.Lapsing;
        flows.Rejoins += activity.Rejoining;
        flows.Exits += before.Members * (survival * (1 - staying));
        flows.InterestCredited += (before.PersonAccount * keep + before.GovernmentAccount * keepGovernment) * terms.Interest;
        Bury(before, Lanes.One - survival, ref flows);
        Move(before, stay, ref flows);
        Leave(before, survival, survival * (1 - staying), ref row, ref flows);
        PayLegacy(before, keep, Lanes.One - survival, ref row, ref flows);
        flows.Accounts += row.Accounts + row.LeaversAccounts;
    }

    /// <summary>Pays out, or keeps for the fund, the accounts of members who die.</summary>
    public void Bury(in ContributorRow before, Lanes dying, ref YearFlows flows)
    {
        var accounts = new AccountParts(before.PersonAccount + before.LeaversPersonAccount, before.GovernmentAccount + before.LeaversGovernmentAccount);
        var inherited = accounts.Leaving(plan.Accounts.GovernmentPartInheritable[terms.Year]);
        flows.MemberDeaths += before.Members * dying;
        flows.Refunds += inherited * dying;
        flows.Forfeited += (accounts.Total - inherited) * dying;
    }

    private void Enter(Span<ContributorCell> cells, Sex sex, int age)
    {
        cells.Clear();
        _reward?.Clear(sex, age);
    }

    private void ChooseTiers(Span<ContributorCell> cells, Sex sex, int age)
    {
        if (plan.Enrolment.Choice is not { } choice || choice.Switching[terms.Year] == 0)
            return;
        var share = choice.Switching[terms.Year];
        TierMoves.Deal(cells, choice.Classes, share, enrolment.ChoiceShares);
        _reward?.Deal(sex, age, choice.Classes, share, enrolment.ChoiceShares);
    }

    /// <summary>The accounts of those who move to other places, and of those who come from there.</summary>
    private void Move(in ContributorRow before, Lanes stay, ref YearFlows flows)
    {
        if (plan.Transfers is null)
            return;
        var accounts = new AccountParts(before.PersonAccount, before.GovernmentAccount);
        var moving = accounts.Leaving(_moves.GovernmentPartMoves[terms.Year]);
        flows.MovedOut += moving * stay * _moves.OutRate[terms.Year];
        flows.MovedIn += moving * stay * _moves.InRate[terms.Year];
        flows.Forfeited += (accounts.Total - moving) * stay * _moves.OutRate[terms.Year];
    }

    /// <summary>
    /// The accounts of those who leave for the employee scheme: they move at once, or wait with interest until pension age, as the
    /// year of leaving has it. What waits already goes on waiting.
    /// </summary>
    private void Leave(in ContributorRow before, Lanes survival, Lanes leaving, ref ContributorRow row, ref YearFlows flows)
    {
        var (person, government) = (before.LeaversPersonAccount * survival, before.LeaversGovernmentAccount * survival);
        if (plan.Accounts.TransferAtPensionAge[terms.Year])
        {
            person += before.PersonAccount * leaving;
            government += before.GovernmentAccount * leaving;
        }
        else
        {
            flows.TransfersOut += before.Accounts * leaving;
        }

        row.LeaversPersonAccount = Account.Grown(person, terms.Interest);
        row.LeaversGovernmentAccount = Account.Grown(government, terms.Interest);
        flows.InterestCredited += (person + government) * terms.Interest;
    }

    private void PayLegacy(in ContributorRow before, Lanes keep, Lanes dying, ref ContributorRow row, ref YearFlows flows)
    {
        var monthly = before.LegacyUntil60 + before.LegacyForLife;
        flows.LegacyBefore60 += monthly * (12 * keep + plan.Benefits.DeathYearMonths[terms.Year] * dying);
        row.LegacyUntil60 = before.LegacyUntil60 * keep;
        row.LegacyForLife = before.LegacyForLife * keep;
    }
}
