using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Assumptions.Fertility;
using Actuary.Assumptions.Mortality;
using Actuary.Numerics;

namespace Actuary.Assumptions.Population;

/// <summary>
/// The population of eight paths, moved year by year by the cohort-component method. In a year, in this order:
/// (1) the drivers are drawn: mortality index, level of fertility, level of migration;
/// (2) everyone who survives the year is a year older, those of the last age die;
/// (3) women of 15–49 bear the year's births: Σ_x f_x·(women of age x at the start + at the end, before migration)/2,
/// parted by the sex ratio at birth; the newborn alive at the end enter at age 0;
/// (4) net migrants are added by completed age; nobody leaves who is not there.
/// Total at the end = total at the start + births − deaths + net migration. No step allocates.
/// </summary>
public sealed class PopulationBlock
{
    // Side by side, as they are read: survival, persons, death rates.
    private readonly LaneBuffer<Lanes> _cells = new(3 * Ages.Cells);
    private readonly PopulationPlan _plan;
    private Lanes _fertilityDeviation;
    private Lanes _migrationDeviation;

    /// <summary>A block for paths of <paramref name="plan"/>; call <see cref="Open"/> before the first step.</summary>
    public PopulationBlock(PopulationPlan plan)
    {
        _plan = plan;
        Open();
    }

    /// <summary>Persons by cell at 31 December of the year, by completed age.</summary>
    public Span<Lanes> Persons => _cells.Span.Slice(Ages.Cells, Ages.Cells);

    /// <summary>
    /// By cell, the probability that someone who is to complete this age in the year (one year younger on 31 December
    /// before; age 0: born in the year) is alive on its 31 December. See <see cref="CohortSurvival"/>.
    /// </summary>
    public Span<Lanes> Survival => _cells.Span[..Ages.Cells];

    /// <summary>Live births of the year, persons.</summary>
    public Lanes Births { get; private set; }

    /// <summary>Deaths of the year, persons; of those born in it too.</summary>
    public Lanes Deaths { get; private set; }

    /// <summary>Arrivals less departures of the year, persons.</summary>
    public Lanes NetMigration { get; private set; }

    /// <summary>Persons at 31 December: the start's total + births − deaths + net migration, summed by cell.</summary>
    public Lanes Total { get; private set; }

    /// <summary>The mortality index of <see cref="MortalityPlan"/>: 0 is the central path, above it more deaths.</summary>
    public MortalityIndex MortalityIndex { get; private set; }

    /// <summary>What central fertility was multiplied by in the year; 1 is the central path.</summary>
    public Lanes FertilityFactor { get; private set; }

    /// <summary>What central net migration was multiplied by in the year; 1 is the central path.</summary>
    public Lanes MigrationFactor { get; private set; }

    /// <summary>Death rates by cell of the year, per person-year.</summary>
    public ReadOnlySpan<Lanes> Rates => DeathRates;

    private Span<Lanes> DeathRates => _cells.Span[(2 * Ages.Cells)..];

    /// <summary>Stocks at 31 December of the opening year, drivers at their centre, no flows yet.</summary>
    public void Open()
    {
        var opening = _plan.Opening;
        var total = Lanes.Zero;
        var persons = Persons;
        for (var cell = 0; cell < Ages.Cells; cell++)
        {
            persons[cell] = Vector512.Create(opening[cell]);
            total += persons[cell];
        }

        Total = total;
        (Births, Deaths, NetMigration) = (Lanes.Zero, Lanes.Zero, Lanes.Zero);
        (MortalityIndex, FertilityFactor, MigrationFactor) = (default, Lanes.One, Lanes.One);
        (_fertilityDeviation, _migrationDeviation) = (Lanes.Zero, Lanes.Zero);
    }

