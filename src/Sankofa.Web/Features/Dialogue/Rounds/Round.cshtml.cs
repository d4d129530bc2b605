using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>
/// A round: for a country its own answers, for the secretariat who answered what and who is silent. A silent country is
/// named; no zero stands for it.
/// </summary>
public sealed class RoundModel : RoundPage
{
    [FromQuery]
    public Guid? After { get; set; }

    [FromQuery]
    public string? Country { get; set; }

    [FromQuery]
    public RoundAnswerState? State { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Guid? Next { get; private set; }

    public IReadOnlyList<CountryRow> Countries { get; private set; } = [];

    public IReadOnlyList<string> Silent { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public IReadOnlyList<RoundContributor> Contributors { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        Contributors = await ContributorsAsync();
        MayWrite = IsOpenToMe && (By.SpeaksForCountry || Contributors.Any(c => c.OrganisationId == Me.OrganisationId));
        var answers = Db.Set<RoundAnswer>().AsNoTracking().Where(a => a.RoundId == RoundId);
        var counts = await answers.GroupBy(a => new { a.Country, a.State })
            .Select(g => new { g.Key.Country, g.Key.State, Count = g.Count() }).ToListAsync(Cancel);
        Countries = [.. counts.GroupBy(c => c.Country).Select(g => new CountryRow(
            g.Key, g.Sum(c => c.Count),
            g.Where(c => c.State is RoundAnswerState.Draft or RoundAnswerState.Ready).Sum(c => c.Count),
            g.Where(c => c.State == RoundAnswerState.Submitted).Sum(c => c.Count),
            g.Where(c => c.State == RoundAnswerState.SentBack).Sum(c => c.Count),
            g.Where(c => c.State is RoundAnswerState.Accepted or RoundAnswerState.Published).Sum(c => c.Count)))
            .OrderBy(c => T.Country(c.Country), StringComparer.CurrentCulture)];
        if (By.IsSecretariat)
            Silent = [.. (await CountriesAsync()).Except(Countries.Select(c => c.Country)).Select(T.Country)
                .Order(StringComparer.CurrentCulture)];
        await ListAsync(By.IsSecretariat ? answers
            : answers.Where(a => a.Country == By.Country || a.PublishedAt != null));
    }

    private async Task ListAsync(IQueryable<RoundAnswer> answers)
    {
        if (Country is { Length: > 0 } country) answers = answers.Where(a => a.Country == country);
        if (State is { } state) answers = answers.Where(a => a.State == state);
        if (After is { } after) answers = answers.Where(a => a.Id.CompareTo(after) > 0);
        Rows = await answers.OrderBy(a => a.Id).Take(Shown + 1)
            .Select(a => new Row(a.Id, a.Country, a.Title, a.Kind, a.State)).ToListAsync(Cancel);
        if (Rows.Count > Shown) (Rows, Next) = ([.. Rows.Take(Shown)], Rows[Shown - 1].Id);
    }

    public sealed record Row(Guid Id, string Country, string Title, RoundEntryKind Kind, RoundAnswerState State);

    public sealed record CountryRow(string Country, int All, int Drafts, int Submitted, int SentBack, int Accepted);
}
