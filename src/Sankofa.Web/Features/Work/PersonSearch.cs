using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Matching;

namespace Sankofa.Web.Features.Work;

public enum FoundBy
{
    Reference, Phone, Paper, Email, SameName, OtherSpelling, Alias, Beginning, NearName, PartOfName,
}

public sealed record Hit(
    Guid FileId, Guid PersonId, string Reference, Stage Stage, bool IsOpen, string Name, PartialDate BirthDate,
    FoundBy By,
    string KnownAs, double Score);

/// <summary>
/// Finds persons by words that are equal or begin alike, among those that the organisation may find: the only
/// comparisons that the policies of the database let run on an index. Typing errors are met by the words one letter
/// away.
/// </summary>
internal sealed partial class PersonSearch(SankofaDb db, Me me)
{
    public const int LongestQuery = 120;
    public const int HitsAtMost = 25;
    private const int CandidatesAtMost = 100;
    private const int KeysAtMost = 5;
    private const int NeighboursAtMost = 1000;
    private const int NearWordsAtMost = 40;

    private readonly Dictionary<(Guid Person, Guid File), FoundBy> _found = [];

    public bool MoreThanShown { get; private set; }

    public async Task<IReadOnlyList<Hit>> FindAsync(string text, CancellationToken cancel)
    {
        var query = text.Trim();
        if (query.Length > LongestQuery) query = query[..LongestQuery];
        await FindNumberAsync(Numbers(query), cancel);
        var keys = NameFolding.Keys(query).Where(key => !key.Any(char.IsAsciiDigit)).Take(KeysAtMost).ToArray();
        if (keys.Length > 0 && !query.Contains('@', StringComparison.Ordinal)) await FindNameAsync(keys, cancel);
        if (_found.Count == 0) return [];
        var hits = await OpenAsync(query, cancel);
        MoreThanShown = hits.Count > HitsAtMost || _found.Count >= CandidatesAtMost;
        return [.. hits.Take(HitsAtMost)];
    }

