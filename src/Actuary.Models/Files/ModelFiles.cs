using System.Security.Cryptography;
using System.Text;

namespace Actuary.Models;

/// <summary>
/// The files a model may read: its own folder and, beside it, what all models share (<c>units.yaml</c>,
/// <c>measures.yaml</c>, <c>views.yaml</c>, <c>reference/</c>). Names are relative to the folder that holds the models, with '/'.
/// Each file is read once and its hash is kept. Safe to use by several readings at the same time.
/// </summary>
internal sealed class ModelFiles
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Lock _reading = new();
    private readonly string _shared;
    private readonly Dictionary<string, byte[]> _standIns;
    private readonly SortedDictionary<string, byte[]> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MapNode> _trees = new(StringComparer.Ordinal);

    /// <param name="modelFolder">The model's folder.</param>
    /// <param name="standIns">Texts that are read in place of files of the model, by their names within its folder.</param>
    public ModelFiles(string modelFolder, IReadOnlyDictionary<string, string>? standIns = null)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(modelFolder));
        Name = Path.GetFileName(full);
        _shared = Path.GetDirectoryName(full) ?? full;
        _standIns = (standIns ?? new Dictionary<string, string>()).ToDictionary(text => Own(text.Key), text => _strict.GetBytes(text.Value), StringComparer.Ordinal);
    }

    /// <summary>The name of the model: its folder's.</summary>
    public string Name { get; }

    public bool FolderExists => Directory.Exists(Path.Combine(_shared, Name));

    public bool Exists(string name) => File.Exists(Full(name));

    public bool WasRead(string name)
    {
        lock (_reading) return _read.ContainsKey(name);
    }

    /// <summary>The name of a file inside the model's own folder.</summary>
    public string Own(string name) => $"{Name}/{name}";

    /// <summary>The files of one folder of the model that end in <paramref name="ending"/>, sorted.</summary>
    public IReadOnlyList<string> List(string folder, string ending)
    {
        var path = Full(Own(folder));
        if (!Directory.Exists(path)) return [];
        return Directory.EnumerateFiles(path)
            .Select(file => Own($"{folder}/{Path.GetFileName(file)}"))
            .Where(name => name.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
    }

    /// <summary>The bytes of a file; null, with a problem at <paramref name="askedAt"/>, when it cannot be read.</summary>
    public byte[]? Bytes(string name, Place askedAt, string key, ProblemList problems)
    {
        lock (_reading) return Known(name, askedAt, key, problems);
    }

    /// <summary>The text of a UTF-8 file; null, with a problem, when it is missing or not UTF-8.</summary>
    public string? Text(string name, Place askedAt, string key, ProblemList problems)
    {
        if (Bytes(name, askedAt, key, problems) is not { } bytes) return null;
        try
        {
            return _strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            problems.Add(ProblemKind.Syntax, new Place(name, 0), "", "the file is not UTF-8 text", "UTF-8");
            return null;
        }
    }

    /// <summary>The tree of a YAML file; null, with a problem, when there is no such file.</summary>
    public MapNode? Yaml(string name, Place askedAt, string key, ProblemList problems)
    {
        lock (_reading)
        {
            if (_trees.TryGetValue(name, out var known)) return known;
            if (Text(name, askedAt, key, problems) is not { } text) return null;
            var before = problems.Count;
            var tree = YamlReader.Read(name, text, problems);
            // A broken file is read again by whoever asks again, so that each reading reports it.
            if (problems.Count == before) _trees[name] = tree;
            return tree;
        }
    }

    /// <summary>Every file read so far, by name.</summary>
    public IReadOnlyList<InputFile> Inputs()
    {
        lock (_reading) return _read.Select(file => new InputFile(file.Key, Convert.ToHexStringLower(SHA256.HashData(file.Value)))).ToArray();
    }

    /// <summary>Where a file is on this machine, for messages about missing ones.</summary>
    public string Full(string name) => Path.Combine(_shared, name.Replace('/', Path.DirectorySeparatorChar));

    private byte[]? Known(string name, Place askedAt, string key, ProblemList problems)
    {
        if (_read.TryGetValue(name, out var known)) return known;
        if (_standIns.TryGetValue(name, out var text)) return _read[name] = text;
        try
        {
            if (!Exists(name))
            {
                problems.Add(ProblemKind.File, askedAt, key, $"the file '{name}' is missing; looked for {Full(name)}");
                return null;
            }

            return _read[name] = File.ReadAllBytes(Full(name));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemKind.File, askedAt, key, $"the file '{name}' cannot be read: {error.Message.TrimEnd('.')}");
            return null;
        }
    }
}
