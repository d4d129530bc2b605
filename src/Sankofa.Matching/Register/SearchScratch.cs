namespace Sankofa.Matching.Register;

/// <summary>
/// Memory that one search at a time uses: for every word of a segment, whether it is near a word of the query (0: to
/// none) and, for the few that are, how near to each.
/// </summary>
internal sealed class SearchScratch
{
    internal SlotTable Names { get; } = new();

    internal SlotTable Places { get; } = new();
}

/// <summary>
/// Levels by word: four bits for each of sixteen words of the query, so that what is read of the whole register's
/// words is two bytes each.
/// </summary>
internal sealed class SlotTable
{
    private readonly List<int> _used = [];

    /// <summary>By code: the place in <see cref="Levels"/>.</summary>
    internal ushort[] Slots { get; private set; } = new ushort[1024];

    internal ulong[] Levels { get; private set; } = new ulong[1024];

    /// <summary>
    /// By code one bit: there is a slot. Of the words of a country they fit into the processor's nearest memory, and
    /// most rows need no more.
    /// </summary>
    internal ulong[] Marks { get; private set; } = new ulong[16];

    internal void Fill(int words, Probe probe)
    {
        foreach (var code in _used) (Slots[code], Marks[code >> 6]) = (0, 0);
        _used.Clear();
        if (Slots.Length <= words)
        {
            Slots = new ushort[words + (words / 4) + 1];
            Marks = new ulong[(Slots.Length / 64) + 1];
        }

        foreach (var near in probe.Keys)
            for (var code = near.First; code < near.End; code++)
                Put(code, near.Word, near.Level);
        foreach (var near in probe.Tokens) Put(near.Token, near.Word, near.Level);
    }

    /// <summary>The better level of each of sixteen words; levels are below eight.</summary>
    internal static ulong Best(ulong one, ulong other)
    {
        const ulong high = 0x8888888888888888;
        var oneWins = ((((one | high) - other) & high) >> 3) * 15;
        return (one & oneWins) | (other & ~oneWins);
    }

    private void Put(int code, int word, int level)
    {
        var slot = Slots[code];
        if (slot == 0)
        {
            // Words beyond are those of initials in a very large table; the others come first.
            if (_used.Count == ushort.MaxValue) return;
            _used.Add(code);
            slot = Slots[code] = (ushort)_used.Count;
            Marks[code >> 6] |= 1ul << code;
            if (Levels.Length <= slot)
            {
                var larger = Levels;
                Array.Resize(ref larger, 2 * larger.Length);
                Levels = larger;
            }

            Levels[slot] = 0;
        }

        Levels[slot] = Best(Levels[slot], (ulong)level << (4 * word));
    }
}
