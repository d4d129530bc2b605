namespace Sankofa.Core.House;

/// <summary>What a file is, told by its first bytes. What is not listed here is not taken.</summary>
public static class ContentTypes
{
    private static readonly (byte[] Mark, int Offset, string Type)[] Known =
    [
        ("%PDF-"u8.ToArray(), 0, "application/pdf"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, "image/png"),
        ([0xFF, 0xD8, 0xFF], 0, "image/jpeg"),
        ("WEBP"u8.ToArray(), 8, "image/webp"),
        ("ftypheic"u8.ToArray(), 4, "image/heic"),
        ("ID3"u8.ToArray(), 0, "audio/mpeg"),
        ("OggS"u8.ToArray(), 0, "audio/ogg"),
        ("ftyp"u8.ToArray(), 4, "video/mp4"),
        ([0x50, 0x4B, 0x03, 0x04], 0, "application/zip"),
    ];

    public static string? Of(ReadOnlySpan<byte> content)
    {
        foreach (var (mark, offset, type) in Known)
        {
            if (content.Length < offset + mark.Length || !content.Slice(offset, mark.Length)
                .SequenceEqual(mark)) continue;
            return type == "application/zip" ? Office(content) : type;
        }

        return IsText(content) ? "text/plain" : null;
    }

    // An archive of anything could carry anything: of those, office documents alone are taken.
    private static string? Office(ReadOnlySpan<byte> content) =>
        content.IndexOf("word/"u8) >= 0 ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        : content.IndexOf("xl/"u8) >= 0 ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : content.IndexOf("opendocument.text"u8) >= 0 ? "application/vnd.oasis.opendocument.text"
        : null;

    private static bool IsText(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(content.Length, 4096)];
        return start.IndexOf((byte)0) < 0 && !start.ContainsAnyInRange((byte)1, (byte)8);
    }
}
