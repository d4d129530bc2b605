using System.Text;

namespace Sankofa.Matching.Register;

/// <summary>Segments to a stream and back.</summary>
internal static class Snapshot
{
    /// <summary>"SKPERSON" in ASCII.</summary>
    private const long Mark = 0x4E4F535245504B53;

    /// <summary>Counts up with every change of what is written.</summary>
    // The layout, and above it the rules that names were folded by.
    private const long Format = 2 + ((long)NameFolding.Edition << 16);

    private const long MostSegments = 1 << 16;

    /// <summary>Words whose keys are compared with those of today's rules.</summary>
    private const int WordsTried = 2000;

    internal static void Save(IReadOnlyList<LivingSegment> segments, Stream stream)
    {
        var writer = new SnapshotWriter(stream);
        writer.Number(Mark);
        writer.Number(Format);
        writer.Number(SnapshotWriter.Measure(counting => SaveAll(segments, counting)));
        writer.Number(segments.Count);
        writer.Seal();
        SaveAll(segments, writer);
        writer.Seal();
    }

    internal static LivingSegment[] Load(Stream stream)
    {
        var reader = new SnapshotReader(stream);
        reader.Limit(5 * sizeof(long));
        if (reader.Number() != Mark) throw new SnapshotException("This is not a snapshot of a register of persons.");
        var format = reader.Number();
        var (length, count) = (reader.Number(), reader.Number());
        reader.Check();
        if (format != Format)
            throw new SnapshotException($"The snapshot has format {format}, and this version reads {Format}.");
        if (length < 0 || count is < 0 or > MostSegments)
            throw new SnapshotException("The snapshot is damaged: its length is impossible.");
        reader.Limit(length + sizeof(long));
        var segments = new LivingSegment[count];
        for (var i = 0; i < segments.Length; i++) segments[i] = SegmentFile.Load(reader);
        reader.Check();
        if (reader.Left != 0) throw new SnapshotException("The snapshot is damaged: it is shorter than it says.");
        foreach (var living in segments)
        {
            living.Segment.WithYears();
            CheckRules(living.Segment.Names);
        }

        return segments;
    }

    private static void SaveAll(IReadOnlyList<LivingSegment> segments, SnapshotWriter writer)
    {
        foreach (var living in segments) SegmentFile.Save(living, writer);
    }

    private static void CheckRules(TokenTable names)
    {
        var keys = names.KeyCount;
        var step = Math.Max(1, keys / WordsTried);
        for (var key = 0; key < keys; key += step)
        {
            var word = names.Text(names.FirstToken(key));
            if (!names.Key(key).SequenceEqual(Encoding.ASCII.GetBytes(NameFolding.Key(word))))
                throw new SnapshotException("The snapshot was folded by other rules for names: build the index anew.");
        }
    }
}
