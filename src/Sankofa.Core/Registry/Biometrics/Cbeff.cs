using System.Xml;
using System.Xml.Linq;

namespace Sankofa.Core.Registry.Biometrics;

/// <summary>
/// The envelope in which biometric data travel between MOSIP and an engine (XML after ISO/IEC 19785-3): as much of it
/// as finger templates need.
/// </summary>
public static class Cbeff
{
    /// <summary>The format type of finger minutiae records of ISO/IEC JTC 1 SC 37 in the CBEFF registry.</summary>
    private const string FingerMinutiaeRecord = "2";
    private const string Organisation = "257";
    private static readonly XNamespace Space = "http://standards.iso.org/iso-iec/19785/-3/ed-2/";

    public static string Wrap(byte[] record) => new XDocument(
        new XElement(Space + "BIR",
            new XElement(Space + "BIRInfo", new XElement(Space + "Integrity", "false")),
            new XElement(Space + "BIR",
                new XElement(Space + "BIRInfo", new XElement(Space + "Integrity", "false")),
                new XElement(Space + "BDBInfo",
                    new XElement(Space + "Format",
                        new XElement(Space + "Organization", Organisation),
                        new XElement(Space + "Type", FingerMinutiaeRecord)),
                    new XElement(Space + "Type", "Finger")),
                new XElement(Space + "BDB", Convert.ToBase64String(record)))))
        .ToString(SaveOptions.DisableFormatting);

    /// <summary>The finger minutiae records of an envelope.</summary>
    /// <exception cref="FormatException">It is not such an envelope.</exception>
    public static IReadOnlyList<byte[]> Unwrap(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return
            [
                .. XDocument.Load(reader).Descendants(Space + "BIR")
                    .Where(b => b.Element(Space + "BDB") is not null
                        && b.Element(Space + "BDBInfo")?.Element(Space + "Type")?.Value.Trim() == "Finger")
                    .Select(b => Convert.FromBase64String(b.Element(Space + "BDB")!.Value.Trim())),
            ];
        }
        catch (XmlException fault)
        {
            throw new FormatException("not an envelope", fault);
        }
    }
}
