using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>The offices that write for a country in this round; its focal point names them.</summary>
public sealed class ContributorsModel : RoundPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<RoundContributor> Named { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        By.MustSpeakFor(By.Country);
        var office = await Db.Organisations.SingleOrDefaultAsync(
            o => o.Id == Input.OfficeId && o.Country == By.Country && o.ClosedAt == null, Cancel)
                ?? throw new NotThere();
        RuleViolation.When(
            (await ContributorsAsync()).Exists(c => c.OrganisationId == office.Id), "Dialogue.Rounds.NamedAlready",
                "OfficeId");
        Db.Add(RoundContributor.Call(Round, office, By));
        await Db.SaveChangesAsync(Cancel);
        return Done($"{RoundUrl}/contributors", "Dialogue.Rounds.NamedDone", office.Name);
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        Named = await ContributorsAsync();
        if (!By.SpeaksForCountry) return;
        var named = Named.Select(c => c.OrganisationId).ToList();
        var offices = await Db.Organisations.AsNoTracking()
            .Where(o => o.Country == By.Country && o.ClosedAt == null && !named.Contains(o.Id))
            .OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).Take(500).ToListAsync(Cancel);
        Offices = [.. offices.Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
    }

    public sealed class Form
    {
        public Guid OfficeId { get; set; }
    }
}
