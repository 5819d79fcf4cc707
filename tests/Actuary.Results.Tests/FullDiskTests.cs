using System.Runtime.Versioning;
using Actuary.Results.Manifests;
using Actuary.Results.Storage;

namespace Actuary.Results.Tests;

/// <summary>A disk that fills up and a folder that cannot be written: a clear failure, and nothing half-written.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void Full_from_the_start_leaves_nothing()
    {
        var disk = new Disk(100);
        var failure = Should.Throw<RunFolderException>(() => RunFolder.Open(_scratch.Path(), FakeRun.PathPlusYear.Request, disk.Create));
        failure.Message.ShouldContain("manifest.json: cannot be written. No space left on device");
        Directory.Exists(_scratch.Path()).ShouldBeFalse();
    }

    [Fact]
    public void Full_at_any_byte_leaves_whole_files_only_and_the_run_can_be_completed()
    {
        FakeRun.PathPlusYear.RunIn(_scratch.Path("through"));
        var whole = ScratchFolder.Snapshot(_scratch.Path("through"), "manifest.json");
        var needed = new Disk(long.MaxValue);
        Execute(_scratch.Path("measured"), needed);
        for (var capacity = 0L; capacity < needed.Written; capacity += 1500)
        {
            var folder = _scratch.Path($"run-{capacity}");
            var failure = Should.Throw<RunFolderException>(() => Execute(folder, new Disk(capacity)));
            failure.Message.ShouldContain("No space left on device");
            if (Directory.Exists(folder))
                CheckWhole(folder, whole);
            ScratchFolder.Snapshot(FakeRun.PathPlusYear.RunIn(folder).Folder, "manifest.json").ShouldBe(whole, $"{capacity} bytes");
        }
    }

    [Fact]
    public void An_empty_folder_of_the_user_stays_and_stays_empty()
    {
        Directory.CreateDirectory(_scratch.Path());
        // Room for the manifest and no part.
        Should.Throw<RunFolderException>(() => Execute(_scratch.Path(), new Disk(2200)));
        Directory.EnumerateFileSystemEntries(_scratch.Path()).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_cannot_be_replaced_stays_as_it_was()
    {
        var path = _scratch.Path("file.json");
        WholeFile.Write(path, stream => stream.Write("old"u8));
        Should.Throw<RunFolderException>(() => WholeFile.Write(path, stream => stream.Write(new byte[500]), new Disk(100).Create));
        Should.Throw<InvalidOperationException>(() => WholeFile.Write(path, _ => throw new InvalidOperationException()));
        File.ReadAllText(path).ShouldBe("old");
        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldBe([path]);
        WholeFile.Write(path, stream => stream.Write("new"u8));
        File.ReadAllText(path).ShouldBe("new");
    }

    [Fact]
    public void Files_that_may_not_be_written_are_named()
    {
        static Stream Forbidden(string path) => throw new UnauthorizedAccessException($"Access to the path '{path}' is denied.");
        Should.Throw<RunFolderException>(() => RunFolder.Open(_scratch.Path(), FakeRun.PathPlusYear.Request, Forbidden)).Message
            .ShouldContain("manifest.json: cannot be written. Access to the path");
        Directory.Exists(_scratch.Path()).ShouldBeFalse();
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_read_only_folder_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no read-only folders; the test with a forbidden file stands in.");
        // Rights do not bind root, but nobody creates a folder among those of the kernel.
        var folder = Environment.IsPrivilegedProcess ? "/sys/actuary-run" : _scratch.Path();
        if (!Environment.IsPrivilegedProcess)
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Should.Throw<RunFolderException>(() => RunFolder.Open(folder, FakeRun.PathPlusYear.Request)).Message.ShouldContain($"{folder}: cannot be");
        if (Directory.Exists(folder))
            Directory.EnumerateFileSystemEntries(folder).ShouldBeEmpty();
    }

    public void Dispose() => _scratch.Dispose();

    private static void Execute(string folder, Disk disk)
    {
        using var run = RunFolder.Open(folder, FakeRun.PathPlusYear.Request, disk.Create);
        run.Execute(FakeRun.PathPlusYear.Simulate, 1, CancellationToken.None);
    }

    private static void CheckWhole(string folder, SortedDictionary<string, string> whole)
    {
        foreach (var (name, hash) in ScratchFolder.Snapshot(folder, "manifest.json"))
        {
            if (!name.StartsWith("partial/", StringComparison.Ordinal))
                hash.ShouldBe(whole[name], name);
            name.ShouldNotEndWith(".tmp");
        }
        Run.Open(folder).Manifest.Status.ShouldBeOneOf(RunStatus.Running, RunStatus.Failed);
    }

    /// <summary>A disk with room for so many bytes over all files.</summary>
    private sealed class Disk(long capacity)
    {
        public long Written { get; private set; }

        public Stream Create(string path) => new File(this, path);

        private sealed class File(Disk disk, string path) : FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0)
        {
            public override void Write(byte[] buffer, int offset, int count)
            {
                disk.Take(count);
                base.Write(buffer, offset, count);
            }

            public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

            public override void WriteByte(byte value) => Write([value], 0, 1);
        }

        private void Take(int bytes)
        {
            lock (this)
            {
                Written += bytes;
                if (Written > capacity)
                    throw new IOException("No space left on device");
            }
        }
    }
}
