using System.Numerics;

namespace Sankofa.Matching.Register;

/// <summary>
/// Rows of a segment that hold nobody any more. It never changes: a further one makes another set, which shares all
/// but one block with the first, so that a search that has begun keeps seeing what it saw.
/// </summary>
internal sealed class DeadRows
{
    private const int BlockRows = 4096;
    private readonly ulong[]?[] _blocks;

    private DeadRows(ulong[]?[] blocks, int count)
    {
        _blocks = blocks;
        Count = count;
    }

    internal int Count { get; }

    internal static DeadRows None(int rows) => new(new ulong[]?[((rows - 1) / BlockRows) + 1], 0);

    internal long Bytes => (8L * _blocks.Length) + (_blocks.Count(block => block is not null) * (BlockRows / 8L));

    internal bool Contains(int row) =>
        _blocks[row / BlockRows] is { } block && ((block[row % BlockRows / 64] >> (row & 63)) & 1) != 0;

    internal DeadRows With(int row)
    {
        if (Contains(row)) return this;
        var blocks = (ulong[]?[])_blocks.Clone();
        var block = (ulong[]?)blocks[row / BlockRows]?.Clone() ?? new ulong[BlockRows / 64];
        block[row % BlockRows / 64] |= 1UL << (row & 63);
        blocks[row / BlockRows] = block;
        return new DeadRows(blocks, Count + 1);
    }

    internal void Save(SnapshotWriter writer)
    {
        var places = new List<int>();
        var words = new List<ulong>();
        for (var i = 0; i < _blocks.Length; i++)
        {
            if (_blocks[i] is not { } block) continue;
            places.Add(i);
            words.AddRange(block);
        }

        writer.Array<int>([.. places]);
        writer.Array<ulong>([.. words]);
    }

    internal static DeadRows Load(SnapshotReader reader, int rows)
    {
        var blocks = None(rows)._blocks;
        var places = reader.Array<int>();
        var words = reader.Array<ulong>();
        // What is damaged is told by the check sum at the end, which is not read yet.
        if (words.Length != places.Length * (BlockRows / 64) || places.Any(place => (uint)place >= blocks.Length))
            throw new SnapshotException("The snapshot is damaged: its removals do not fit its persons.");
        for (var i = 0; i < places.Length; i++)
            blocks[places[i]] = words.AsSpan(i * (BlockRows / 64), BlockRows / 64).ToArray();
        return new DeadRows(blocks, words.Sum(BitOperations.PopCount));
    }
}
