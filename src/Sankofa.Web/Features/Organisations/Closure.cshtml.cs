using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Organisations;

public sealed class ClosureModel : AdministrationPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Organisation Shown { get; private set; } = null!;

    public override async Task LoadAsync()
    {
        Shown = await OrganisationAsync(Id);
        Admin.MustBeOfTheHouse();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        RuleViolation.When(
            await Db.Posts.AnyAsync(p =>
                p.UserId == Admin.UserId && p.OrganisationId == Id && p.EndedAt == null, Cancel),
            "Organisations.Closure.Own");
        Shown.Close(Now);
        Db.Add(Admin.Noted(AdministrationEvents.OrganisationClosed, Id, new { Shown.Name }));
        await Db.SaveChangesAsync(Cancel);
        return Done("/administration", "Organisations.Closure.Done", Shown.Name);
    }
}
