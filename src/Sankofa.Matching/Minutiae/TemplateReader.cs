using System.Buffers.Binary;

namespace Sankofa.Matching.Minutiae;

/// <summary>Walks a record once from the first byte to the last; each step asks for its bytes first.</summary>
internal ref struct TemplateReader(ReadOnlySpan<byte> record, TemplateDeviations allowed)
{
    private readonly ReadOnlySpan<byte> _record = record;
    private int _at;

    internal FingerTemplate Read()
    {
        Must(_record.Length <= FingerTemplate.MaximumLength, TemplateFault.TooLong, 0, "The record is too long.");
        ReadMagic();
        var stated = BinaryPrimitives.ReadUInt32BigEndian(Take(4, "The record ends within its length."));
        Must(stated == (uint)_record.Length, TemplateFault.LengthDiffers, 8,
            FormattableString.Invariant($"The record says it has {stated} bytes and has {_record.Length}."));
        const string head = "The record ends within its head.";
        var equipment = ReadShort(head);
        var (width, height) = (ReadImageSide(head), ReadImageSide(head));
        var (across, down) = (ReadResolution(head), ReadResolution(head));
        var count = Take(1, head)[0];
        Must(count > 0, TemplateFault.NoView, _at - 1, "The record announces no finger view.");
        Must(Take(1, head)[0] == 0 || allowed.HasFlag(TemplateDeviations.ReservedBits),
            TemplateFault.ReservedUsed, _at - 1, "The reserved byte of the head is not zero.");
        var views = new FingerView[count];
        Span<bool> seen = stackalloc bool[11 * 16];
        for (var v = 0; v < count; v++) views[v] = ReadView(width, height, seen);
        Must(_at == _record.Length, TemplateFault.TrailingBytes, _at, "Bytes follow the last finger view.");
        return new FingerTemplate(equipment, width, height, across, down, views);
    }

    private void ReadMagic()
    {
        Must(Take(4, "The record ends within its first four bytes.").SequenceEqual("FMR\0"u8),
            TemplateFault.NotAFingerMinutiaeRecord, 0, "The record does not begin with FMR and a zero byte.");
        var version = Take(4, "The record ends within its version.");
        Must(!version.SequenceEqual("030\0"u8), TemplateFault.Edition2011, 4,
            "The record follows the edition of 2011, which is not read; export it after that of 2005.");
        Must(version.SequenceEqual(" 20\0"u8), TemplateFault.UnknownVersion, 4,
            "The version of the record is not 20.");
    }

    private int ReadImageSide(string early)
    {
        var side = ReadShort(early);
        Must(side > 0, TemplateFault.EmptyImage, _at - 2, "The image has no width or no height.");
        Must(side <= 16384, TemplateFault.ReservedUsed, _at - 2, "The image is wider or higher than positions reach.");
        return side;
    }

    private int ReadResolution(string early)
    {
        var resolution = ReadShort(early);
        Must(resolution is >= 40 and <= 800, TemplateFault.ImpossibleResolution, _at - 2,
            "The resolution is not between 40 and 800 pixels per centimetre.");
        return resolution;
    }

    private FingerView ReadView(int width, int height, scoped Span<bool> seen)
    {
        const string early = "The record ends within the head of a finger view.";
        var codes = allowed.HasFlag(TemplateDeviations.UnknownCodes);
        var finger = Take(1, early)[0];
        Must(finger <= 10 || codes, TemplateFault.UnknownFinger, _at - 1, "The finger position is above 10.");
        var packed = Take(1, early)[0];
        var (number, impression) = ((byte)(packed >> 4), (byte)(packed & 15));
        var known = impression is <= 3 or 8 or 9;
        Must(known || codes, TemplateFault.UnknownImpression, _at - 1, "The impression type is unknown.");
        if (finger > 10) finger = 0;
        Must(!seen[finger * 16 + number] || codes, TemplateFault.ViewTwice, _at - 2,
            "The same view of the same finger stands twice in the record.");
        seen[finger * 16 + number] = true;
        var quality = ReadQuality(Take(1, early)[0]);
        var minutiae = new Minutia[Take(1, early)[0]];
        for (var m = 0; m < minutiae.Length; m++) minutiae[m] = ReadMinutia(width, height);
        return new FingerView(finger, number, known ? impression : (byte)0, quality, minutiae, ReadExtended());
    }

    private Minutia ReadMinutia(int width, int height)
    {
        var bytes = Take(6, "The record ends within a minutia.");
        var start = _at - 6;
        var (first, second) = (BinaryPrimitives.ReadUInt16BigEndian(bytes),
            BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]));
        var (kind, x, y) = (first >> 14, first & 0x3FFF, second & 0x3FFF);
        Must(kind != 3 || allowed.HasFlag(TemplateDeviations.UnknownCodes), TemplateFault.ReservedUsed, start,
            "The type of a minutia is the reserved one.");
        Must(second >> 14 == 0 || allowed.HasFlag(TemplateDeviations.ReservedBits), TemplateFault.ReservedUsed,
            start + 2, "The two reserved bits of a minutia are not zero.");
        var outside = allowed.HasFlag(TemplateDeviations.OutsideImage);
        Must(x < width || outside, TemplateFault.OutsideImage, start, "A minutia lies right of the image.");
        Must(y < height || outside, TemplateFault.OutsideImage, start + 2, "A minutia lies below the image.");
        return new Minutia(
            x, y, bytes[4], kind == 3 ? MinutiaKind.Other : (MinutiaKind)kind, ReadQuality(bytes[5]));
    }

    private readonly byte ReadQuality(byte quality)
    {
        Must(quality <= 100 || allowed.HasFlag(TemplateDeviations.UnknownCodes), TemplateFault.ImpossibleQuality,
            _at - 1, "A quality is above 100.");
        return quality <= 100 ? quality : (byte)0;
    }

    private ExtendedBlock[] ReadExtended()
    {
        var length = ReadShort("The record ends before the length of the extended data.");
        var end = _at + length;
        Must(end <= _record.Length, TemplateFault.EndsEarly, _at - 2,
            "The extended data is longer than the rest of the record.");
        if (allowed.HasFlag(TemplateDeviations.ExtendedData))
        {
            _at = end;
            return [];
        }
        var blocks = new List<ExtendedBlock>();
        while (_at < end)
        {
            var start = _at;
            Must(end - start >= 4, TemplateFault.BrokenExtendedData, start,
                "A block of extended data is shorter than its own head.");
            var type = ReadShort("");
            var size = ReadShort("");
            Must(size >= 4 && size <= end - start, TemplateFault.BrokenExtendedData, start + 2,
                "The length of a block of extended data is impossible.");
            blocks.Add(new ExtendedBlock(type, Take(size - 4, "").ToArray()));
        }
        return [.. blocks];
    }

    private ushort ReadShort(string early) => BinaryPrimitives.ReadUInt16BigEndian(Take(2, early));

    private ReadOnlySpan<byte> Take(int count, string early)
    {
        Must(count <= _record.Length - _at, TemplateFault.EndsEarly, _record.Length, early);
        _at += count;
        return _record.Slice(_at - count, count);
    }

    private static void Must(bool holds, TemplateFault fault, int offset, string sentence)
    {
        if (!holds) throw new MalformedTemplateException(fault, offset, sentence);
    }
}
