using Actuary.Models.MedicalCover;
using Actuary.Models.ResidentPension;

namespace Actuary.Models.Plans;

/// <summary>The kinds of scheme that a model can have, and who reads each.</summary>
internal static class SchemeKinds
{
    private static readonly (string Kind, Func<SchemeSection, ISchemeReader> Read)[] s_kinds =
    [
        (ResidentPensionReader.Kind, section => new ResidentPensionReader(section)),
        (MedicalCoverReader.Kind, section => new MedicalCoverReader(section)),
    ];

    public static string[] Names { get; } = [.. s_kinds.Select(entry => entry.Kind)];

    /// <summary>Reads a scheme by its <c>kind</c>; null after a problem with that, when its other keys mean nothing yet.</summary>
    public static ISchemeReader? Read(SchemeSection section)
    {
        var kind = section.Keys.OneOf("kind", "the kind of scheme", Names);
        if (kind is not null) return s_kinds.First(entry => entry.Kind == kind).Read(section);
        section.Keys.PassAll();
        section.OpeningEconomy.PassAll();
        return null;
    }
}
