namespace Sankofa.Matching.Register;

/// <summary>
/// Reads fields as numbers of words. A piece of text between spaces is folded once, however often it comes: a
/// register repeats few names.
/// </summary>
/// <param name="vocabulary">Where the words get their numbers; other readers may use it meanwhile.</param>
internal sealed class TokenReader(Vocabulary vocabulary)
{
    /// <summary>The most words kept of one field.</summary>
    internal const int MostWords = 8;

    /// <summary>A piece of one word has the number of the word; any other the complement of its place here.</summary>
    private readonly PieceTable _pieces = new();
    private readonly List<Piece> _others = [];

    private readonly record struct Piece(int[] Words, bool Particle);

    /// <summary>Reads a field; returns the number of words written, each once and without particles.</summary>
    internal int Read(string? field, Span<int> words)
    {
        if (string.IsNullOrEmpty(field)) return 0;
        var count = Read(field, words, particles: false);
        return count > 0 ? count : Read(field, words, particles: true);
    }

    private int Read(ReadOnlySpan<char> field, Span<int> words, bool particles)
    {
        var count = 0;
        while (field.Length > 0)
        {
            var end = field.IndexOf(' ');
            var text = end < 0 ? field : field[..end];
            field = end < 0 ? [] : field[(end + 1)..];
            if (text.Length == 0) continue;
            var known = _pieces.Find(text);
            if (known == PieceTable.Unknown) known = Fold(text);
            if (known >= 0)
            {
                if (count < words.Length && !words[..count].Contains(known)) words[count++] = known;
                continue;
            }

            var piece = _others[~known];
            if (piece.Particle && !particles) continue;
            foreach (var word in piece.Words)
                if (count < words.Length && !words[..count].Contains(word)) words[count++] = word;
        }

        return count;
    }

    private int Fold(ReadOnlySpan<char> text)
    {
        var words = NameFolding.Words(text.ToString());
        var naming = words.Where(word => !IsParticle(word)).ToArray();
        int known;
        if (words.Count == 1 && naming.Length == 1)
        {
            known = vocabulary.Number(naming[0]);
        }
        else
        {
            _others.Add(new Piece(
                [.. (naming.Length > 0 ? naming : words).Take(MostWords).Select(vocabulary.Number)],
                naming.Length == 0 && words.Count > 0));
            known = ~(_others.Count - 1);
        }

        _pieces.Add(text, known);
        return known;
    }

    /// <summary>A particle is a word that is left out of a name that has another one.</summary>
    internal static bool IsParticle(string word) => NameFolding.IsParticle(word);
}
