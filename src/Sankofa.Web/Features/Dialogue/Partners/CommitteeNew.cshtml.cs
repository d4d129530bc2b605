using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>Where countries meet about what they agreed.</summary>
public sealed class CommitteeNewModel : CommitteePage
{
    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var committee = MixedCommittee.Enter(Input.Terms(T), by);
        Db.Add(committee);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/partners/committees/{committee.Id}", "Dialogue.Partners.CommitteeDone");
    }

    protected override Task ShowAsync()
    {
        if (!By.IsSecretariat && !By.SpeaksForCountry) throw new NotAllowed(nameof(Act.SpeakForCountry));
        return ShowAgreementsAsync();
    }
}
