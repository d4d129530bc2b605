using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Initiatives;

/// <summary>What the address asks of the list of initiatives.</summary>
public sealed record InitiativeFilter(
    string? Country, InitiativeKind? Kind, InitiativeStatus? Status, Guid? Serves, Guid? Before)
{
    public bool IsOn => Country is { Length: > 0 } || Kind is not null || Status is not null || Serves is not null;

    public string Query(Guid? before) => string.Join('&', new[]
    {
        Country is { Length: > 0 } ? $"country={Uri.EscapeDataString(Country)}" : "",
        Kind is { } kind ? $"kind={kind}" : "", Status is { } status ? $"status={status}" : "",
        Serves is { } action ? $"serves={action}" : "", before is { } id ? $"before={id}" : "",
    }.Where(part => part.Length > 0));
}

public sealed record InitiativeRow(
    Guid Id, string Reference, string Country, InitiativeKind Kind, InitiativeStatus Status, Wording Title,
    DateOnly? StartsOn, DateOnly? EndsOn, int Actions, bool Published);

/// <summary>Twenty-five initiatives, the newest first: ids are in the order of their making.</summary>
public sealed record InitiativeList(
    InitiativeFilter Filter, IReadOnlyList<InitiativeRow> Rows, Guid? Next, string Address)
{
    private const int PageRows = 25;

    public static async Task<InitiativeList> OfAsync(
        SankofaDb db, InitiativeFilter filter, string address, CancellationToken cancel)
    {
        var found = db.Set<Initiative>().AsNoTracking();
        if (filter.Country is { Length: > 0 } country) found = found.Where(i => i.Country == country);
        if (filter.Kind is { } kind) found = found.Where(i => i.Kind == kind);
        if (filter.Status is { } status) found = found.Where(i => i.Status == status);
        if (filter.Serves is { } action) found = found.Where(i => i.Serves.Contains(action));
        if (filter.Before is { } before) found = found.Where(i => i.Id < before);
        var rows = await found.OrderByDescending(i => i.Id).Take(PageRows + 1)
            .Select(i => new InitiativeRow(i.Id, i.Reference, i.Country, i.Kind, i.Status, i.Title, i.StartsOn,
                i.EndsOn, i.Serves.Count, i.PublishedAt != null)).ToListAsync(cancel);
        return new InitiativeList(filter, [.. rows.Take(PageRows)],
            rows.Count > PageRows ? rows[PageRows - 1].Id : null, address);
    }
}
