using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Sankofa.Web.Tests.Identification;

/// <summary>
/// A PDF of the document program read back as a reader of screens would: its pages are unpacked, each sign that is
/// drawn is looked up in its font's own table of Unicode (ISO 32000, 9.10.3), and stays with the tag that it is drawn
/// under.
/// </summary>
internal sealed partial class PdfText
{
    private readonly Dictionary<string, string> _objects;
    private readonly Dictionary<string, Dictionary<string, string>> _fonts = new(StringComparer.Ordinal);

    private PdfText(byte[] pdf)
    {
        Whole = Encoding.Latin1.GetString(pdf);
        _objects = Object().Matches(Whole).ToDictionary(
            m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);
        foreach (Match font in FontName().Matches(Whole))
        {
            if (_objects.TryGetValue(font.Groups[2].Value, out var described)
                && ToUnicode().Match(described) is { Success: true } table)
                _fonts[font.Groups[1].Value] = Table(Unpacked(_objects[table.Groups[1].Value]));
        }

        foreach (var content in _objects.Values.Where(o => o.Contains("stream", StringComparison.Ordinal))
            .Select(Unpacked).Where(c => c.Contains(" TJ", StringComparison.Ordinal)))
            Read(content);
    }

    /// <summary>The file as it is, one character a byte.</summary>
    public string Whole { get; }

    /// <summary>What is written under which tag; an empty tag for what a reader of screens never finds.</summary>
    public List<(string Tag, string Text)> Tagged { get; } = [];

    public static PdfText Of(byte[] pdf) => new(pdf);

    /// <summary>The tags under which these words stand.</summary>
    public IEnumerable<string> TagsOf(string words) =>
        Tagged.Where(t => t.Text.Contains(words, StringComparison.Ordinal)).Select(t => t.Tag);

    private void Read(string content)
    {
        var tags = new Stack<string>();
        var font = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match step in Step().Matches(content))
        {
            if (step.Groups["tag"].Success) Begin(tags, step.Groups["tag"].Value);
            else if (step.Groups["begin"].Success) tags.Push("");
            else if (step.Groups["end"].Success) tags.Pop();
            else if (step.Groups["font"].Success) font = _fonts[step.Groups["font"].Value];
            else Say(tags.TryPeek(out var tag) ? tag : "", Hex().Matches(step.Groups["text"].Value), font);
        }
    }

    private void Begin(Stack<string> tags, string tag)
    {
        tags.Push(tag);
        Tagged.Add((tag, ""));
    }

    private void Say(string tag, MatchCollection drawn, Dictionary<string, string> font)
    {
        var text = string.Concat(drawn.SelectMany(d => d.Groups[1].Value.Chunk(4))
            .Select(sign => font.GetValueOrDefault(new string(sign), "\uFFFD")));
        if (Tagged.Count > 0 && Tagged[^1].Tag == tag) Tagged[^1] = (tag, Tagged[^1].Text + text);
        else Tagged.Add((tag, text));
    }

    private static Dictionary<string, string> Table(string map) => Pair().Matches(map).ToDictionary(
        m => m.Groups[1].Value, m => string.Concat(m.Groups[2].Value.Chunk(4).Select(unit =>
            (char)ushort.Parse(new string(unit), NumberStyles.HexNumber, CultureInfo.InvariantCulture))),
        StringComparer.Ordinal);

    private static string Unpacked(string described)
    {
        var from = described.IndexOf("stream\n", StringComparison.Ordinal) + "stream\n".Length;
        var packed = described[from..described.LastIndexOf("endstream", StringComparison.Ordinal)];
        // Fonts are not read: only what says what they mean.
        if (described.Contains("/Length1", StringComparison.Ordinal)) return "";
        if (!described[..from].Contains("/FlateDecode", StringComparison.Ordinal)) return packed;
        using var stream = new ZLibStream(
            new MemoryStream(Encoding.Latin1.GetBytes(packed)), CompressionMode.Decompress);
        using var plain = new StreamReader(stream, Encoding.Latin1);
        return plain.ReadToEnd();
    }

    [GeneratedRegex(@"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", RegexOptions.Singleline)]
    private static partial Regex Object();

    [GeneratedRegex(@"/(\w+) (\d+) 0 R")]
    private static partial Regex FontName();

    [GeneratedRegex(@"/ToUnicode (\d+) 0 R")]
    private static partial Regex ToUnicode();

    [GeneratedRegex("^<([0-9a-f]{4})> <([0-9a-f]*)>", RegexOptions.Multiline)]
    private static partial Regex Pair();

    [GeneratedRegex("<([0-9a-f]*)>")]
    private static partial Regex Hex();

    [GeneratedRegex(
        @"/(?<tag>\w+)\s*<<\s*/MCID \d+\s*>>\s*BDC|(?<begin>\bB[DM]C\b)|(?<end>\bEMC\b)"
        + @"|/(?<font>\w+) [\d.]+ Tf|\[(?<text>[^\]]*)\] TJ")]
    private static partial Regex Step();
}
