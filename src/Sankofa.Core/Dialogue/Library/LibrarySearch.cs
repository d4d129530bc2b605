using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Library;

/// <summary>What somebody looks for in the library.</summary>
public sealed record LibraryQuery(
    string Typed, string Language, string? Topic = null, LibraryItemKind? Kind = null, string? Country = null,
    Guid? ActionId = null, int At = 0)
{
    public const int PageRows = 25;
    private const int Longest = 200;

    public string Words => Typed.Trim() is { Length: > Longest } much ? much[..Longest] : Typed.Trim();
}

public sealed record LibraryRow(
    Guid Id, LibraryItemKind Kind, Wording Title, Wording Text, string Quote, IReadOnlyList<string> Partners, int? Year,
    string SaidBy, bool IsPublished, string Language)
{
    public IReadOnlyList<ExcerptPart> Excerpt { get; internal set; } = [];

    /// <summary>What it says in the language in which it was found; an item may be nothing but its sentence.</summary>
    internal string Body => Text.TryGetValue(Language, out var text) ? text : Text.IsEmpty ? Quote : Text.In(Language);

    internal string Spoken => Text.IsEmpty ? "fr" : Text.Spoken(Language);
}

/// <summary>Something that was said in a meeting, with where.</summary>
public sealed record SaidRow(
    string Kind, Guid Id, Guid ActivityId, string ActivityCode, Wording Activity, Guid? SessionId, int Number,
    Wording Text, string Quote, string SaidBy)
{
    public const string OfRecommendation = "Recommendation";
    public const string OfConclusion = "Conclusion";
    public const string OfSession = "SessionPoint";

    public string Language { get; internal set; } = "fr";

    public IReadOnlyList<ExcerptPart> Excerpt { get; internal set; } = [];

    internal string Body => Text.TryGetValue(Language, out var text) ? text : Text.IsEmpty ? Quote : Text.In(Language);
}

/// <summary>
/// Looks in the words of five languages, the reader's own before the others, the better match before the worse. What is
/// found is read from the tables again, under their policies.
/// </summary>
public static class LibrarySearch
{
    public static async Task<(IReadOnlyList<LibraryRow> Rows, bool HasMore)> LookAsync(
        SankofaDb db, LibraryQuery query, CancellationToken cancel)
    {
        var items = Narrowed(db, query);
        var language = query.Language;
        var ranked = query.Words.Length == 0
            ? items.OrderByDescending(i => i.WrittenAt).ThenBy(i => i.Code).ThenBy(i => i.Id)
                .Select(i => new { Item = i, Language = language })
            : from hit in Hits(db, query.Words, language)
              join item in items on hit.Id equals item.Id
              orderby hit.Rank descending, item.Id
              select new { Item = item, hit.Language };
        var rows = await ranked.Skip(query.At).Take(LibraryQuery.PageRows + 1).Select(r => new LibraryRow(
            r.Item.Id, r.Item.Kind, r.Item.Title, r.Item.Text, r.Item.Quote, r.Item.Partners, r.Item.Year,
            r.Item.SaidBy, r.Item.PublishedAt != null, r.Language)).ToListAsync(cancel);
        var shown = rows.Take(LibraryQuery.PageRows).ToList();
        var excerpts = await ExcerptsAsync(
            db, query.Words, [.. shown.Select(r => (r.Spoken, r.Body))], cancel);
        foreach (var (row, excerpt) in shown.Zip(excerpts)) row.Excerpt = excerpt;
        return (shown, rows.Count > LibraryQuery.PageRows);
    }

    /// <summary>Conclusions, recommendations and what was said in sessions of published activities.</summary>
    public static async Task<(IReadOnlyList<SaidRow> Rows, bool HasMore)> ListenAsync(
        SankofaDb db, LibraryQuery query, CancellationToken cancel)
    {
        if (query.Words.Length == 0) return ([], false);
        var hits = await db.Database.SqlQuery<SaidHit>($"""
            SELECT kind AS "Kind", id AS "Id", language AS "Language" FROM (
              SELECT DISTINCT ON (f.id) f.kind, f.id, f.language, f.rank
              FROM said_found({query.Words}, {query.Language}) f ORDER BY f.id, f.rank DESC) best
            ORDER BY rank DESC, id OFFSET {query.At} LIMIT {LibraryQuery.PageRows + 1}
            """).ToListAsync(cancel);
        var found = (await ReadAsync(db, hits, cancel)).ToDictionary(r => r.Id);
        var shown = new List<SaidRow>();
        foreach (var hit in hits.Take(LibraryQuery.PageRows))
        {
            if (!found.TryGetValue(hit.Id, out var row)) continue;
            row.Language = hit.Language;
            shown.Add(row);
        }

        var excerpts = await ExcerptsAsync(
            db, query.Words, [.. shown.Select(r => (r.Language, r.Body))], cancel);
        foreach (var (row, excerpt) in shown.Zip(excerpts)) row.Excerpt = excerpt;
        return (shown, hits.Count > LibraryQuery.PageRows);
    }

