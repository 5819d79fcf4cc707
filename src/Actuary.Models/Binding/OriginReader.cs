namespace Actuary.Models;

/// <summary>Checks where a value comes from and what it is measured in.</summary>
internal sealed class OriginReader(BindingContext context)
{
    private const string Wanted = "'source: <id>' (with 'at: <place in it>'), or 'status: assumed' with a 'reason'";

    /// <summary>
    /// The unit and origin of a value. <paramref name="asked"/> null: a switch, which has no unit.
    /// <paramref name="excused"/> are words whose misspelling was reported already, so that they are not reported as missing.
    /// </summary>
    public Origin Read(Provenance stated, Unit? asked, Place place, string key, IReadOnlyCollection<string> excused)
    {
        var unit = asked is { } wanted ? Unit(stated, wanted, place, key, excused) : "";
        var status = Status(stated);
        var sources = Sources(stated);
        var reason = Text(stated.Reason);
        if (Words.Statuses.Contains(status)) Require(status, sources, reason, place, key, excused);
        return new Origin(unit, status, sources, Text(stated.At), reason);
    }

    private string Unit(Provenance stated, Unit wanted, Place place, string key, IReadOnlyCollection<string> excused)
    {
        var unit = Text(stated.Unit);
        if (stated.Unit is null)
        {
            if (!excused.Contains(Words.Unit))
                context.Problems.Add(ProblemKind.Unit, place, key, "states no unit", wanted.Id);
        }
        else if (!context.Units.Contains(unit))
        {
            Once(
                stated.Unit.Node, ProblemKind.Unit, stated.Unit.Key, $"unit '{unit}' is not known",
                Spelling.List(context.Units.Ids), Spelling.Nearest(unit, context.Units.Ids));
        }
        else if (unit != wanted.Id)
        {
            context.Problems.Add(ProblemKind.Unit, place, key, $"is in '{unit}', and this value is asked for in another unit", wanted.Id);
        }

        return wanted.Id;
    }

    private string Status(Provenance stated)
    {
        var status = Text(stated.Status);
        if (status.Length > 0 && !Words.Statuses.Contains(status))
        {
            Once(
                stated.Status!.Node, ProblemKind.Provenance, stated.Status.Key, $"status '{status}' is not known",
                Spelling.List(Words.Statuses), Spelling.Nearest(status, Words.Statuses));
        }

        return status.Length > 0 ? status : Words.Published;
    }

    private string[] Sources(Provenance stated)
    {
        if (stated.Source is not { } source) return [];
        context.Used.Add(source.Node);
        var items = source.Node is ListNode list ? list.Items : [source.Node];
        return items.Select(item => Id(item, source.Key)).OfType<string>().ToArray();
    }

    private string? Id(Node node, string key)
    {
        if (node is not ScalarNode { IsNull: false } scalar)
        {
            Once(node, ProblemKind.Shape, key, "is not the id of a source", "an id, or a list of ids");
            return null;
        }

        if (context.Sources.Find(scalar.Text) is null)
        {
            var ids = context.Sources.Ids;
            Once(
                node, ProblemKind.Provenance, key, $"source '{scalar.Text}' is not in any sources.md of this model",
                ids.Count > 0 ? Spelling.List(ids) : null, Spelling.Nearest(scalar.Text, ids));
        }

        context.Cited.Add(scalar.Text);
        return scalar.Text;
    }

    private void Require(
        string status, string[] sources, string reason, Place place, string key, IReadOnlyCollection<string> excused)
    {
        if (status == Words.Assumed)
        {
            if (reason.Length == 0 && !excused.Contains(Words.Reason))
                context.Problems.Add(ProblemKind.Provenance, place, key, "is assumed without a reason", "a 'reason' in words");
        }
        else if (sources.Length == 0 && !excused.Contains(Words.Source) && !excused.Contains(Words.Status))
        {
            context.Problems.Add(ProblemKind.Provenance, place, key, "states neither a source nor that it is assumed", Wanted);
        }
    }

    private string Text(Stated? stated)
    {
        if (stated is null) return "";
        context.Used.Add(stated.Node);
        if (stated.Node is ScalarNode scalar) return scalar.IsNull ? "" : scalar.Text;
        Once(stated.Node, ProblemKind.Shape, stated.Key, "is not text", "one word or sentence");
        return "";
    }

    /// <summary>A unit or source of a group serves many values, and is one mistake.</summary>
    private void Once(Node node, ProblemKind kind, string key, string message, string? allowed, string? suggestion = null)
    {
        if (context.Refused.Add(node)) context.Problems.Add(kind, node.Place, key, message, allowed, suggestion);
    }
}
