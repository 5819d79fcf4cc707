using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>The classes of members, in the order of the file: contribution tiers and statuses.</summary>
internal sealed class ClassesReader
{
    private static readonly string[] _statuses =
        ["ordinary", "dibao", "dibao_margin", "tekun", "severely_disabled", "return_to_poverty", "only_child_parent", "older_scheme"];

    public ClassesReader(Binder scheme)
    {
        var classes = new List<MemberClass>();
        var labels = new List<Label>();
        foreach (var (name, member) in scheme.Section("classes", "the classes of members").Sections())
        {
            labels.Add(member.LabelHere("what the class is called"));
            classes.Add(new MemberClass(name, member.Name("status", "the status of its members", _statuses)));
        }

        if (classes.Count == 0)
            scheme.Refuse("classes", "names no class of members", "at least one: tier_100: { zh: …, en: …, status: ordinary }");
        Classes = classes;
        Labels = labels;
        Names = [.. classes.Select(memberClass => memberClass.Name)];
    }

    public IReadOnlyList<MemberClass> Classes { get; }

    /// <summary>What each class is called, in the same order.</summary>
    public IReadOnlyList<Label> Labels { get; }

    public IReadOnlyList<string> Names { get; }
}
