using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Labels;

namespace Sankofa.Web.Features.Dialogue.Labels;

/// <summary>The secretariat asks the referent countries of the domains that the initiative serves.</summary>
public sealed class OpinionRequestsModel : LabelPage
{
    public IReadOnlyList<string> Countries { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var application = await OpenAsync();
        application.AskOpinions(await Db.ReferentsAsync(application.ActionIds, Me.Today, Cancel), By);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Labels.Asked");
    }

    protected override async Task ShowAsync()
    {
        var application = await OpenAsync();
        By.MustRun();
        Countries =
        [
            .. (await Db.ReferentsAsync(application.ActionIds, Me.Today, Cancel)).Select(r => r.Country)
                .Where(c => c != application.Country).Distinct(),
        ];
    }
}
