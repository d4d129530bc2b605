namespace Sankofa.Matching.Register;

/// <summary>
/// The ids of a segment; in four bytes each where they lie within four thousand millions of one another.
/// </summary>
internal sealed class IdColumn
{
    private readonly long _least;
    private readonly uint[] _near;
    private readonly long[] _far;

    private IdColumn(long least, uint[] near, long[] far)
    {
        _least = least;
        _near = near;
        _far = far;
    }

    internal long this[int row] => _far.Length > 0 ? _far[row] : _least + _near[row];

    internal long Bytes => (4L * _near.Length) + (8L * _far.Length);

    internal static IdColumn Of(ReadOnlySpan<long> ids, ReadOnlySpan<int> order)
    {
        var (least, greatest) = (long.MaxValue, long.MinValue);
        foreach (var id in ids) (least, greatest) = (Math.Min(least, id), Math.Max(greatest, id));
        if (ids.Length > 0 && (ulong)greatest - (ulong)least > uint.MaxValue)
        {
            var far = new long[order.Length];
            for (var row = 0; row < far.Length; row++) far[row] = ids[order[row]];
            return new IdColumn(0, [], far);
        }

        var near = new uint[order.Length];
        for (var row = 0; row < near.Length; row++) near[row] = (uint)(ids[order[row]] - least);
        return new IdColumn(ids.Length > 0 ? least : 0, near, []);
    }

    internal void Save(SnapshotWriter writer)
    {
        writer.Number(_least);
        writer.Array<uint>(_near);
        writer.Array<long>(_far);
    }

    internal static IdColumn Load(SnapshotReader reader) =>
        new(reader.Number(), reader.Array<uint>(), reader.Array<long>());
}
