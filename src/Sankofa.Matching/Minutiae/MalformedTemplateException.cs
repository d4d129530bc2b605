namespace Sankofa.Matching.Minutiae;

/// <summary>Why a finger minutiae record is refused; each name serves as a text key as well.</summary>
public enum TemplateFault
{
    /// <summary>The record ends before what it announces.</summary>
    EndsEarly,

    /// <summary>It does not begin with "FMR" and a zero byte.</summary>
    NotAFingerMinutiaeRecord,

    /// <summary>It is the edition of 2011 ("030"), which is not read.</summary>
    Edition2011,

    /// <summary>Its version is neither " 20" nor another one that is known.</summary>
    UnknownVersion,

    /// <summary>It is longer than any record of this format can be.</summary>
    TooLong,

    /// <summary>The length it states is not the length it has.</summary>
    LengthDiffers,

    /// <summary>An image without width or height.</summary>
    EmptyImage,

    /// <summary>A resolution outside 40 to 800 pixels per centimetre (about 100 to 2000 dpi).</summary>
    ImpossibleResolution,

    /// <summary>No finger view at all.</summary>
    NoView,

    /// <summary>A reserved byte, bit or code is used.</summary>
    ReservedUsed,

    /// <summary>A finger position above 10.</summary>
    UnknownFinger,

    /// <summary>An impression type that the standard does not list.</summary>
    UnknownImpression,

    /// <summary>The same finger and view number twice.</summary>
    ViewTwice,

    /// <summary>A minutia outside the image.</summary>
    OutsideImage,

    /// <summary>A quality above 100.</summary>
    ImpossibleQuality,

    /// <summary>A block of extended data shorter than its own head, or longer than the room it stands in.</summary>
    BrokenExtendedData,

    /// <summary>Bytes follow the last view.</summary>
    TrailingBytes,
}

/// <summary>A finger minutiae record is malformed. The only exception that reading one throws.</summary>
public sealed class MalformedTemplateException : Exception
{
    internal MalformedTemplateException(TemplateFault fault, int offset, string sentence)
        : base(FormattableString.Invariant($"Byte {offset}: {sentence}"))
    {
        Fault = fault;
        Offset = offset;
    }

    /// <summary>What is wrong.</summary>
    public TemplateFault Fault { get; }

    /// <summary>Where it is wrong: bytes from the beginning of the record, 0 is the first.</summary>
    public int Offset { get; }
}
