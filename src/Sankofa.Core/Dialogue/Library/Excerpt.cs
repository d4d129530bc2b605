namespace Sankofa.Core.Dialogue.Library;

/// <summary>A piece of a text; what was looked for is marked.</summary>
public sealed record ExcerptPart(string Text, bool IsMarked);

/// <summary>
/// The part of a text in which something was found, as pieces: whoever shows them encodes them, so that a text that
/// holds markup shows its letters. Found in the plain text without accents, shown as it was written: both have the same
/// length.
/// </summary>
public static class Excerpt
{
    private const char Start = '\uE000';
    private const char End = '\uE001';
    private const int Beginning = 240;

    public static IReadOnlyList<ExcerptPart> Of(string text, string plain, string found)
    {
        var bare = found.Replace(Start.ToString(), "", StringComparison.Ordinal)
            .Replace(End.ToString(), "", StringComparison.Ordinal);
        var from = plain.Length == text.Length ? plain.IndexOf(bare, StringComparison.Ordinal) : -1;
        if (from < 0 || bare.Length == 0)
            return [new ExcerptPart(text.Length > Beginning ? text[..Beginning] + "…" : text, false)];
        var parts = new List<ExcerptPart>();
        if (from > 0) parts.Add(new ExcerptPart("… ", false));
        foreach (var piece in found.Split(Start))
        {
            foreach (var (order, length) in piece.Split(End).Select(p => p.Length).Index())
            {
                // Before the sign that ends a mark stands what is marked.
                if (length > 0)
                    parts.Add(new ExcerptPart(text.Substring(from, length), order == 0 && piece.Contains(End)));
                from += length;
            }
        }

        if (from < text.Length) parts.Add(new ExcerptPart(" …", false));
        return parts;
    }
}
