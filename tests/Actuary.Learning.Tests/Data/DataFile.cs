namespace Actuary.Learning.Tests.Data;

/// <summary>A data file in a folder of its own, gone when the test is over.</summary>
internal sealed class DataFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actuary-").FullName;

    public DataFile(string text, string name = "data.csv")
    {
        Path = System.IO.Path.Combine(_folder, name);
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
