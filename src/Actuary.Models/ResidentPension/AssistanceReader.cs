using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>How pensions of assisted persons count against their assistance.</summary>
internal sealed class AssistanceReader
{
    private readonly Horizon _horizon;
    private readonly int[] _classes;
    private readonly DatedValue _counted;

    public AssistanceReader(Binder assistance, IReadOnlyList<MemberClass> classes, Horizon horizon)
    {
        _horizon = horizon;
        var named = assistance.Section("classes", "the classes whose members are assisted: class: true");
        _classes = [.. Enumerable.Range(0, classes.Count).Where(c => named.HasOptional(classes[c].Name) && named.Flag(classes[c].Name, "whether its members are assisted"))];
        if (_classes.Length == 0)
            assistance.Refuse("classes", "names no class whose members are assisted", "a class of the scheme: true");
        _counted = assistance.Dated("pension_counted", Unit.Fraction, 0, 1, "share of the pension that the means test counts (AMB-40)");
    }

    public AssistancePolicy Build() => new(_classes, _counted.AverageByYear(_horizon));
}
