using Sankofa.Matching.Register;

namespace Sankofa.Core.Registry.Searching;

/// <summary>
/// The index of a large register on this node's disk, so that a restart takes seconds. It has the words of the
/// register in it, readable by the account that runs the program and by nobody else.
/// </summary>
internal static class RegisterSnapshot
{
    /// <summary>Below this an index is built as quickly as it is read.</summary>
    private const int PersonsAtLeast = 50_000;

    /// <summary>Null where there is none, or one that cannot be relied on: the index is built anew.</summary>
    public static (PersonIndex Index, long Change)? Load(string folder, Guid register)
    {
        var path = PathOf(folder, register);
        if (!File.Exists(path)) return null;
        try
        {
            using var stream = File.OpenRead(path);
            Span<byte> head = stackalloc byte[24];
            stream.ReadExactly(head);
            if (new Guid(head[..16]) != register) return null;
            return (PersonIndex.Load(stream), BitConverter.ToInt64(head[16..]));
        }
        catch (Exception unusable) when (unusable is SnapshotException or IOException)
        {
            return null;
        }
    }

    public static void Save(string folder, Guid register, PersonIndex index, long change)
    {
        if (index.Count < PersonsAtLeast) return;
        var path = PathOf(folder, register);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var half = path + ".new";
        using (var stream = File.Create(half))
        {
            // Before a word is in it.
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(half, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Span<byte> head = stackalloc byte[24];
            register.TryWriteBytes(head);
            BitConverter.TryWriteBytes(head[16..], change);
            stream.Write(head);
            index.Save(stream);
        }

        // A program that is killed meanwhile leaves the one before.
        File.Move(half, path, overwrite: true);
    }

    private static string PathOf(string folder, Guid register) =>
        Path.Combine(folder, "registers", register.ToString("N") + ".index");
}
