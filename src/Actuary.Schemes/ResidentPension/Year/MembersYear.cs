using System.Runtime.CompilerServices;
using Actuary.Assumptions;
using Actuary.Assumptions.Enrolment;
using Actuary.Assumptions.Population;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>A year of the cohorts under pension age: they die, leave, move, join, choose and pay.</summary>
internal sealed class MembersYear(
    ResidentPensionPlan plan, CohortStock<ContributorCell, ContributorRow> members, EnrolmentBlock enrolment, YearTerms terms, ClassYear classes)
{
    private readonly TransferPolicy _moves = plan.Transfers ?? TransferPolicy.None(plan.Years);
    private readonly LaneBuffer<Lanes> _contributing = new(plan.Classes.Count);
    private readonly RewardYear? _reward = plan.Contributions.ContinuityReward is { } reward
        ? new RewardYear(reward, members, plan.Classes.Count, terms, classes)
        : null;

    // Rules that a plan does not use cost nothing in a year.
    private readonly bool _leaversWait = plan.Accounts.TransferAtPensionAge.Contains(true);
    private readonly bool _paysLegacy = plan.Opening.HasLegacy;

    // Members, and the government's part of their accounts, after moves ÷ before.
    private double _keptInPlace;
    private double _keptInPlaceOfGovernment;

    /// <summary>Contributing members of the year by class, filled as cohorts are stepped.</summary>
    public Span<Lanes> ContributingByClass => _contributing.Span;

    public void Open() => _reward?.Open();

    public void Begin()
    {
        ContributingByClass.Clear();
        var (leaving, coming) = (_moves.OutRate[terms.Year], _moves.InRate[terms.Year]);
        _keptInPlace = 1 - leaving + coming;
        _keptInPlaceOfGovernment = 1 - leaving + (_moves.GovernmentPartMoves[terms.Year] ? coming : 0);
    }

    public void Step(Sex sex, int age, PopulationBlock population, ref YearFlows flows)
    {
        var (cell, place) = (Ages.Index(sex, age), members.Place((int)sex, age, terms.Year));
        var cells = members.Cells(place);
        ref var row = ref members.Row(place);
        if (age == ResidentPensionPlan.EntryAge)
            Enter(cells, ref row, sex, age);
        else
            ChooseTiers(cells, sex, age);

        var survival = population.Survival[cell];
        var staying = enrolment.Staying(cell);
        var (stay, leaving, dying) = (survival * staying, survival * (Lanes.One - staying), Lanes.One - survival);
        var keep = stay * _keptInPlace;
        var keepGovernment = stay * _keptInPlaceOfGovernment;

        var eligible = enrolment.EligibleAt(cell) * population.Persons[cell];
        var joining = EnrolmentBlock.Joining(enrolment.ClosingSpeed, enrolment.TargetAt(cell), eligible, row.Members * keep);
        flows.OfWorkingAge += population.Persons[cell];
        flows.Eligible += eligible;
        flows.Joins += joining;
        flows.Exits += row.Members * leaving;
        flows.InterestCredited += (row.PersonAccount * keep + row.GovernmentAccount * keepGovernment) * terms.Interest;
        Bury(row, dying, ref flows);
        if (plan.Transfers is not null)
            Move(row, stay, ref flows);
        Leave(ref row, survival, leaving, ref flows);
        if (_paysLegacy)
            PayLegacy(ref row, keep, dying, ref flows);

        var rowTerms = new RowTerms(keep, keepGovernment, terms.Interest, joining);
        _reward?.Count(cells, sex, age, rowTerms);
        var activity = Contributors.StepRow(cells, ref row, rowTerms, terms.Classes, ContributingByClass);
        _reward?.Pay(cells, ref row, ref flows);
        flows.Contributing += row.Contributing;
        flows.Dormant += row.Dormant;
        flows.Lapses += activity.Lapsing;
        flows.Rejoins += activity.Rejoining;
        flows.Accounts += row.Accounts + row.LeaversAccounts;
    }

    /// <summary>Pays out, or keeps for the fund, the accounts of members who die.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Bury(in ContributorRow row, Lanes dying, ref YearFlows flows)
    {
        var accounts = new AccountParts(row.PersonAccount + row.LeaversPersonAccount, row.GovernmentAccount + row.LeaversGovernmentAccount);
        var inherited = accounts.Leaving(plan.Accounts.GovernmentPartInheritable[terms.Year]);
        flows.MemberDeaths += row.Members * dying;
        flows.Refunds += inherited * dying;
        flows.Forfeited += (accounts.Total - inherited) * dying;
    }

    private void Enter(Span<ContributorCell> cells, ref ContributorRow row, Sex sex, int age)
    {
        cells.Clear();
        row = default;
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
    private void Move(in ContributorRow row, Lanes stay, ref YearFlows flows)
    {
        var accounts = new AccountParts(row.PersonAccount, row.GovernmentAccount);
        var moving = accounts.Leaving(_moves.GovernmentPartMoves[terms.Year]);
        flows.MovedOut += moving * stay * _moves.OutRate[terms.Year];
        flows.MovedIn += moving * stay * _moves.InRate[terms.Year];
        flows.Forfeited += (accounts.Total - moving) * stay * _moves.OutRate[terms.Year];
    }

    /// <summary>
    /// The accounts of those who leave for the employee scheme: they move at once, or wait with interest until pension age, as the
    /// year of leaving has it. What waits already goes on waiting.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Leave(ref ContributorRow row, Lanes survival, Lanes leaving, ref YearFlows flows)
    {
        var waits = plan.Accounts.TransferAtPensionAge[terms.Year];
        if (!waits)
            flows.TransfersOut += row.Accounts * leaving;
        if (_leaversWait)
            Wait(ref row, survival, waits ? leaving : Lanes.Zero, ref flows);
    }

    private void Wait(ref ContributorRow row, Lanes survival, Lanes leaving, ref YearFlows flows)
    {
        var person = row.LeaversPersonAccount * survival + row.PersonAccount * leaving;
        var government = row.LeaversGovernmentAccount * survival + row.GovernmentAccount * leaving;
        row.LeaversPersonAccount = Account.Grown(person, terms.Interest);
        row.LeaversGovernmentAccount = Account.Grown(government, terms.Interest);
        flows.InterestCredited += (person + government) * terms.Interest;
    }

    private void PayLegacy(ref ContributorRow row, Lanes keep, Lanes dying, ref YearFlows flows)
    {
        var monthly = row.LegacyUntil60 + row.LegacyForLife;
        flows.LegacyBefore60 += monthly * (12 * keep + plan.Benefits.DeathYearMonths[terms.Year] * dying);
        row.LegacyUntil60 *= keep;
        row.LegacyForLife *= keep;
    }
}
