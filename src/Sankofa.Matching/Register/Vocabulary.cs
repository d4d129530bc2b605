namespace Sankofa.Matching.Register;

/// <summary>
/// The distinct words that one or several readers came across, each folded once. The numbers depend on who came
/// first; the codes that a <see cref="TokenTable"/> gives later do not.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Lock _adding = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<string> _keys = [];

    /// <summary>The words by number and their keys, when nobody reads any more.</summary>
    internal Words Words => new(_texts, _keys);

    internal int Number(string word)
    {
        lock (_adding)
            if (_numbers.TryGetValue(word, out var known)) return known;
        // Folding takes far longer than the look-up, and others must not wait for it.
        var key = NameFolding.Key(word);
        lock (_adding)
        {
            if (_numbers.TryGetValue(word, out var number)) return number;
            number = _texts.Count;
            _numbers.Add(word, number);
            _texts.Add(word);
            _keys.Add(key);
            return number;
        }
    }
}
