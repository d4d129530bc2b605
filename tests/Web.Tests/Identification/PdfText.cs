using System.IO.Compression;
using System.Text;

namespace Sankofa.Web.Tests.Identification;

/// <summary>The inside of a PDF as far as a test needs it: its objects, unpacked.</summary>
internal static class PdfText
{
    public static string Of(byte[] pdf)
    {
        var whole = Encoding.Latin1.GetString(pdf);
        var text = new StringBuilder(whole);
        for (var at = whole.IndexOf("stream", StringComparison.Ordinal); at >= 0;
            at = whole.IndexOf("stream", at + 6, StringComparison.Ordinal))
        {
            if (at >= 3 && whole.AsSpan(at - 3, 3) is "end") continue;
            var from = at + 6;
            while (from < pdf.Length && pdf[from] is (byte)'\r' or (byte)'\n') from++;
            text.Append('\n').Append(Unpacked(pdf, from));
        }

        return text.ToString();
    }

    private static string Unpacked(byte[] pdf, int from)
    {
        try
        {
            using var packed = new ZLibStream(new MemoryStream(pdf, from, pdf.Length - from),
                CompressionMode.Decompress);
            using var plain = new MemoryStream();
            packed.CopyTo(plain);
            return Encoding.Latin1.GetString(plain.ToArray());
        }
        catch (InvalidDataException)
        {
            // A picture or a font: nothing to read.
            return "";
        }
    }
}
