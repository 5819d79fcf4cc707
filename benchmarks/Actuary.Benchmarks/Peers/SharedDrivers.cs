using Actuary.Assumptions;
using Actuary.Assumptions.Drivers;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension;

namespace Actuary.Benchmarks.Peers;

/// <summary>
/// The drivers that every peer is given, block of eight paths after block, year after year: survival by sex and age 16…105, persons by sex
/// and age 16…59, then the year's scalars. Each item is eight doubles, one per path.
/// </summary>
internal static class SharedDrivers
{
    public const string File = "drivers.bin";
    public const string PlanFile = "plan.bin";
    public const int FirstAge = ResidentPensionPlan.EntryAge;
    public const int SurvivalAges = Ages.Max - FirstAge + 1;
    public const int MemberAges = ResidentPensionPlan.PensionAge - FirstAge;

    /// <summary>Credited interest, index of tiers, index of subsidies, national and local basic pension (yuan a month).</summary>
    public const int Scalars = 5;

    public const int FirstPersons = 2 * SurvivalAges;
    public const int FirstScalar = FirstPersons + 2 * MemberAges;
    public const int Items = FirstScalar + Scalars;

    /// <summary>Puts a year's persons and survival where the engine's kernel reads them.</summary>
    public static void Give(ReadOnlySpan<Lanes> items, DriverBlock drivers)
    {
        for (var sex = 0; sex < 2; sex++)
        {
            var place = Ages.Index((Sex)sex, FirstAge);
            items.Slice(sex * SurvivalAges, SurvivalAges).CopyTo(drivers.Population.Survival[place..]);
            items.Slice(FirstPersons + sex * MemberAges, MemberAges).CopyTo(drivers.Population.Persons[place..]);
        }
    }

    /// <summary>The same, the other way round.</summary>
    public static void Take(DriverBlock drivers, Span<Lanes> items)
    {
        for (var sex = 0; sex < 2; sex++)
        {
            var place = Ages.Index((Sex)sex, FirstAge);
            drivers.Population.Survival.Slice(place, SurvivalAges).CopyTo(items[(sex * SurvivalAges)..]);
            drivers.Population.Persons.Slice(place, MemberAges).CopyTo(items[(FirstPersons + sex * MemberAges)..]);
        }
    }

    /// <summary>The streams that the drivers are drawn from.</summary>
    public static Streams Streams { get; } = new(1);

    /// <summary>Blocks of eight paths in a file of drivers.</summary>
    public static int Blocks(long bytes, int years) => (int)(bytes / (years * Items * Lane.Count * sizeof(double)));
}
