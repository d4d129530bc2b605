using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Organisations;

public sealed class EditModel : OrganisationPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Organisation Shown { get; private set; } = null!;

    public override async Task LoadAsync()
    {
        Shown = await OrganisationAsync(Id);
        if (HttpMethods.IsPost(Request.Method)) return;
        Version = Shown.Version;
        Input = new Form
        {
            Name = Shown.Name, ShortName = Shown.ShortName, Country = Shown.Country, Kind = Shown.Kind,
            CoolingOffDays = Shown.CoolingOffDays, EmergencyCurrency = Shown.EmergencyCurrency,
            EmergencyCeiling = Money.Major(Shown.EmergencyCeilingMinor, Shown.EmergencyCurrency),
            Controller = Shown.Controller, TransferBasis = Shown.TransferBasis, RetentionMonths = Shown.RetentionMonths,
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var organisation = await OrganisationAsync(Id);
        // Names, country and kind place an organisation on a side of other people's files: the house decides them.
        if (!Admin.OfTheHouse)
        {
            (Input.Name, Input.ShortName, Input.Country, Input.Kind) =
                (organisation.Name, organisation.ShortName, organisation.Country, organisation.Kind);
        }

        await CheckAsync(Id);
        Db.Entry(organisation).Property(o => o.Version).OriginalValue = Version;
        Fill(organisation);
        Db.Add(Admin.Noted(AdministrationEvents.OrganisationChanged, Id, new
        {
            organisation.Name, organisation.ShortName, organisation.Country, Kind = organisation.Kind.ToString(),
            organisation.RetentionMonths, organisation.CoolingOffDays, organisation.EmergencyCeilingMinor,
        }));
        await Db.SaveChangesAsync(Cancel);
        return Done($"/administration/organisations/{Id}", "Organisations.Saved");
    }
}
