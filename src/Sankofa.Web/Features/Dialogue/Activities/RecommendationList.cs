using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed record RecommendationRow(
    Guid Id, Guid ActivityId, string ActivityCode, Wording Activity, int Number, Wording Text,
    IReadOnlyList<string> Addressees, PartialDate Due, int? Domain, string? Objective, FollowUpState? State);

/// <summary>Recommendations of every meeting, by domain and by what has become of them.</summary>
public sealed record RecommendationList(
    IReadOnlyList<RecommendationRow> Rows, int Found, int? Domain, string? State, int At, string Address)
{
    public const string NobodySaid = "none";
    private const int PageRows = 25;

    public bool HasMore => At + PageRows < Found;

    public static async Task<RecommendationList> OfAsync(
        SankofaDb db, int? domain, string? state, int at, string address, CancellationToken cancel)
    {
        var found = db.Set<Recommendation>().AsNoTracking();
        if (domain is { } number) found = found.Where(r => r.Domain!.Number == number);
        if (state == NobodySaid) found = found.Where(r => r.State == null);
        else if (Enum.TryParse<FollowUpState>(state, out var wanted)) found = found.Where(r => r.State == wanted);
        var from = Math.Max(0, at);
        var rows = await found.OrderByDescending(r => r.Activity.SortsOn).ThenBy(r => r.ActivityId)
            .ThenBy(r => r.Number).Skip(from).Take(PageRows)
            .Select(r => new RecommendationRow(r.Id, r.ActivityId, r.Activity.Code, r.Activity.Title, r.Number, r.Text,
                r.Addressees, r.Due, r.Domain == null ? null : r.Domain.Number,
                r.Objective == null ? null : r.Objective.Code, r.State)).ToListAsync(cancel);
        return new RecommendationList(rows, await found.CountAsync(cancel), domain, state, from, address);
    }

    public string Url(int at) => Address + "?" + string.Join('&', new[]
    {
        Domain is { } domain ? $"domain={domain}" : "", State is { Length: > 0 } state ? $"state={state}" : "",
        at > 0 ? $"at={at}" : "",
    }.Where(part => part.Length > 0));

    public int Before => Math.Max(0, At - PageRows);

    public int After => At + PageRows;
}
