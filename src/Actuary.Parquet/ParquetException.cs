namespace Actuary.Parquet;

/// <summary>A file that cannot be read: damaged, cut short, or using a part of Parquet beyond flat columns, PLAIN and dictionary pages, gzip or none.</summary>
public sealed class ParquetException : Exception
{
    /// <summary>What is wrong, in which file, at which byte from its beginning.</summary>
    public ParquetException(string file, long offset, string problem, Exception? inner = null)
        : base($"{file}, byte {offset}: {problem}", inner)
    {
        File = file;
        Offset = offset;
        Problem = problem;
    }

    /// <summary>Name of the file, or what the caller called the stream.</summary>
    public string File { get; }

    /// <summary>Bytes from the beginning of the file to the part that cannot be read.</summary>
    public long Offset { get; }

    /// <summary>What is wrong, without file and place.</summary>
    public string Problem { get; }
}
