using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>An office writes no longer; what it wrote stays.</summary>
public sealed class DepartureModel : RoundPage
{
    [FromRoute]
    public Guid OfficeId { get; set; }

    public RoundContributor Office { get; private set; } = null!;

    protected override Act ToOpen => Act.SpeakForCountry;

    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        Office.Leave(By);
        Db.Remove(Office);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{RoundUrl}/contributors", "Dialogue.Rounds.DepartureDone", Office.Name);
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        Office = (await ContributorsAsync()).Find(c => c.OrganisationId == OfficeId) ?? throw new NotThere();
    }
}
