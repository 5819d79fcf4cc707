namespace Actuary.Cli.Tests;

/// <summary>A copy of the national model, with what all models share beside it, to be spoilt.</summary>
internal sealed class ModelCopy : IDisposable
{
    public const string Name = "national-resident-pension";

    private readonly ScratchFolder _scratch = new();

    public ModelCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Models, "*", SearchOption.AllDirectories))
        {
            var copy = _scratch[Path.GetRelativePath(Repository.Models, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The folder of the model.</summary>
    public string Folder => _scratch[Name];

    /// <summary>Replaces a text of one of the model's files that is there once, and gives the number of the line where it begins.</summary>
    public int Change(string file, string text, string by) => ChangeShared($"{Name}/{file}", text, by);

    /// <summary>The same for a file beside the model.</summary>
    public int ChangeShared(string file, string text, string by)
    {
        var path = _scratch[file];
        var content = File.ReadAllText(path);
        content.Split(text).Length.ShouldBe(2, $"'{text}' is in {file} once");
        var at = content.IndexOf(text, StringComparison.Ordinal);
        File.WriteAllText(path, content[..at] + by + content[(at + text.Length)..]);
        return content[..at].Count(letter => letter == '\n') + 1;
    }

    public void Remove(string file) => File.Delete(Path.Combine(Folder, file));

    public void Dispose() => _scratch.Dispose();
}
