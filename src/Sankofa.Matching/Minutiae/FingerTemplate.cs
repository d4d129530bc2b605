namespace Sankofa.Matching.Minutiae;

/// <summary>Deviations from the standard that a reader may be told to put up with; none by default.</summary>
[Flags]
public enum TemplateDeviations
{
    /// <summary>The standard and nothing else.</summary>
    None = 0,

    /// <summary>Reserved bytes and bits may be set; they are read as zero.</summary>
    ReservedBits = 1,

    /// <summary>Minutiae may lie outside the stated image.</summary>
    OutsideImage = 2,

    /// <summary>
    /// Unknown positions are read as 0 (unknown finger), unknown impression types as 0, qualities above 100 as 0 (not
    /// reported), the reserved minutia type as <see cref="MinutiaKind.Other"/>; views may have the same number.
    /// </summary>
    UnknownCodes = 4,

    /// <summary>Extended data is skipped by its stated length without looking into it.</summary>
    ExtendedData = 8,

    /// <summary>All of them. Lengths, magic and version are never put up with.</summary>
    All = ReservedBits | OutsideImage | UnknownCodes | ExtendedData,
}

/// <summary>A block of extended data as it stands: ridge counts, cores and deltas, a maker's own.</summary>
/// <param name="Type">The code of its type.</param>
/// <param name="Data">What follows the four bytes of type and length.</param>
public sealed record ExtendedBlock(ushort Type, ReadOnlyMemory<byte> Data);

/// <summary>One finger as one capture shows it.</summary>
/// <param name="Finger">0 unknown, 1 right thumb to 5 right little, 6 left thumb to 10 left little finger.</param>
/// <param name="Number">The number of this view of that finger, 0 to 15.</param>
/// <param name="Impression">0 live plain, 1 live rolled, 2 non-live plain, 3 non-live rolled, 8 swipe.</param>
/// <param name="Quality">0 to 100 as the maker computes it.</param>
/// <param name="Minutiae">At most 255.</param>
/// <param name="Extended">Blocks of extended data, in the order of the record.</param>
public sealed record FingerView(
    byte Finger,
    byte Number,
    byte Impression,
    byte Quality,
    IReadOnlyList<Minutia> Minutiae,
    IReadOnlyList<ExtendedBlock> Extended);

/// <summary>
/// A finger minutiae record after ISO/IEC 19794-2:2005 (record format, "FMR", version " 20"): immutable, read strictly.
/// </summary>
/// <param name="Equipment">Two bytes: four bits of certification and the maker's device code.</param>
/// <param name="Width">Width of the image in pixels, 1 to 16384.</param>
/// <param name="Height">Height of the image in pixels, 1 to 16384.</param>
/// <param name="ResolutionX">Pixels per centimetre across (197 is 500 dpi), 40 to 800.</param>
/// <param name="ResolutionY">Pixels per centimetre down, 40 to 800.</param>
/// <param name="Views">One to 255.</param>
/// <remarks>
/// Limits: a record of at most <see cref="MaximumLength"/> bytes; the edition of 2011, the compact card formats and
/// ANSI INCITS 378 are refused. Qualities of minutiae go from 0 (not reported) to 100.
/// </remarks>
public sealed record FingerTemplate(
    ushort Equipment, int Width, int Height, int ResolutionX, int ResolutionY, IReadOnlyList<FingerView> Views)
{
    /// <summary>The longest record that is read: 1 MB; twenty views of 255 minutiae take 31 kB.</summary>
    public const int MaximumLength = 1_000_000;

    /// <summary>Bytes before the first view.</summary>
    internal const int HeadLength = 24;

    /// <summary>Reads a whole record; the bytes are all of it and nothing more.</summary>
    /// <param name="record">The bytes; what is kept is copied.</param>
    /// <param name="allowed">Deviations to put up with.</param>
    /// <returns>The template.</returns>
    /// <exception cref="MalformedTemplateException">
    /// The record deviates from the standard; the offset says where. No other exception is thrown.
    /// </exception>
    public static FingerTemplate Read(
        ReadOnlySpan<byte> record, TemplateDeviations allowed = TemplateDeviations.None) =>
        new TemplateReader(record, allowed).Read();

    /// <summary>Writes the record; reading it gives the same values.</summary>
    /// <returns>The bytes.</returns>
    /// <exception cref="InvalidOperationException">A value does not fit the format; the message names it.</exception>
    public byte[] Write() => TemplateWriter.Write(this);
}