    /// <summary>Takes the state that another block of the plan has at the end of its year.</summary>
    public void Follow(PopulationBlock before)
    {
        before.Persons.CopyTo(Persons);
        (MortalityIndex, _fertilityDeviation, _migrationDeviation) = (before.MortalityIndex, before._fertilityDeviation, before._migrationDeviation);
    }

    /// <summary>Moves the block over one year, the first of index 0; lane k is path <paramref name="firstPath"/> + k.</summary>
    public void Step(int yearIndex, in Streams streams, long firstPath)
    {
        Draw(yearIndex, streams, firstPath);
        _plan.Mortality.Rates(yearIndex, MortalityIndex, DeathRates);

        Deaths = Lanes.Zero;
        GrowOlder(Sex.Male, yearIndex);
        var motherYears = GrowOlder(Sex.Female, yearIndex);
        Bear(yearIndex, motherYears * FertilityFactor);
        Migrate(yearIndex);
    }

    private void Draw(int yearIndex, in Streams streams, long firstPath)
    {
        var (fertility, migration) = (_plan.Fertility, _plan.Migration);
        var year = _plan.OpeningYear + 1 + yearIndex;
        MortalityIndex = _plan.Mortality.Index(MortalityIndex, yearIndex, streams, firstPath);
        _fertilityDeviation = fertility.Level.Next(_fertilityDeviation, year, Cause.Fertility, streams, firstPath);
        FertilityFactor = fertility.Factor(yearIndex, _fertilityDeviation);
        _migrationDeviation = migration.Level.Next(_migrationDeviation, year, Cause.Migration, streams, firstPath);
        MigrationFactor = Lanes.One + _migrationDeviation;
    }

    // Returns Σ f_x · (start + end)/2 of the sex: the central births if it is the mothers'.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Lanes GrowOlder(Sex sex, int yearIndex)
    {
        var first = Ages.Index(sex, 0);
        var survival = Survival.Slice(first, Ages.Count);
        var persons = Persons.Slice(first, Ages.Count);
        var infantYears = InfantDeaths.YearsLived(sex, _plan.Mortality.Central(yearIndex)[first]);
        CohortSurvival.Of(DeathRates.Slice(first, Ages.Count), infantYears, survival);

        var birthRates = _plan.Fertility.Rates(yearIndex);
        var half = Vector512.Create(0.5);
        var births = Lanes.Zero;
        var deaths = persons[Ages.Max];
        for (var age = Ages.Max; age > 0; age--)
        {
            var end = persons[age - 1] * survival[age];
            deaths += persons[age - 1] - end;
            if (age is >= FertilityPattern.FirstAge and <= FertilityPattern.LastAge)
                births += Vector512.Create(birthRates[age - FertilityPattern.FirstAge]) * (half * (persons[age] + end));
            persons[age] = end;
        }

        Deaths += deaths;
        return births;
    }

    private void Bear(int yearIndex, Lanes births)
    {
        var ratio = _plan.Fertility.SexRatio(yearIndex);
        var girls = births * Vector512.Create(1 / (1 + ratio));
        var (boy, girl) = (Ages.Index(Sex.Male, 0), Ages.Index(Sex.Female, 0));
        Persons[boy] = (births - girls) * Survival[boy];
        Persons[girl] = girls * Survival[girl];
        Births = births;
        Deaths += births - (Persons[boy] + Persons[girl]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Migrate(int yearIndex)
    {
        var arePerPerson = _plan.Migration.ArePerPerson;
        var central = _plan.Migration.Central(yearIndex);
        var persons = Persons;
        var (net, total) = (Lanes.Zero, Lanes.Zero);
        for (var cell = 0; cell < persons.Length; cell++)
        {
            var before = persons[cell];
            var migrants = Vector512.Create(central[cell]) * MigrationFactor;
            var after = Vector512.Max(Lanes.Zero, before + (arePerPerson ? before * migrants : migrants));
            net += after - before;
            total += after;
            persons[cell] = after;
        }

        NetMigration = net;
        Total = total;
    }
}
