namespace Sankofa.Matching;

/// <summary>A written name taken apart: its words, their sounds, and what is needed to compare them fast.</summary>
/// <remarks>Its arrays are used again for the next name, so that comparing leaves nothing behind on the heap.</remarks>
/// <param name="leftOut">Words that do not tell one name from another, unless a name has no others.</param>
internal sealed class NameReading(Func<ReadOnlySpan<char>, bool> leftOut)
{
    private readonly char[] _latin = new char[2 * NameFolding.LongestWord];
    private char[] _letters = new char[4 * NameFolding.LongestWord];
    private char[] _sounds = new char[16 * NameFolding.LongestWord];
    private char[] _vowels = new char[16 * NameFolding.LongestWord];
    private byte[] _losses = new byte[16 * NameFolding.LongestWord];
    private readonly Word[] _words = new Word[NameFolding.MostWords + 1];
    private string? _name;

    /// <summary>One word: where its letters and sounds stand, the set of its consonants, its family of names.</summary>
    internal readonly record struct Word(
        int Start, int Length, int Heard, Script Script, bool IsParticle, uint Consonants, short Family);

    internal enum Script
    {
        Latin,
        Arabic,
        Unread,
    }

    /// <summary>All words, particles too, in the order written.</summary>
    internal int Count { get; private set; }

    /// <summary>The places of the words that name, in the order of their letters.</summary>
    internal int[] Naming { get; } = new int[NameFolding.MostWords];

    internal int NamingCount { get; private set; }

    internal void Read(string? name)
    {
        if (ReferenceEquals(name, _name) && name is not null) return;
        _name = name;
        Count = NamingCount = 0;
        if (string.IsNullOrEmpty(name)) return;
        ReadWords(name);
        // The article makes a title of the pilgrim: Al Hajj is Alhaji, and of one origin with the name Haji.
        for (var i = 0; i + 1 < Count; i++)
            if (_words[i + 1].Family == NameFamilies.Pilgrim && Letters(i) is "al" or "el" or "ال")
                _words[i + 1] = _words[i + 1] with { Family = NameFamilies.PilgrimByTitle };
        for (var i = 0; i < Count; i++)
            if (!_words[i].IsParticle) Naming[NamingCount++] = i;
        if (NamingCount == 0)
            while (NamingCount < Count) Naming[NamingCount] = NamingCount++;
        InOrder();
    }

    internal ref readonly Word this[int word] => ref _words[word];

    internal ReadOnlySpan<char> Letters(int word) => _letters.AsSpan(_words[word].Start, _words[word].Length);

    /// <summary>The sounds of a word, see <see cref="Matching.Sounds"/>.</summary>
    internal ReadOnlySpan<char> Sounds(int word) => _sounds.AsSpan(4 * _words[word].Start, _words[word].Heard);

    /// <summary>The same sounds with five vowels.</summary>
    internal ReadOnlySpan<char> Vowels(int word) => _vowels.AsSpan(4 * _words[word].Start, _words[word].Heard);

    /// <summary>What each sound costs when another spelling does not have it, see
    /// <see cref="SoundDistance"/>.</summary>
    internal ReadOnlySpan<byte> Losses(int word) => _losses.AsSpan(4 * _words[word].Start, _words[word].Heard);

    /// <summary>Puts the words from one place up to another together into one, at the end of the list.</summary>
    /// <returns>The place of the joined word, which lasts until the next one is joined.</returns>
    internal int Join(int from, int to)
    {
        var start = Count == 0 ? 0 : _words[Count - 1].Start + _words[Count - 1].Length;
        var length = 0;
        MakeRoom(start);
        for (var i = from; i <= to; i++)
            foreach (var letter in Letters(i))
                if (length < NameFolding.LongestWord) _letters[start + length++] = letter;
        _words[NameFolding.MostWords] = Heard(start, length);
        return NameFolding.MostWords;
    }

    private void ReadWords(string name)
    {
        var start = 0;
        var count = 0;
        MakeRoom(start);
        for (var i = 0; i < name.Length && Count < NameFolding.MostWords;)
        {
            var room = _letters.AsSpan(start, NameFolding.LongestWord);
            i += Matching.Letters.Read(name.AsSpan(i), room, ref count, out var separates);
            if (!separates || count == 0) continue;
            Add(ref start, ref count);
        }

        if (count > 0 && Count < NameFolding.MostWords) Add(ref start, ref count);
    }

    private void Add(ref int start, ref int count)
    {
        _words[Count++] = Heard(start, count);
        start += count;
        count = 0;
        MakeRoom(start);
    }

    /// <summary>Names are short; the few long ones make the arrays grow.</summary>
    private void MakeRoom(int start)
    {
        if (start + NameFolding.LongestWord <= _letters.Length) return;
        var size = 2 * _letters.Length;
        Array.Resize(ref _letters, size);
        Array.Resize(ref _sounds, 4 * size);
        Array.Resize(ref _vowels, 4 * size);
        Array.Resize(ref _losses, 4 * size);
    }

    private Word Heard(int start, int length)
    {
        var letters = _letters.AsSpan(start, length);
        var sounds = _sounds.AsSpan(4 * start, 4 * length);
        var vowels = _vowels.AsSpan(4 * start, 4 * length);
        scoped ReadOnlySpan<char> read = letters;
        var script = Script.Latin;
        if (letters.ContainsAnyExceptInRange('0', 'z'))
        {
            script = Script.Arabic;
            foreach (var letter in letters)
                if (!char.IsAscii(letter) && !ArabicScript.Contains(letter)) script = Script.Unread;
            if (script == Script.Arabic) read = _latin.AsSpan(0, ArabicScript.Write(letters, _latin));
        }

        var heard = script == Script.Unread ? 0 : Matching.Sounds.Write(read, sounds, vowels);
        if (heard == 0)
        {
            script = Script.Unread;
            heard = Skeleton.WriteUnread(letters, sounds);
            sounds[..heard].CopyTo(vowels);
        }

        SoundDistance.WriteLosses(vowels[..heard], _losses.AsSpan(4 * start, heard));
        uint consonants = 0;
        foreach (var sound in sounds[..heard])
            if (char.IsAsciiLetterLower(sound) && !Matching.Sounds.IsVowel(sound)) consonants |= 1u << (sound - 'a');
        return new Word(start, length, heard, script, leftOut(letters), consonants, NameFamilies.Of(letters));
    }

    private void InOrder()
    {
        for (var i = 1; i < NamingCount; i++)
            for (var j = i; j > 0 && Letters(Naming[j - 1]).SequenceCompareTo(Letters(Naming[j])) > 0; j--)
                (Naming[j - 1], Naming[j]) = (Naming[j], Naming[j - 1]);
    }
}
