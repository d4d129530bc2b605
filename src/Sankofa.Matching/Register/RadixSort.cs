namespace Sankofa.Matching.Register;

/// <summary>
/// Sorts numbers with what belongs to them, by bytes from the lowest; equal numbers keep their order.
/// </summary>
internal static class RadixSort
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;

    internal static void Sort(ulong[] keys, int[] items)
    {
        // The tables of counts cost more than a few comparisons.
        if (keys.Length < 2048)
        {
            SortFew(keys, items);
            return;
        }

        ulong differing = 0;
        foreach (var key in keys) differing |= key ^ keys[0];
        var (otherKeys, otherItems) = (new ulong[keys.Length], new int[keys.Length]);
        var (from, fromItems, to, toItems) = (keys, items, otherKeys, otherItems);
        for (var shift = 0; shift < 64; shift += Bits)
        {
            if (((differing >> shift) & (Buckets - 1)) == 0) continue;
            Pass(from, fromItems, to, toItems, shift);
            (from, fromItems, to, toItems) = (to, toItems, from, fromItems);
        }

        if (ReferenceEquals(from, keys)) return;
        from.CopyTo(keys, 0);
        fromItems.CopyTo(items, 0);
    }

    private static void Pass(ulong[] from, int[] fromItems, ulong[] to, int[] toItems, int shift)
    {
        Span<int> next = stackalloc int[Buckets];
        next.Clear();
        foreach (var key in from) next[(int)(key >> shift) & (Buckets - 1)]++;
        var sum = 0;
        foreach (ref var bucket in next) (bucket, sum) = (sum, sum + bucket);
        for (var i = 0; i < from.Length; i++)
        {
            var at = next[(int)(from[i] >> shift) & (Buckets - 1)]++;
            to[at] = from[i];
            toItems[at] = fromItems[i];
        }
    }

    private static void SortFew(ulong[] keys, int[] items)
    {
        var both = new (ulong Key, int Place, int Item)[keys.Length];
        for (var i = 0; i < keys.Length; i++) both[i] = (keys[i], i, items[i]);
        Array.Sort(both, static (one, other) =>
            one.Key != other.Key ? one.Key.CompareTo(other.Key) : one.Place.CompareTo(other.Place));
        for (var i = 0; i < both.Length; i++) (keys[i], items[i]) = (both[i].Key, both[i].Item);
    }
}
