using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;
using Sankofa.Core.House;

namespace Sankofa.Bench;

/// <summary>
/// What PostgreSQL offers for names, asked of PostgreSQL: pg_trgm's similarity of whole names, and Soundex and Double
/// Metaphone of fuzzystrmatch word by word. All read names without accents, which they do not know.
/// </summary>
internal sealed class NameContenders
{
    private const string Name = "bench_names";

    private readonly Dictionary<string, (string Soundex, string Metaphone, string Alternate)> _codes;

    private NameContenders(double[] trigrams, Dictionary<string, (string, string, string)> codes)
    {
        Trigrams = trigrams;
        _codes = codes;
    }

    /// <summary>The similarity of each pair, in their order.</summary>
    public double[] Trigrams { get; }

    public static async Task<NameContenders> AskAsync(IReadOnlyList<NamePair> pairs, CancellationToken cancel)
    {
        var server = (await DatabaseAddress.ReadyAsync(cancel)).ConnectionString;
        await using var postgres = NpgsqlDataSource.Create(server);
        await BenchDatabase.RunAsync(postgres, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)", cancel);
        await BenchDatabase.RunAsync(postgres, $"CREATE DATABASE {Name} TEMPLATE template0", cancel);
        try
        {
            var own = new NpgsqlConnectionStringBuilder(server) { Database = Name, Pooling = false };
            await using var database = NpgsqlDataSource.Create(own);
            await BenchDatabase.RunAsync(
                database, "CREATE EXTENSION pg_trgm; CREATE EXTENSION fuzzystrmatch", cancel);
            return new NameContenders(await TrigramsAsync(database, pairs, cancel),
                await CodesAsync(database, pairs, cancel));
        }
        finally
        {
            await BenchDatabase.RunAsync(postgres, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)", cancel);
        }
    }

    public bool SoundsLike(NamePair pair) =>
        WordByWord(pair, (one, other) => one.Soundex.Length > 0 && one.Soundex == other.Soundex);

    public bool MetaphoneLike(NamePair pair) => WordByWord(pair, (one, other) => one.Metaphone.Length > 0
        && (one.Metaphone == other.Metaphone || one.Metaphone == other.Alternate || one.Alternate == other.Metaphone));

    /// <summary>Lower case, without accents, apostrophes left out, other punctuation as spaces.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’') continue;
            plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return plain.ToString().Trim();
    }

    private static async Task<double[]> TrigramsAsync(
        NpgsqlDataSource database, IReadOnlyList<NamePair> pairs, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            "SELECT similarity(a, b)::float8 FROM unnest($1, $2) WITH ORDINALITY AS pair(a, b, place) ORDER BY place");
        command.CommandTimeout = 0;
        command.Parameters.Add(Texts(pairs.Select(pair => Plain(pair.One))));
        command.Parameters.Add(Texts(pairs.Select(pair => Plain(pair.Other))));
        var similarities = new List<double>(pairs.Count);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) similarities.Add(reader.GetDouble(0));
        return [.. similarities];
    }

    private static async Task<Dictionary<string, (string, string, string)>> CodesAsync(
        NpgsqlDataSource database, IReadOnlyList<NamePair> pairs, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            "SELECT word, soundex(word), dmetaphone(word), dmetaphone_alt(word) FROM unnest($1) AS words(word)");
        command.Parameters.Add(Texts(pairs.SelectMany(pair => Words(pair.One).Concat(Words(pair.Other))).Distinct()));
        var codes = new Dictionary<string, (string, string, string)>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            codes[reader.GetString(0)] = (reader.GetString(1), reader.GetString(2), reader.GetString(3));
        return codes;
    }

    private static NpgsqlParameter Texts(IEnumerable<string> texts) =>
        new() { Value = texts.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private static string[] Words(string name) => Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private bool WordByWord(NamePair pair, Func<Codes, Codes, bool> alike)
    {
        var (one, other) = (Words(pair.One), Words(pair.Other));
        if (one.Length > other.Length) (one, other) = (other, one);
        if (one.Length == 0 || (one.Length == 1 && other.Length > 1)) return false;
        return one.All(word => other.Any(met => alike(Of(word), Of(met))));
    }

    private Codes Of(string word) => new(_codes[word].Soundex, _codes[word].Metaphone, _codes[word].Alternate);

    private readonly record struct Codes(string Soundex, string Metaphone, string Alternate);
}
