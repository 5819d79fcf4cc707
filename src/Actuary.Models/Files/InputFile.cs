namespace Actuary.Models;

/// <summary>A file that was read: its name relative to the folder of all models, and the SHA-256 of its bytes (lower-case hex).</summary>
public sealed record InputFile(string Name, string Sha256);
