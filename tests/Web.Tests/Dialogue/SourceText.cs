using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>
/// A document as the digests of every four words that follow each other in it: enough to say whether a sentence stands
/// there, word for word, and where; too little to read the document, which names people.
/// </summary>
internal sealed partial class SourceText
{
    public const int Run = 4;

    private readonly string[] _digests;
    private readonly bool[] _covered;
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    public SourceText(string document)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sankofa.slnx"))) folder = folder.Parent;
        var path = Path.Combine(folder.FullName, "tests", "Web.Tests", "Dialogue", "Documents",
            Path.ChangeExtension(document, "sha256"));
        _digests = File.ReadAllText(path).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        _covered = new bool[_digests.Length + Run - 1];
        foreach (var (place, digest) in _digests.Index())
        {
            if (!_places.TryGetValue(digest, out var places)) _places[digest] = places = [];
            places.Add(place);
        }
    }

    /// <summary>The part of the document whose every word stands in a sentence that was looked for.</summary>
    public double Covered => (double)_covered.Count(c => c) / _covered.Length;

    /// <summary>The longest stretch of words in no sentence that was looked for, from a place on.</summary>
    public int LongestGapAfter(int place)
    {
        var (longest, here) = (0, 0);
        foreach (var covered in _covered.Skip(place))
        {
            here = covered ? 0 : here + 1;
            longest = Math.Max(longest, here);
        }

        return longest;
    }

    /// <summary>Where this sentence stands word for word, by the number of its first word; null: nowhere.</summary>
    public int? Find(string sentence)
    {
        var sought = Digests(sentence);
        if (sought.Count == 0 || !_places.TryGetValue(sought[0], out var places)) return null;
        var found = places.Where(place => place + sought.Count <= _digests.Length
            && sought.Index().All(d => _digests[place + d.Index] == d.Item)).ToList();
        foreach (var place in found) _covered.AsSpan(place, sought.Count + Run - 1).Fill(true);
        return found.Count == 0 ? null : found[0];
    }

    public static int WordsOf(string sentence) => Word().Count(Plain(sentence));

    private static List<string> Digests(string sentence)
    {
        var words = Word().Matches(Plain(sentence)).Select(m => m.Value).ToList();
        return
        [
            .. Enumerable.Range(0, Math.Max(0, words.Count - Run + 1)).Select(i => Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words.Skip(i).Take(Run)))))[..8]),
        ];
    }

    private static string Plain(string text) => text.Replace("**", "", StringComparison.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
