namespace Sankofa.Matching.Register;

/// <summary>A segment to and from a snapshot.</summary>
internal static class SegmentFile
{
    internal static void Save(LivingSegment living, SnapshotWriter writer)
    {
        var (segment, dead) = living;
        segment.Names.Save(writer);
        segment.Places.Save(writer);
        writer.Array<long>(segment.Ids);
        writer.Array<int>(segment.Births);
        foreach (var column in segment.Columns) writer.Array<int>(column);
        writer.Array<int>(segment.Extras);
        writer.Array<int>(segment.ExtraStart);
        writer.Array<byte>(segment.ExtraCounts);
        writer.Array<int>(segment.FamilyStart);
        writer.Array<int>(segment.OtherStart);
        writer.Array<int>(segment.Others);
        writer.Array<int>(segment.ByDate);
        writer.Array<int>(segment.ById);
        dead.Save(writer);
    }

    internal static LivingSegment Load(SnapshotReader reader)
    {
        var segment = new Segment
        {
            Names = TokenTable.Load(reader),
            Places = TokenTable.Load(reader),
            Ids = reader.Array<long>(),
            Births = reader.Array<int>(),
            Columns = [.. Enumerable.Range(0, Segment.FieldCount).Select(_ => reader.Array<int>())],
            Extras = reader.Array<int>(),
            ExtraStart = reader.Array<int>(),
            ExtraCounts = reader.Array<byte>(),
            FamilyStart = reader.Array<int>(),
            OtherStart = reader.Array<int>(),
            Others = reader.Array<int>(),
            ByDate = reader.Array<int>(),
            ById = reader.Array<int>(),
        };
        return new LivingSegment(segment, DeadRows.Load(reader, segment.Count));
    }
}
