namespace Sankofa.Matching.Register;

/// <summary>
/// Reads fields as words and numbers the words in the order they are first seen. A piece of text between spaces is
/// folded once, however often it comes: a register repeats few names.
/// </summary>
internal sealed class TokenReader
{
    /// <summary>The most words kept of one field.</summary>
    internal const int MostWords = 8;

    /// <summary>A word that no list of particles has, to ask whether another one is left out beside it.</summary>
    private const string Witness = "zazaza";

    private readonly Dictionary<string, Piece> _pieces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Piece>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    internal TokenReader() => _bySpan = _pieces.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly record struct Piece(int[] Words, bool Particle);

    /// <summary>The words seen so far.</summary>
    internal List<string> Texts { get; } = [];

    /// <summary>The key of each word.</summary>
    internal List<string> Keys { get; } = [];

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
            if (!_bySpan.TryGetValue(text, out var piece)) piece = Fold(text.ToString());
            if (piece.Particle != particles && piece.Particle) continue;
            foreach (var word in piece.Words)
                if (count < words.Length && !words[..count].Contains(word)) words[count++] = word;
        }

        return count;
    }

    private Piece Fold(string text)
    {
        var words = NameFolding.Words(text);
        var naming = words.Where(word => !IsParticle(word)).ToArray();
        var piece = new Piece(
            [.. (naming.Length > 0 ? naming : words).Take(MostWords).Select(Number)],
            naming.Length == 0 && words.Count > 0);
        _pieces.Add(text, piece);
        return piece;
    }

    /// <summary>A particle is a word that is left out of a name that has another one.</summary>
    internal static bool IsParticle(string word) => word.Length <= 8 && word != Witness
        && NameFolding.Keys(Witness + " " + word) is { Count: 1 } keys && keys[0] != NameFolding.Key(word);

    private int Number(string word)
    {
        if (_numbers.TryGetValue(word, out var number)) return number;
        number = Texts.Count;
        _numbers.Add(word, number);
        Texts.Add(word);
        Keys.Add(NameFolding.Key(word));
        return number;
    }
}
