namespace Sankofa.Matching.Register;

/// <summary>A key of the segment that is near a word of the query.</summary>
internal readonly record struct NearKey(int Key, byte Word, byte Level, int First, int End);

/// <summary>A single word of the segment that agrees better, or in another way, than its key.</summary>
internal readonly record struct NearToken(int Token, byte Word, byte Level);

/// <summary>What of a table of words is near the words of a query.</summary>
internal sealed class Probe
{
    internal List<NearKey> Keys { get; } = new(256);

    internal List<NearToken> Tokens { get; } = [];

    internal static Probe Of(TokenTable table, QueryWord[] words)
    {
        var probe = new Probe();
        if (table.Count == 0) return probe;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Key.Length == 0) continue;
            var near = table.Near(words[i]);
            foreach (var (key, level) in near.Keys)
                probe.Keys.Add(
                    new NearKey(key, (byte)i, level, table.FirstToken(key), table.FirstToken(key + 1)));
            foreach (var (token, level) in near.Tokens) probe.Tokens.Add(new NearToken(token, (byte)i, level));
        }

        return probe;
    }
}
