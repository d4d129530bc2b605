using System.Buffers.Binary;

namespace Sankofa.Matching.Minutiae;

internal static class TemplateWriter
{
    internal static byte[] Write(FingerTemplate template)
    {
        Check(template);
        var record = new byte[FingerTemplate.HeadLength + template.Views.Sum(LengthOf)];
        Fits(record.Length <= FingerTemplate.MaximumLength, "The record is too long.");
        "FMR\0 20\0"u8.CopyTo(record);
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(8), record.Length);
        int[] head = [
            template.Equipment, template.Width, template.Height, template.ResolutionX, template.ResolutionY];
        for (var h = 0; h < head.Length; h++)
            BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(12 + 2 * h), (ushort)head[h]);
        record[22] = (byte)template.Views.Count;
        var at = FingerTemplate.HeadLength;
        foreach (var view in template.Views) at += WriteView(view, record.AsSpan(at));
        // What is written must be what is read: the reader holds the rules, so it has the last word.
        try
        {
            FingerTemplate.Read(record);
        }
        catch (MalformedTemplateException fault)
        {
            throw new InvalidOperationException(fault.Message, fault);
        }
        return record;
    }

    private static int LengthOf(FingerView view) =>
        4 + 6 * view.Minutiae.Count + 2 + view.Extended.Sum(block => 4 + block.Data.Length);

    private static int WriteView(FingerView view, Span<byte> to)
    {
        to[0] = view.Finger;
        to[1] = (byte)(view.Number << 4 | view.Impression);
        to[2] = view.Quality;
        to[3] = (byte)view.Minutiae.Count;
        var at = 4;
        foreach (var minutia in view.Minutiae)
        {
            BinaryPrimitives.WriteUInt16BigEndian(to[at..], (ushort)((int)minutia.Kind << 14 | minutia.X));
            BinaryPrimitives.WriteUInt16BigEndian(to[(at + 2)..], (ushort)minutia.Y);
            to[at + 4] = minutia.Angle;
            to[at + 5] = minutia.Quality;
            at += 6;
        }
        BinaryPrimitives.WriteUInt16BigEndian(to[at..], (ushort)(LengthOf(view) - at - 2));
        at += 2;
        foreach (var block in view.Extended)
        {
            BinaryPrimitives.WriteUInt16BigEndian(to[at..], block.Type);
            BinaryPrimitives.WriteUInt16BigEndian(to[(at + 2)..], (ushort)(4 + block.Data.Length));
            block.Data.Span.CopyTo(to[(at + 4)..]);
            at += 4 + block.Data.Length;
        }
        return at;
    }

    private static void Check(FingerTemplate template)
    {
        Fits(template.Views.Count is > 0 and <= 255, "A record has 1 to 255 views.");
        Fits(template is { Width: <= 16384, Height: <= 16384, ResolutionX: <= 800, ResolutionY: <= 800 },
            "The image or its resolution is too large.");
        Fits(template is { Width: > 0, Height: > 0, ResolutionX: > 0, ResolutionY: > 0 }, "The image is empty.");
        foreach (var view in template.Views)
        {
            Fits(view.Minutiae.Count <= 255, "A view has at most 255 minutiae.");
            Fits(view is { Number: <= 15, Impression: <= 15 }, "A view number or impression type is above 15.");
            Fits(view.Extended.Sum(block => 4L + block.Data.Length) <= ushort.MaxValue, "Too much extended data.");
            Fits(view.Minutiae.All(m => m is { X: >= 0 and < 16384, Y: >= 0 and < 16384 } && (int)m.Kind <= 2),
                "A minutia is outside of what the format can say.");
        }
    }

    private static void Fits(bool holds, string sentence)
    {
        if (!holds) throw new InvalidOperationException(sentence);
    }
}