    /// <summary>The reference in the form in which it is found, or nothing where the text is none.</summary>
    public static string? Reference(string text)
    {
        var match = ReferenceForm().Match(text.Trim());
        if (!match.Success) return null;
        var number = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"=SK{match.Groups[1].Value}{number:000000}");
    }

    private static Dictionary<string, FoundBy> Numbers(string query)
    {
        var words = new Dictionary<string, FoundBy>(StringComparer.Ordinal);
        if (query.Contains('@', StringComparison.Ordinal)) words.TryAdd("@" + query.ToLowerInvariant(), FoundBy.Email);
        if (Reference(query) is { } reference) words.TryAdd(reference, FoundBy.Reference);
        if (!query.Any(char.IsDigit)) return words;
        if (!query.Any(char.IsLetter) && SearchWords.OfPhone(query) is { Length: > 0 } phone) words.TryAdd(
            phone, FoundBy.Phone);
        if (SearchWords.OfPaper(query) is { Length: > 0 } paper) words.TryAdd(paper, FoundBy.Paper);
        return words;
    }

    private async Task FindNumberAsync(Dictionary<string, FoundBy> numbers, CancellationToken cancel)
    {
        if (numbers.Count == 0) return;
        var found = await AsIndexed(Having([.. numbers.Keys])).Take(CandidatesAtMost).ToListAsync(cancel);
        foreach (var word in found) _found.TryAdd((word.PersonId, word.FileId), numbers[word.Word]);
    }

    // From the surest to the least sure; each further look only where the one before left room.
    private async Task FindNameAsync(string[] keys, CancellationToken cancel)
    {
        await TakeAsync(AllOf([.. keys.Select(key => Having([key]))]), FoundBy.SameName, cancel);
        if (_found.Count >= HitsAtMost) return;
        if (Stem(keys[^1]) is { } stem)
        {
            var begins = keys[..^1].Select(key => Having([key])).Append(Beginning(stem)).ToArray();
            await TakeAsync(AllOf(begins), FoundBy.Beginning, cancel);
        }

        if (_found.Count >= HitsAtMost) return;
        var near = await NearAsync(keys, cancel);
        await TakeAsync(AllOf([.. near.Select(Having)]), FoundBy.NearName, cancel);
        if (_found.Count > 0 || keys.Length == 1) return;
        var any = keys.Where(key => key.Length > 2).ToArray();
        await TakeAsync(Having(any), FoundBy.PartOfName, cancel);
    }

    private IQueryable<PersonWord> Having(string[] words)
    {
        var own = db.Set<PersonWord>().Where(w => w.OrganisationId == me.OrganisationId);
        if (words.Length != 1) return own.Where(w => words.Contains(w.Word));
        var word = words[0];
        return own.Where(w => w.Word == word);
    }

    private IQueryable<PersonWord> Beginning(string stem)
    {
        var end = stem[..^1] + (char)(stem[^1] + 1);
#pragma warning disable CA1309 // Read by the database, whose column has the collation "C": ordinal already.
        return db.Set<PersonWord>().Where(w => w.OrganisationId == me.OrganisationId
            && string.Compare(w.Word, stem) >= 0 && string.Compare(w.Word, end) < 0);
#pragma warning restore CA1309
    }

    // The order of the index: the first hundred are always the same ones, and reading them sorts nothing.
    private static IOrderedQueryable<PersonWord> AsIndexed(IQueryable<PersonWord> words) =>
        words.OrderBy(w => w.Word).ThenBy(w => w.PersonId).ThenBy(w => w.FileId);

    private static IQueryable<PersonWord> AllOf(IQueryable<PersonWord>[] words)
    {
        var all = words[0];
        foreach (var other in words[1..])
            all = all.Where(w => other.Any(o => o.PersonId == w.PersonId && o.FileId == w.FileId));
        return all;
    }

    private async Task TakeAsync(IQueryable<PersonWord> words, FoundBy by, CancellationToken cancel)
    {
        var taken = await AsIndexed(words).Select(w => new { w.PersonId, w.FileId }).Take(CandidatesAtMost)
            .ToListAsync(cancel);
        foreach (var one in taken) _found.TryAdd((one.PersonId, one.FileId), by);
    }

    private async Task<string[][]> NearAsync(string[] keys, CancellationToken cancel)
    {
        var deletions = keys.SelectMany(NameFolding.Deletions).Distinct().ToArray();
        var words = await db.Database.SqlQuery<string>(
            $"SELECT DISTINCT word AS \"Value\" FROM name_neighbour WHERE deletion = ANY ({deletions}) LIMIT {NeighboursAtMost}")
            .ToListAsync(cancel);
        return [.. keys.Select(key => words.Where(word => NameFolding.WithinOneEdit(key, word)).Append(key).Distinct()
            .OrderBy(word => word == key ? 0 : 1).ThenBy(word => word, StringComparer.Ordinal).Take(NearWordsAtMost)
                .ToArray())];
    }

    // A word still being typed ends where it ends: its last vowel may be the middle of the whole word.
    private static string? Stem(string key)
    {
        var stem = key.Length > 2 && key[^1] is 'a' or 'e' or 'i' or 'o' or 'u' ? key[..^1] : key;
        return stem.Length >= 2 ? stem : null;
    }

    private async Task<List<Hit>> OpenAsync(string query, CancellationToken cancel)
    {
        var persons = _found.Keys.Select(k => k.Person).Distinct().ToArray();
        var files = _found.Keys.Select(k => k.File).Distinct().ToArray();
        var rows = await (from member in db.Members
                          where persons.Contains(member.PersonId) && files.Contains(member.FileId)
                              && member.LeftAt == null
                          join file in db.Files on member.FileId equals file.Id
                          select new
                          {
                              member.FileId, member.PersonId, file.Reference, file.Stage, file.ClosedAt,
                              member.Person.FamilyName, member.Person.GivenNames, member.Person.BirthDate,
                              Aliases = member.Person.Aliases.Select(a => a.GivenNames + " " + a.FamilyName).ToList(),
                          }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.Where(row => _found.ContainsKey((row.PersonId, row.FileId)))
            .Select(row =>
            {
                var name = $"{row.GivenNames} {row.FamilyName}".Trim();
                var (by, score, alias) = Judge(query, name, row.Aliases, _found[(row.PersonId, row.FileId)]);
                return new Hit(
                    row.FileId, row.PersonId, row.Reference, row.Stage, row.ClosedAt is null,
                    FileRows.NameOf(row.FamilyName, row.GivenNames), row.BirthDate, by, alias, score);
            })
            .OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.IsOpen)
            .ThenBy(hit => hit.Name, StringComparer.CurrentCulture)
                .ThenBy(hit => hit.Reference, StringComparer.Ordinal)];
    }

    private static (FoundBy By, double Score, string Alias) Judge(
        string query, string name, List<string> aliases, FoundBy by)
    {
        if (by <= FoundBy.Email) return (by, 2, "");
        var own = NameSimilarity.Compare(query, name);
        var known = aliases.Select(a => (Name: a.Trim(), Score: NameSimilarity.Compare(query, a)))
            .OrderByDescending(a => a.Score).FirstOrDefault();
        if (known.Name is not null && known.Score > own) return (FoundBy.Alias, known.Score, known.Name);
        var words = NameFolding.Words(name).ToHashSet(StringComparer.Ordinal);
        return by switch
        {
            FoundBy.SameName when NameFolding.Words(query).All(words.Contains) => (by, 1 + (own / 10), ""),
            FoundBy.SameName => (FoundBy.OtherSpelling, own, ""),
            FoundBy.Beginning => (by, Math.Max(own, 0.6), ""),
            _ => (by, own, ""),
        };
    }

    [GeneratedRegex(@"^SK[\s-]?([0-9]{2})[\s-]?([0-9]{1,6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReferenceForm();
}
