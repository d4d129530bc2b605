using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>This round beside an earlier one, by question and country, of what each reader may see.</summary>
public sealed class ComparisonModel : RoundPage
{
    [FromQuery]
    public Guid? With { get; set; }

    [FromQuery]
    public string? Country { get; set; }

    [FromQuery]
    public int From { get; set; }

    public IReadOnlyList<SelectListItem> Rounds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    public DataRound? Earlier { get; private set; }

    public RoundComparison? Compared { get; private set; }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        var rounds = await Db.Set<DataRound>().AsNoTracking().Where(r => r.Id != RoundId)
            .OrderByDescending(r => r.Id).Select(r => new { r.Id, r.Code }).Take(200).ToListAsync(Cancel);
        Rounds = [.. rounds.Select(r => new SelectListItem(r.Code, r.Id.ToString(), r.Id == With))];
        var all = await CountriesAsync();
        Countries = [.. T.CountryChoices(all)];
        if (With is not { } with) return;
        Earlier = await Db.Set<DataRound>().AsNoTracking().Include(r => r.Instrument)
            .SingleOrDefaultAsync(r => r.Id == with, Cancel) ?? throw new NotThere();
        // Without a country chosen, presence and sums are of all; differences one by one are of a chosen country.
        var countries = Country is { Length: > 0 } country ? [country] : all;
        Compared = RoundComparison.Of(
            Earlier.Instrument, await AnsweredAsync(with), Round.Instrument, await AnsweredAsync(RoundId), countries);
        From = Math.Clamp(From, 0, Math.Max(0, Compared.Differences.Count - 1));
    }

    // A draft is nobody's answer yet: what was accepted is compared, and for a country what it submitted itself.
    private Task<List<RoundAnswer>> AnsweredAsync(Guid round) => Db.Set<RoundAnswer>().AsNoTracking()
        .Where(a => a.RoundId == round && (Country == null || Country == "" || a.Country == Country)
            && (a.State == RoundAnswerState.Accepted || a.State == RoundAnswerState.Published
                || a.State == RoundAnswerState.Submitted)).ToListAsync(Cancel);
}
