namespace Sankofa.Matching.Register;

/// <summary>A segment to and from a snapshot.</summary>
internal static class SegmentFile
{
    internal static void Save(LivingSegment living, SnapshotWriter writer)
    {
        var (segment, dead) = living;
        segment.Names.Save(writer);
        segment.Places.Save(writer);
        segment.Ids.Save(writer);
        writer.Array<int>(segment.Births);
        writer.Array<int>(segment.Given);
        writer.Array<Row>(segment.Rows);
        writer.Array<int>(segment.Extras);
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
            Ids = IdColumn.Load(reader),
            Births = reader.Array<int>(),
            Given = reader.Array<int>(),
            Rows = reader.Array<Row>(),
            Extras = reader.Array<int>(),
            FamilyStart = reader.Array<int>(),
            OtherStart = reader.Array<int>(),
            Others = reader.Array<int>(),
            ByDate = reader.Array<int>(),
            ById = reader.Array<int>(),
        };
        return new LivingSegment(segment, DeadRows.Load(reader, segment.Count));
    }
}
