namespace Actuary.Results.Storage;

/// <summary>
/// Files that are there whole or not at all: written under a temporary name, flushed to the disk, then renamed over the old one.
/// </summary>
public static class WholeFile
{
    /// <summary>Ends the name of a file that is being written; what is left of it after a crash can be deleted.</summary>
    public const string TemporarySuffix = ".tmp";

    private const int BufferBytes = 1 << 16;

    /// <summary>Writes a file, and its folder if that is not there.</summary>
    /// <exception cref="RunFolderException">It cannot be written: disk full, read-only, no such drive. Nothing of it is left.</exception>
    public static void Write(string path, Action<Stream> write) => Write(path, write, Create);

    /// <summary>The same with another way to create the temporary file.</summary>
    internal static void Write(string path, Action<Stream> write, Func<string, Stream> create)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var temporary = path + TemporarySuffix;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var stream = create(temporary))
            {
                write(stream);
                FlushToDisk(stream);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure)
        {
            TryDelete(temporary);
            if (failure is IOException or UnauthorizedAccessException)
                throw new RunFolderException(path, $"cannot be written. {failure.Message}", failure);
            throw;
        }
    }

    internal static Stream Create(string path) => new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);

    /// <summary>Deletes a file if it is there; one that cannot be deleted stays, because something worse is being reported already.</summary>
    internal static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Left behind; the next run deletes it.
        }
    }

    private static void FlushToDisk(Stream stream)
    {
        if (stream is FileStream file)
            file.Flush(flushToDisk: true);
        else
            stream.Flush();
    }
}
