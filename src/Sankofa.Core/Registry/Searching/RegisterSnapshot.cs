using System.Buffers.Binary;
using System.Security.Cryptography;
using Sankofa.Matching.Register;

namespace Sankofa.Core.Registry.Searching;

/// <summary>
/// Which state of a register a snapshot holds: up to which change, and the event of the register's own chain that was
/// the last at that time. A database that was restored and has gone on since counts the same changes of other entries;
/// it has not the same event.
/// </summary>
internal sealed record SnapshotMark(long Change, int Sequence, byte[] Hash);

/// <summary>
/// The index of a large register on this node's disk, so that a restart takes seconds. It has the words of the
/// register in it, readable by the account that runs the program and by nobody else.
/// </summary>
internal static class RegisterSnapshot
{
    /// <summary>Below this an index is built as quickly as it is read.</summary>
    public const int PersonsAtLeast = 50_000;

    private const int Said = 16 + 8 + 4 + SHA256.HashSizeInBytes;
    private const int Head = Said + SHA256.HashSizeInBytes;

    /// <summary>Null where there is none, or one that cannot be relied on: the index is built anew.</summary>
    public static (PersonIndex Index, SnapshotMark Mark)? Load(string folder, Guid register)
    {
        var path = PathOf(folder, register);
        if (!File.Exists(path)) return null;
        try
        {
            using var stream = File.OpenRead(path);
            Span<byte> head = stackalloc byte[Head];
            stream.ReadExactly(head);
            // One flipped bit in the number of the change would hide every entry before it.
            if (!SHA256.HashData(head[..Said]).AsSpan().SequenceEqual(head[Said..])) return null;
            if (new Guid(head[..16]) != register) return null;
            var mark = new SnapshotMark(
                BinaryPrimitives.ReadInt64LittleEndian(head[16..]), BinaryPrimitives.ReadInt32LittleEndian(head[24..]),
                head[28..Said].ToArray());
            return (PersonIndex.Load(stream), mark);
        }
        catch (Exception unusable) when (unusable is SnapshotException or IOException)
        {
            return null;
        }
    }

    public static void Save(string folder, Guid register, PersonIndex index, SnapshotMark mark)
    {
        var path = PathOf(folder, register);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var half = path + ".new";
        using (var stream = File.Create(half))
        {
            // Before a word is in it.
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(half, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Span<byte> head = stackalloc byte[Head];
            register.TryWriteBytes(head);
            BinaryPrimitives.WriteInt64LittleEndian(head[16..], mark.Change);
            BinaryPrimitives.WriteInt32LittleEndian(head[24..], mark.Sequence);
            mark.Hash.CopyTo(head[28..]);
            SHA256.HashData(head[..Said], head[Said..]);
            stream.Write(head);
            index.Save(stream);
        }

        // A program that is killed meanwhile leaves the one before.
        File.Move(half, path, overwrite: true);
    }

    private static string PathOf(string folder, Guid register) =>
        Path.Combine(folder, "registers", register.ToString("N") + ".index");
}
