using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Matching;

namespace Sankofa.Core.Cases;

/// <summary>
/// What names an erased person in texts that are others' too: their names, papers and numbers are struck out, and the
/// rest of the text stays. A name that somebody who remains bears as well stays with its bearer.
/// </summary>
internal sealed partial class StruckNames
{
    public const string Mark = "▮▮▮";

    private const int ShortestWord = 3;
    private const int ShortestNumber = 4;
    private const int PhoneDigits = 8;
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(2);

    private readonly HashSet<string> _words;
    private readonly List<Regex> _numbers;

    private StruckNames(HashSet<string> words, List<Regex> numbers) => (_words, _numbers) = (words, numbers);

    /// <summary>Taken before the persons are erased: their aliases, contacts and papers must be loaded.</summary>
    public static StruckNames Of(IReadOnlyCollection<Person> erased, IEnumerable<Person> remaining)
    {
        var words = erased.SelectMany(Names).SelectMany(Naming).Where(w => w.Length >= ShortestWord)
            .ToHashSet(StringComparer.Ordinal);
        words.ExceptWith(remaining.SelectMany(Names).SelectMany(n => NameFolding.Words(n)));
        var numbers = erased
            .SelectMany(p => p.Papers.Select(paper => Compact(paper.Number)).Concat(p.Contacts.Select(Compact)))
            .Where(number => number.Length >= ShortestNumber).Distinct(StringComparer.OrdinalIgnoreCase);
        return new StruckNames(words, [.. numbers.Select(AsWritten)]);
    }

    public string In(string text)
    {
        foreach (var number in _numbers) text = number.Replace(text, Mark);
        return _words.Count == 0 ? text : Word().Replace(text, match => Struck(match.Value));
    }

    /// <summary>Every text of the file's rows, whoever it is about.</summary>
    public async Task StrikeAsync(
        SankofaDb db, Guid file, IEnumerable<(string Table, IProperty Column)> texts, CancellationToken cancel)
    {
        foreach (var (table, property) in texts)
        {
            var column = property.GetColumnName();
            foreach (var before in await WrittenAsync(db, table, column, file, cancel))
            {
                var after = property.GetColumnType() is "jsonb" or "json" ? InJson(before, property) : In(before);
                if (after == before) continue;
                await using var change = await db.CommandAsync($"""
                    UPDATE "{table}" SET "{column}" = $1::{property.GetColumnType()}
                    WHERE file_id = $2 AND "{column}"::text = $3
                    """, cancel);
                foreach (var value in (object[])[after, file, before])
                    change.Parameters.Add(new NpgsqlParameter { Value = value });
                await change.ExecuteNonQueryAsync(cancel);
            }
        }
    }

    private static async Task<List<string>> WrittenAsync(
        SankofaDb db, string table, string column, Guid file, CancellationToken cancel)
    {
        await using var command = await db.CommandAsync($"""
            SELECT DISTINCT "{column}"::text FROM "{table}" WHERE file_id = $1 AND "{column}" IS NOT NULL
            """, cancel);
        command.Parameters.Add(new NpgsqlParameter { Value = file });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var written = new List<string>();
        while (await reader.ReadAsync(cancel)) written.Add(reader.GetString(0));
        return written;
    }

    // Only what people wrote: a word of the code that happens to be somebody's name stays readable.
    private string InJson(string json, IProperty property)
    {
        var written = property.ClrType.GetGenericArguments().SelectMany(entry => entry.GetProperties())
            .Where(p => p.PropertyType == typeof(string)).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))
            .ToHashSet(StringComparer.Ordinal);
        if (JsonNode.Parse(json) is not JsonArray entries) return json;
        var changed = false;
        foreach (var entry in entries.OfType<JsonObject>())
        {
            foreach (var name in written.Where(entry.ContainsKey))
            {
                var before = entry[name]?.GetValue<string>() ?? "";
                var after = In(before);
                if (after == before) continue;
                entry[name] = after;
                changed = true;
            }
        }

        return changed ? entries.ToJsonString() : json;
    }

    // "d'Akou" is two words here and N'Diaye is one: the whole is looked at first, then its parts.
    private string Struck(string word)
    {
        if (Names(word)) return Mark;
        if (word.IndexOfAny(['\'', '’']) < 0) return word;
        return Part().Replace(word, match => Names(match.Value) ? Mark : match.Value);

        bool Names(string part) => NameFolding.Words(part).Any(_words.Contains);
    }

    // Without the particles: "de" and "ben" name nobody.
    private static IEnumerable<string> Naming(string name)
    {
        var keys = NameFolding.Keys(name);
        return NameFolding.Words(name).Where(word => keys.Contains(NameFolding.Key(word)));
    }

    private static IEnumerable<string> Names(Person person) => person.Aliases
        .SelectMany(a => (string[])[a.FamilyName, a.GivenNames]).Append(person.FamilyName).Append(person.GivenNames);

    private static string Compact(string number) => string.Concat(number.Where(char.IsLetterOrDigit));

    private static string Compact(Contact contact)
    {
        if (contact.Kind is ContactKind.Email or ContactKind.Address) return Compact(contact.Value);
        var digits = string.Concat(contact.Value.Where(char.IsAsciiDigit));
        return digits[Math.Max(0, digits.Length - PhoneDigits)..];
    }

    // Written with or without spaces, dots and the like between its signs.
    private static Regex AsWritten(string number) => new(
        string.Join(@"[^\p{L}\p{Nd}]{0,2}", number.Select(sign => Regex.Escape(sign.ToString())))
            + @"(?![\p{L}\p{Nd}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, AtMost);

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}'’]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex Part();
}
