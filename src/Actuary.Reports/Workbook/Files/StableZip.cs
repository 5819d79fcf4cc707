using System.IO.Compression;

namespace Actuary.Reports.Workbook.Files;

/// <summary>A zip archive whose bytes depend on its files alone: every one carries the first moment a zip can hold.</summary>
internal static class StableZip
{
    private static readonly DateTimeOffset s_moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the files of an archive again, in their order.</summary>
    public static void Copy(Stream archive, Stream output)
    {
        using var from = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries)
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = s_moment;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
