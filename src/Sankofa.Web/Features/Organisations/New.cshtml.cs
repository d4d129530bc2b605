using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Organisations;

public sealed class NewModel : OrganisationPage
{
    public override Task LoadAsync()
    {
        Admin.MustBeOfTheHouse();
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Admin.MustBeOfTheHouse();
        await CheckAsync(but: null);
        var organisation = new Organisation(Input.Name.Trim(), Input.ShortName.Trim(), Input.Country, Input.Kind, Now);
        Fill(organisation);
        Db.Add(organisation);
        Db.Add(Admin.Noted(AdministrationEvents.OrganisationOpened, organisation.Id, new { organisation.Name }));
        await Db.SaveChangesAsync(Cancel);
        return Done($"/administration/organisations/{organisation.Id}/people", "Organisations.New.Done",
            organisation.Name);
    }
}
