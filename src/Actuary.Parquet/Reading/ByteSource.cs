using Microsoft.Win32.SafeHandles;

namespace Actuary.Parquet.Reading;

/// <summary>Reads anywhere in a file or stream, from several threads at once.</summary>
internal sealed class ByteSource : IDisposable
{
    private readonly SafeFileHandle? _handle;
    private readonly Stream? _stream;
    private readonly Lock _lock = new();

    public ByteSource(string path)
    {
        _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.RandomAccess);
        Length = RandomAccess.GetLength(_handle);
        Name = path;
    }

    public ByteSource(Stream stream, string name)
    {
        _stream = stream;
        Length = stream.Length;
        Name = name;
    }

    public string Name { get; }

    public long Length { get; }

    /// <summary>Fills <paramref name="bytes"/> from the byte at <paramref name="offset"/>.</summary>
    /// <exception cref="ParquetException">The file ends before that.</exception>
    public void Read(long offset, Span<byte> bytes)
    {
        if (_handle is not null)
            ReadFile(_handle, offset, bytes);
        else
            ReadStream(_stream!, offset, bytes);
    }

    public void Dispose() => _handle?.Dispose();

    private void ReadFile(SafeFileHandle handle, long offset, Span<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var count = RandomAccess.Read(handle, bytes, offset);
            if (count == 0)
                throw new ParquetException(Name, offset, $"the file ends {bytes.Length} bytes too early");
            bytes = bytes[count..];
            offset += count;
        }
    }

    private void ReadStream(Stream stream, long offset, Span<byte> bytes)
    {
        lock (_lock)
        {
            stream.Position = offset;
            var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (count < bytes.Length)
                throw new ParquetException(Name, offset + count, $"the stream ends {bytes.Length - count} bytes too early");
        }
    }
}