    private static IQueryable<LibraryItem> Narrowed(SankofaDb db, LibraryQuery query)
    {
        var items = db.Set<LibraryItem>().AsNoTracking();
        if (query.Topic is { Length: > 0 } topic) items = items.Where(i => i.Topics.Any(t => t.Topic.Code == topic));
        if (query.Kind is { } kind) items = items.Where(i => i.Kind == kind);
        if (query.Country is { Length: > 0 } country)
            items = items.Where(i => i.Partners.Contains(country) || i.Country == country);
        if (query.ActionId is { } action) items = items.Where(i => i.Actions.Any(a => a.ActionId == action));
        return items;
    }

    private static IQueryable<Hit> Hits(SankofaDb db, string words, string language) =>
        db.Database.SqlQuery<Hit>($"""
            SELECT DISTINCT ON (f.id) f.id AS "Id", f.language AS "Language", f.rank AS "Rank"
            FROM library_found({words}, {language}) f ORDER BY f.id, f.rank DESC
            """);

    private static async Task<List<SaidRow>> ReadAsync(SankofaDb db, List<SaidHit> hits, CancellationToken cancel)
    {
        List<Guid> Of(string kind) => [.. hits.Where(h => h.Kind == kind).Select(h => h.Id)];
        var (recommendations, conclusions) = (Of(SaidRow.OfRecommendation), Of(SaidRow.OfConclusion));
        var points = Of(SaidRow.OfSession);
        var rows = new List<SaidRow>();
        if (recommendations.Count > 0)
        {
            rows.AddRange(await db.Set<Recommendation>().Where(r => recommendations.Contains(r.Id))
                .Select(r => new SaidRow(SaidRow.OfRecommendation, r.Id, r.ActivityId, r.Activity.Code,
                    r.Activity.Title, null, r.Number, r.Text, r.Quote, r.SaidBy)).ToListAsync(cancel));
        }

        if (conclusions.Count > 0)
        {
            rows.AddRange(await db.Set<Conclusion>().Where(c => conclusions.Contains(c.Id))
                .Join(db.Set<Activity>(), c => c.ActivityId, a => a.Id, (c, a) => new SaidRow(SaidRow.OfConclusion,
                    c.Id, a.Id, a.Code, a.Title, null, c.Number, c.Text, c.Quote, c.SaidBy)).ToListAsync(cancel));
        }

        if (points.Count > 0)
        {
            rows.AddRange(await (from p in db.Set<SessionPoint>()
                                 join s in db.Set<ActivitySession>() on p.SessionId equals s.Id
                                 join a in db.Set<Activity>() on s.ActivityId equals a.Id
                                 where points.Contains(p.Id)
                                 select new SaidRow(SaidRow.OfSession, p.Id, a.Id, a.Code, a.Title, s.Id, p.Order,
                                     p.Text, p.Quote, p.SaidBy)).ToListAsync(cancel));
        }

        return rows;
    }

    private static async Task<IReadOnlyList<IReadOnlyList<ExcerptPart>>> ExcerptsAsync(
        SankofaDb db, string words, IReadOnlyList<(string Language, string Text)> texts, CancellationToken cancel)
    {
        if (words.Length == 0) return [.. texts.Select(t => Excerpt.Of(t.Text, "", ""))];
        string[] languages = [.. texts.Select(t => t.Language)], bodies = [.. texts.Select(t => t.Text)];
        var found = await db.Database.SqlQuery<Found>($"""
            SELECT library_plain(t.body) AS "Plain", library_excerpt(t.language, t.body, {words}) AS "Text"
            FROM unnest({languages}, {bodies}) WITH ORDINALITY AS t (language, body, place) ORDER BY t.place
            """).ToListAsync(cancel);
        return [.. texts.Zip(found, (t, f) => Excerpt.Of(t.Text, f.Plain, f.Text))];
    }

    private sealed record Hit(Guid Id, string Language, double Rank);

    private sealed record SaidHit(string Kind, Guid Id, string Language);

    private sealed record Found(string Plain, string Text);
}
