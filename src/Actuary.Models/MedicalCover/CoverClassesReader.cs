using Actuary.Schemes.MedicalCover.Policy;

namespace Actuary.Models.MedicalCover;

/// <summary>The classes of insured, in the order of the file.</summary>
internal sealed class CoverClassesReader
{
    private static readonly string[] s_statuses =
        ["ordinary", "dibao", "dibao_margin", "tekun", "severely_disabled", "return_to_poverty", "low_income", "rural", "urban"];

    public CoverClassesReader(Binder scheme)
    {
        var classes = new List<CoverClass>();
        var labels = new List<Label>();
        foreach (var (name, insured) in scheme.Section("classes", "the classes of insured").Sections())
        {
            labels.Add(insured.LabelHere("what the class is called"));
            classes.Add(new CoverClass(name, insured.Name("status", "the status of its insured", s_statuses)));
        }

        if (classes.Count == 0)
            scheme.Refuse("classes", "names no class of insured", "at least one: ordinary: { zh: …, en: …, status: ordinary }");
        (Classes, Labels) = (classes, labels);
        Names = [.. classes.Select(insured => insured.Name)];
    }

    public IReadOnlyList<CoverClass> Classes { get; }

    /// <summary>What each class is called, in the same order.</summary>
    public IReadOnlyList<Label> Labels { get; }

    public string[] Names { get; }
}
