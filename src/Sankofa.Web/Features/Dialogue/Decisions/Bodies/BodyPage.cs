using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Decisions.Bodies;

/// <summary>A page of one body, with its members, meetings and presidencies.</summary>
public abstract class BodyPage : DeskPage
{
    [FromRoute]
    public Guid Bid { get; set; }

    public DialogueBody Body { get; private set; } = null!;

    public string Home => $"/dialogue/desk/bodies/{Bid}";

    public string Title => Body.Name.In(T.Language);

    /// <summary>Members and bodies are the secretariat's to write; meetings and presidencies the chair's too.</summary>
    public bool Runs => By.IsSecretariat;

    public bool Steers => Decision.MaySteer(By);

    public IReadOnlyList<SelectListItem> Partners { get; private set; } = [];

    protected virtual bool IsFor => true;

    protected override async Task ShowAsync()
    {
        if (!IsFor) throw new NotAllowed(GetType().Name);
        await OpenAsync();
    }

    protected async Task<DialogueBody> OpenAsync() => Body = await Db.Set<DialogueBody>()
        .Include(b => b.Members).Include(b => b.Meetings).Include(b => b.HandOvers).AsSplitQuery()
        .SingleOrDefaultAsync(b => b.Id == Bid, Cancel) ?? throw new NotThere();

    protected async Task ReadPartnersAsync(bool countriesAlone = false)
    {
        var partners = await Db.Set<Partner>().AsNoTracking()
            .Where(p => p.Kind == PartnerKind.Country || !countriesAlone).ToListAsync(Cancel);
        Partners = [new SelectListItem(T["Form.Choose"], ""), .. partners.DistinctBy(p => p.Code)
            .Select(p => new SelectListItem(Named(p), p.Code)).OrderBy(i => i.Text, StringComparer.CurrentCulture)];
    }

    protected async Task<IActionResult> SavedAsync(string flash)
    {
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, flash);
    }

    private string Named(Partner partner) => partner.Kind == PartnerKind.Country || partner.Name.IsEmpty
        ? T.Country(partner.Code) : partner.Name.In(T.Language);
}
