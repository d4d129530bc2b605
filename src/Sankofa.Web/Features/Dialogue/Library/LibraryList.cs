using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Library;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Library;

/// <summary>What the address of the library asks for.</summary>
public sealed record LibraryFilter(
    string? Typed, string? Topic, LibraryItemKind? Kind, string? Country, Guid? Serves, string? Place, int From)
{
    public const string Meetings = "meetings";

    public bool IsInMeetings => Place == Meetings;

    public bool IsOn => Typed is { Length: > 0 } || Topic is { Length: > 0 } || Kind is not null
        || Country is { Length: > 0 } || Serves is not null;

    public string Query(int from) => string.Join('&', new[]
    {
        Typed is { Length: > 0 } ? $"q={Uri.EscapeDataString(Typed)}" : "",
        Topic is { Length: > 0 } ? $"topic={Uri.EscapeDataString(Topic)}" : "", Kind is { } kind ? $"kind={kind}" : "",
        Country is { Length: > 0 } ? $"country={Uri.EscapeDataString(Country)}" : "",
        Serves is { } action ? $"serves={action}" : "", IsInMeetings ? $"in={Meetings}" : "",
        from > 0 ? string.Create(CultureInfo.InvariantCulture, $"at={from}") : "",
    }.Where(part => part.Length > 0));

    internal LibraryQuery In(string language) =>
        new(Typed ?? "", language, Topic, Kind, Country, Serves, Math.Max(0, From));
}

/// <summary>Twenty-five items, or twenty-five things that were said in meetings.</summary>
public sealed record LibraryList(
    LibraryFilter Filter, IReadOnlyList<LibraryTopic> Topics, IReadOnlyList<LibraryRow> Rows,
    IReadOnlyList<SaidRow> Said, bool HasMore, string Address)
{
    public bool IsDesk => Address.Contains("/desk/", StringComparison.Ordinal);

    public int Before => Math.Max(0, Filter.From - LibraryQuery.PageRows);

    public int After => Math.Max(0, Filter.From) + LibraryQuery.PageRows;

    public static async Task<LibraryList> OfAsync(
        SankofaDb db, LibraryFilter filter, string language, string address, CancellationToken cancel)
    {
        var topics = (await db.Set<LibraryTopic>().AsNoTracking().ToListAsync(cancel))
            .OrderBy(t => t.Name.In(language), StringComparer.CurrentCulture).ToList();
        var query = filter.In(language);
        if (filter.IsInMeetings)
        {
            var (said, more) = await LibrarySearch.ListenAsync(db, query, cancel);
            return new LibraryList(filter, topics, [], said, more, address);
        }

        var (rows, hasMore) = await LibrarySearch.LookAsync(db, query, cancel);
        return new LibraryList(filter, topics, rows, [], hasMore, address);
    }

    public string UrlOf(SaidRow said)
    {
        var activity = IsDesk
            ? $"/dialogue/desk/activities/{said.ActivityId}"
            : $"/dialogue/activities/{said.ActivityCode}";
        return said.Kind switch
        {
            SaidRow.OfRecommendation => $"{activity}/recommendations/{said.Id}",
            SaidRow.OfConclusion => $"{activity}/conclusions",
            _ => $"{activity}/sessions/{said.SessionId}",
        };
    }
}
