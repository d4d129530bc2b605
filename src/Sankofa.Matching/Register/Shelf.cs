using System.Numerics;

namespace Sankofa.Matching.Register;

/// <summary>
/// The segments of an index and how they change: what is new gathers in a small one, small ones are merged into
/// larger ones, and what searches read is replaced as a whole and never altered.
/// </summary>
internal sealed class Shelf
{
    /// <summary>Persons who wait for a segment of their own; every writing builds their small segment anew.</summary>
    private const int MostFresh = 32;

    /// <summary>As many segments of like size are merged into one, which is of the next size.</summary>
    private const int SegmentsOfOneTier = 4;

    private readonly Lock _writing = new();
    private readonly Lock _compacting = new();
    private readonly List<RegisterPerson> _fresh = [];
    private PersonReader _freshReader = new(new Lexicon(), MostFresh);
    private LivingSegment[] _settled = [];
    private volatile LivingSegment[] _segments = [];

    // A compaction reads this many of the settled; they stay till its end, when it is told who left them meanwhile.
    private int _frozen;
    private readonly List<long> _leftMeanwhile = [];

    internal Population Population { get; } = new();

    /// <summary>What a search reads: one state of the register.</summary>
    internal IReadOnlyList<LivingSegment> Segments => _segments;

    /// <summary>Takes the first segments of a new index.</summary>
    internal void Begin(LivingSegment[] segments)
    {
        foreach (var (segment, dead) in segments)
        {
            Population.AddAll(segment.Births);
            for (var row = 0; dead.Count > 0 && row < segment.Count; row++)
                if (dead.Contains(row)) Population.Add(segment.Births[row], -1);
        }

        _settled = segments;
        Publish();
    }

    internal void Put(in RegisterPerson person)
    {
        lock (_writing)
        {
            Bury(person.Id);
            _fresh.Add(person);
            Population.Add(BirthOf(person), 1);
            Publish();
            if (_fresh.Count >= MostFresh) Settle();
        }
    }

    internal void Put(Segment segment)
    {
        if (segment.Count == 0) return;
        lock (_writing)
        {
            Settle();
            for (var row = 0; row < segment.Count; row++) Bury(segment.Ids[row]);
            Population.AddAll(segment.Births);
            Settle(segment);
        }
    }

    internal bool Remove(long id)
    {
        lock (_writing)
        {
            if (!Bury(id)) return false;
            Publish();
            return true;
        }
    }

    /// <summary>Runs an action on all segments while nobody writes.</summary>
    internal void Hold(Action<LivingSegment[]> action)
    {
        lock (_writing) action(_segments);
    }

    internal void Compact(CancellationToken cancel)
    {
        lock (_compacting)
        {
            LivingSegment[] old;
            lock (_writing)
            {
                Settle();
                old = (LivingSegment[])_settled.Clone();
                if (old.Length == 0 || (old.Length == 1 && old[0].Dead.Count == 0)) return;
                _frozen = old.Length;
            }

            Segment? made = null;
            try
            {
                made = SegmentMerge.Of(old, cancel);
            }
            finally
            {
                lock (_writing) Replace(made);
            }
        }
    }

    private void Replace(Segment? made)
    {
        if (made is not null)
        {
            var living = new LivingSegment(made);
            foreach (var id in _leftMeanwhile)
            {
                if (living.Find(id) is not (>= 0 and var row)) continue;
                made.CountNames(row, -1);
                living = living with { Dead = living.Dead.With(row) };
            }

            _settled = living.Living > 0 ? [living, .. _settled[_frozen..]] : _settled[_frozen..];
        }

        _frozen = 0;
        _leftMeanwhile.Clear();
        Publish();
    }

    /// <summary>Takes the person of an id out of wherever they stand; nobody sees it before it is published.</summary>
    private bool Bury(long id)
    {
        var fresh = _fresh.FindIndex(person => person.Id == id);
        if (fresh >= 0)
        {
            Population.Add(BirthOf(_fresh[fresh]), -1);
            _fresh.RemoveAt(fresh);
            return true;
        }

        for (var i = _settled.Length - 1; i >= 0; i--)
        {
            if (_settled[i].Find(id) is not (>= 0 and var row)) continue;
            var (segment, dead) = _settled[i];
            Population.Add(segment.Births[row], -1);
            segment.CountNames(row, -1);
            if (i < _frozen) _leftMeanwhile.Add(id);
            // Searches read this array no more than the one before it: only the published one is theirs.
            _settled[i] = new LivingSegment(segment, dead.With(row));
            return true;
        }

        return false;
    }

    private void Publish()
    {
        if (_fresh.Count == 0)
        {
            _segments = [.. _settled];
            return;
        }

        _segments = [.. _settled, new LivingSegment(FreshSegment())];
    }

    private Segment FreshSegment()
    {
        _freshReader.Restart();
        foreach (var person in _fresh) _freshReader.Read(person);
        return _freshReader.Build();
    }

    /// <summary>The fresh persons get a segment that is no longer built anew.</summary>
    private void Settle()
    {
        if (_fresh.Count == 0) return;
        var segment = FreshSegment();
        _fresh.Clear();
        _freshReader = new PersonReader(new Lexicon(), MostFresh);
        Settle(segment);
    }

    private void Settle(Segment segment)
    {
        _settled = [.. _settled, new LivingSegment(segment)];
        while (MergeLast())
        {
        }

        Publish();
    }

    /// <summary>Merges the last segments if enough of them are of one size.</summary>
    private bool MergeLast()
    {
        var first = _settled.Length - SegmentsOfOneTier;
        if (first < _frozen) return false;
        var tier = Tier(_settled[^1]);
        for (var i = first; i < _settled.Length; i++)
            if (Tier(_settled[i]) > tier) return false;
        var merged = new LivingSegment(SegmentMerge.Of(_settled[first..]));
        _settled = merged.Segment.Count > 0 ? [.. _settled[..first], merged] : _settled[..first];
        return true;
    }

    /// <summary>The power of four in what of the smallest size a segment once held.</summary>
    private static int Tier(LivingSegment living) => BitOperations.Log2((uint)living.Segment.Count / MostFresh | 1) / 2;

    private static int BirthOf(in RegisterPerson person) =>
        Birth.Pack(Birth.Date(person.BirthYear, person.BirthMonth, person.BirthDay), person.Sex);
}
