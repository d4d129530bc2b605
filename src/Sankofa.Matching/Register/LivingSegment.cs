namespace Sankofa.Matching.Register;

/// <summary>A segment and those of its rows that hold nobody any more.</summary>
internal sealed record LivingSegment(Segment Segment, DeadRows Dead)
{
    internal LivingSegment(Segment segment) : this(segment, DeadRows.None(segment.Count))
    {
    }

    internal int Living => Segment.Count - Dead.Count;

    /// <summary>The living row of an id, or -1.</summary>
    internal int Find(long id)
    {
        var row = Segment.Find(id);
        return row < 0 || Dead.Contains(row) ? -1 : row;
    }
}
