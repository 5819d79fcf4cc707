using Actuary.Cli.Tests.ShippedModels;

namespace Actuary.Cli.Tests.BadInput;

/// <summary>A model's text with keys put in or taken out (<c>key: value</c>, or <c>- key</c>), and what it is told; <c>~</c> is the scheme.</summary>
internal sealed class Contradiction
{
    private readonly ModelText _text;
    private readonly string _scheme;

    private Contradiction(ModelText text, string scheme) => (_text, _scheme) = (text, scheme);

    public static Contradiction Of(ModelText text, string scheme, string[] edits) =>
        new(edits.Aggregate(text, (edited, edit) => Edited(edited, edit.Replace("~", scheme, StringComparison.Ordinal))), scheme);

    /// <summary>One of the problems begins so, with the line of its key.</summary>
    public void ShouldBeTold(string message, EditedModel model)
    {
        var wanted = message.Replace("~", _scheme, StringComparison.Ordinal);

        var problems = model.Problems(_text);

        var told = problems.FirstOrDefault(problem => problem.ToString().Contains($"  {wanted}", StringComparison.Ordinal));
        told.ShouldNotBeNull(string.Join('\n', problems));
        told.File.ShouldBe($"{Path.GetFileName(model.Folder)}/model.yaml");
        told.Line.ShouldBe(LineOf(wanted[..wanted.IndexOf(": ", StringComparison.Ordinal)]));
    }

    private static ModelText Edited(ModelText text, string edit)
    {
        if (edit.StartsWith("- ", StringComparison.Ordinal)) return text.Without(edit[2..])!;
        var (key, value) = (edit[..edit.IndexOf(':', StringComparison.Ordinal)], edit[(edit.IndexOf(':', StringComparison.Ordinal) + 2)..]);
        return text.Has(key) ? text.Replaced(key, value) : text.WithNew(key, value)!;
    }

    /// <summary>Of the key, or of the group that lacks it.</summary>
    private int LineOf(string key)
    {
        while (!_text.Has(key)) key = key[..key.LastIndexOf('.')];
        return _text.Lines(key).First;
    }
}
