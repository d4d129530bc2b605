namespace Sankofa.Matching;

/// <summary>
/// Reads Latin letters as sounds under orthographies of West and Central Africa and the Maghreb at once: what French
/// writes "dia", English "ja" and Portuguese "djá" is one. Consonants become b d f g h j k l m n p r s t v w x y z
/// (x for sh and ch), vowels a, i (e i y) and u (o u ou).
/// </summary>
internal ref struct Sounds
{
    private readonly ReadOnlySpan<char> _letters;
    private readonly Span<char> _sounds;
    private readonly Span<char> _vowels;
    private int _at;
    private int _count;

    private Sounds(ReadOnlySpan<char> letters, Span<char> sounds, Span<char> vowels)
    {
        _letters = WithoutMuteEnding(letters);
        _sounds = sounds;
        _vowels = vowels;
    }

    /// <summary>Writes the sounds of a word.</summary>
    /// <param name="letters">Letters a–z and digits.</param>
    /// <param name="sounds">At least twice as long as the letters.</param>
    /// <returns>The number of sounds written.</returns>
    internal static int Write(ReadOnlySpan<char> letters, Span<char> sounds) => Write(letters, sounds, []);

    /// <summary>Writes the sounds of a word, and beside them the same with five vowels: a e i o u.</summary>
    /// <param name="letters">Letters a–z and digits.</param>
    /// <param name="sounds">At least twice as long as the letters.</param>
    /// <param name="vowels">As long as the sounds, or empty when they are not wanted.</param>
    /// <returns>The number of sounds written.</returns>
    internal static int Write(ReadOnlySpan<char> letters, Span<char> sounds, Span<char> vowels)
    {
        var reading = new Sounds(letters, sounds, vowels);
        while (reading._at < reading._letters.Length) reading.ReadOne();
        // A last e may be mute (Wade, Sene) or not (Kone): the accent that would tell is seldom written.
        if (!vowels.IsEmpty && reading._count > 1 && vowels[reading._count - 1] == 'e' && letters[^1] == 'e')
            vowels[reading._count - 1] = PerhapsMute;
        return reading._count;
    }

    /// <summary>Among the five vowels, an e at the end of a word that some readers do not say.</summary>
    internal const char PerhapsMute = 'c';

    internal static bool IsVowel(char sound) => sound is 'a' or 'i' or 'u';

    private static bool IsVowelLetter(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>A last e that only English or French spelling asks for: Gaye (Gaie), Sowe, Darboe, Jobe.</summary>
    private static ReadOnlySpan<char> WithoutMuteEnding(ReadOnlySpan<char> letters)
    {
        if (letters.Length < 4 || letters[^1] != 'e') return letters;
        var (before, last) = (letters[^3], letters[^2]);
        var mute = last switch
        {
            'y' or 'i' => IsVowelLetter(before),
            'w' => before is 'o' or 'u',
            'o' or 'u' => !IsVowelLetter(before) && before is not ('g' or 'q'),
            // Four letters only: Cole and Jobe are read in English, Traole and Diobe are not.
            'l' or 'b' => letters.Length == 4 && before == 'o',
            _ => false,
        };
        return mute ? letters[..^1] : letters;
    }

    private readonly char Letter(int ahead)
    {
        var at = _at + ahead;
        return (uint)at < (uint)_letters.Length ? _letters[at] : '\0';
    }

    private readonly bool AfterVowel => _count > 0 && IsVowel(_sounds[_count - 1]);

    private void Emit(char sound, int read)
    {
        var letter = read == 1 ? _letters[_at] : sound;
        _at += read;
        if (_count > 0 && _sounds[_count - 1] == sound && !char.IsAsciiDigit(sound))
        {
            // English writes one high vowel with two letters: Ceesay, Joof.
            if (!_vowels.IsEmpty && letter is 'e' or 'o' && _vowels[_count - 1] == letter) _vowels[_count - 1] = sound;
            return;
        }

        if (!_vowels.IsEmpty) _vowels[_count] = IsVowel(sound) && letter is 'e' or 'o' ? letter : sound;
        _sounds[_count++] = sound;
    }

    private void ReadOne()
    {
        var c = _letters[_at];
        switch (c)
        {
            case 'a': Emit('a', 1); break;
            case 'e': ReadE(); break;
            case 'i': Emit(IsGlide(0) && MayGlide ? 'y' : 'i', 1); break;
            case 'o' or 'u' or 'w': ReadRounded(c); break;
            case 'y': ReadY(); break;
            case 'h': ReadH(); break;
            case 'c': ReadC(); break;
            case 'd': ReadD(); break;
            case 't': ReadT(); break;
            case 'g' or 'n': ReadPalatal(c); break;
            case 's': ReadS(); break;
            case 'q': ReadQ(); break;
            case 'p': Emit(Letter(1) == 'h' ? 'f' : 'p', Letter(1) == 'h' ? 2 : 1); break;
            default: Emit(c, 1); break;
        }
    }

    /// <summary>English "ea" is one sound, the i of Ceasay.</summary>
    private void ReadE() =>
        Emit('i', Letter(1) == 'a' && !IsVowelLetter(Letter(2)) && Letter(2) is not ('\0' or 'h' or 'w') ? 2 : 1);

    /// <summary>One sound stands behind Ouattara and Wattara, Kouassi and Kwasi: w before a vowel.</summary>
    /// <remarks>
    /// Portuguese, which had neither w nor y, writes u and i for them between vowels too: Aua is Awa. What stands
    /// before such a y or i is the vowel u again: Kouyaté, Kuyateh and Cuiaté.
    /// </remarks>
    private void ReadRounded(char c)
    {
        if (c == 'o' && Letter(1) == 'u') ReadW(2, IsVowelLetter(Letter(2)) && !IsGlide(2));
        else if (c == 'o') ReadW(1, Letter(1) == 'a');
        else if (AfterVowel && Letter(1) is 'u' or 'o') ReadW(1, false);
        else if (c == 'u') ReadW(1, Letter(1) is 'a' or 'e' or 'i' or 'o' && !IsGlide(1));
        else ReadW(1, IsVowelLetter(Letter(1)));
    }

    /// <summary>i or y before a vowel.</summary>
    private readonly bool IsGlide(int ahead) =>
        Letter(ahead) is 'i' or 'y' && Letter(ahead + 1) is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>At the start and after a vowel a glide is a consonant: Iaia is Yaya. After i it is not heard.</summary>
    private readonly bool MayGlide => _count == 0 || (AfterVowel && _sounds[_count - 1] != 'i');

    private void ReadW(int length, bool beforeVowel) => Emit(beforeVowel ? 'w' : 'u', length);

    private void ReadY()
    {
        // Gambian Fye and Mbye are Faye and Mbaye, as an English reader of "bye" says them.
        if (_letters.Length <= 4 && _at == _letters.Length - 2 && _count > 0 && !AfterVowel && Letter(1) == 'e')
        {
            Emit('a', 0);
            Emit('i', 2);
            return;
        }

        // Doubled in Ruqayya, single in Rukaya.
        var length = Letter(1) == 'y' ? 2 : 1;
        Emit(MayGlide && IsVowelLetter(Letter(length)) ? 'y' : 'i', length);
    }

    /// <summary>An h is heard before a vowel: at the start, between vowels; Ahmadou and Amadou are one name.</summary>
    private void ReadH()
    {
        var heard = (_count == 0 || AfterVowel) && Letter(1) is 'a' or 'e' or 'i' or 'o' or 'u';
        var fulaEnding = AfterVowel && Letter(1) == 'i' && Letter(2) == '\0';
        if (heard && !fulaEnding) Emit('h', 1);
        else _at++;
    }

    private void ReadC()
    {
        if (Letter(1) == 'h') Emit('x', 2);
        else if (Letter(1) is 'e' or 'i' or 'y') Emit('s', 1);
        else Emit('k', Letter(1) is 'k' or 'q' ? 2 : 1);
    }

    /// <summary>Ghanaian Quarshie is Kwashie; French and Portuguese que and qui have no w.</summary>
    private void ReadQ()
    {
        if (Letter(1) != 'u' || !IsVowelLetter(Letter(2)))
        {
            Emit('k', 1);
            return;
        }

        Emit('k', 2);
        if (Letter(0) is 'a' or 'o') Emit('w', 0);
    }

    private void ReadS()
    {
        if (Letter(1) == 'h') Emit('x', 2);
        else if (Letter(1) == 'c' && Letter(2) == 'h') Emit('x', 3);
        else Emit('s', 1);
    }

    private void ReadD()
    {
        if (Letter(1) == 'j' || (Letter(1) == 'g' && Letter(2) is 'e' or 'i')) Emit('j', 2);
        else if (BeforeGlide(1)) Emit('j', 2);
        else Emit('d', 1);
    }

    private void ReadT()
    {
        if (Letter(1) is 'c' or 's' && Letter(2) == 'h') Emit('x', 3);
        else if (Letter(1) == 'j') Emit('x', 2);
        else if (Letter(1) == 'h' && BeforeGlide(2)) Emit('x', 3);
        else if (BeforeGlide(1)) Emit('x', 2);
        else Emit('t', 1);
    }

    /// <summary>i or y before another vowel: the letters of Diallo and Thiam that English writes j and ch.</summary>
    private readonly bool BeforeGlide(int ahead) =>
        Letter(ahead) is 'i' or 'y' && Letter(ahead + 1) is 'a' or 'e' or 'o' or 'u';

    /// <summary>
    /// French gn, Portuguese nh and English ny are one sound; French gu before e and i is a hard g; Akan gy is a j.
    /// </summary>
    private void ReadPalatal(char c)
    {
        if (c == 'g' && Letter(1) == 'y' && IsVowelLetter(Letter(2))) Emit('j', 2);
        else if (((c, Letter(1)) is ('g', 'n') or ('n', 'h') && IsVowelLetter(Letter(2)))
            || (c == 'g' && Letter(1) == 'n' && Letter(2) == '\0' && _count > 0))
        {
            Emit('n', 2);
            Emit('i', 0);
        }
        else Emit(c, c == 'g' && Letter(1) == 'u' && Letter(2) is 'e' or 'i' or 'y' ? 2 : 1);
    }
}
