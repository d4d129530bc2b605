using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Ideas;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Ideas;

public sealed record IdeaRow(
    Guid Id, Wording Title, string Country, DateTimeOffset ProposedAt, int Comments, int Supports,
    IdeaOutcomeKind? Outcome, bool IsPublished);

/// <summary>Twenty-five ideas, the newest first; all, or those with one outcome, or those still open.</summary>
public sealed record IdeaList(IReadOnlyList<IdeaRow> Rows, string? Became, Guid? Before, Guid? Next, string Address)
{
    public const string Open = "open";
    private const int PageRows = 25;

    public bool IsDesk => Address.Contains("/desk/", StringComparison.Ordinal);

    public static async Task<IdeaList> OfAsync(
        SankofaDb db, string? became, Guid? before, string address, CancellationToken cancel)
    {
        var ideas = db.Set<Idea>().AsNoTracking();
        if (before is { } last) ideas = ideas.Where(i => i.Id < last);
        var told = ideas.Select(i => new
        {
            Idea = i,
            Outcome = i.Outcomes.OrderByDescending(o => o.Number)
                .Select(o => (IdeaOutcomeKind?)o.Kind).FirstOrDefault(),
        });
        if (became == Open) told = told.Where(i => i.Outcome == null);
        else if (Enum.TryParse<IdeaOutcomeKind>(became, out var kind)) told = told.Where(i => i.Outcome == kind);
        var rows = await told.OrderByDescending(i => i.Idea.Id).Take(PageRows + 1).Select(i => new IdeaRow(
            i.Idea.Id, i.Idea.Title, i.Idea.Country, i.Idea.ProposedAt,
            i.Idea.Comments.Count(c => c.WithdrawnAt == null), i.Idea.Supports.Count, i.Outcome,
            i.Idea.PublishedAt != null)).ToListAsync(cancel);
        return new IdeaList([.. rows.Take(PageRows)], became, before,
            rows.Count > PageRows ? rows[PageRows - 1].Id : null, address);
    }

    public string Url(Guid? before) => Address + "?" + string.Join('&', new[]
    {
        Became is { Length: > 0 } became ? $"became={Uri.EscapeDataString(became)}" : "",
        before is { } id ? $"before={id}" : "",
    }.Where(part => part.Length > 0));
}
