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
        var said = found.Select(r => new
        {
            Row = r,
            State = r.FollowUps.OrderByDescending(f => f.Number).Select(f => (FollowUpState?)f.State).FirstOrDefault(),
        });
        if (state == NobodySaid) said = said.Where(r => r.State == null);
        else if (Enum.TryParse<FollowUpState>(state, out var wanted)) said = said.Where(r => r.State == wanted);
        var from = Math.Max(0, at);
        var rows = await said.OrderByDescending(r => r.Row.Activity.SortsOn).ThenBy(r => r.Row.ActivityId)
            .ThenBy(r => r.Row.Number).Skip(from).Take(PageRows)
            .Select(r => new RecommendationRow(r.Row.Id, r.Row.ActivityId, r.Row.Activity.Code, r.Row.Activity.Title,
                r.Row.Number, r.Row.Text, r.Row.Addressees, r.Row.Due,
                r.Row.Domain == null ? null : r.Row.Domain.Number,
                r.Row.Objective == null ? null : r.Row.Objective.Code, r.State)).ToListAsync(cancel);
        return new RecommendationList(rows, await said.CountAsync(cancel), domain, state, from, address);
    }

    public string Url(int at) => Address + "?" + string.Join('&', new[]
    {
        Domain is { } domain ? $"domain={domain}" : "", State is { Length: > 0 } state ? $"state={state}" : "",
        at > 0 ? $"at={at}" : "",
    }.Where(part => part.Length > 0));

    public int Before => Math.Max(0, At - PageRows);

    public int After => At + PageRows;
}
