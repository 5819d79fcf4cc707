namespace Actuary.Results.Storage;

/// <summary>Keeps a second process from writing the same run folder. Let go when disposed, and by the system if the process dies.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="RunFolderException">Another process has it, or the folder cannot be written.</exception>
    public static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, RunFiles.Lock);
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException busy) when (File.Exists(path))
        {
            throw new RunFolderException(folder, "another process is writing this run.", busy);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RunFolderException(folder, $"cannot be written. {failure.Message}", failure);
        }
    }

    public void Dispose() => _file.Dispose();
}
