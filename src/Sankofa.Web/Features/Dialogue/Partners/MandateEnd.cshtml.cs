using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>A mandate ends; nobody keeps a right that has ended.</summary>
public sealed class MandateEndModel : DeskPage
{
    [FromRoute]
    public Guid MandateId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Mandate Mandate { get; private set; } = null!;

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        await ShowAsync();
        Mandate.End(Input.Until, by);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/partners/{Mandate.Partner}", "Dialogue.Partners.MandateEnded", T.Day(Input.Until));
    }

    protected override async Task ShowAsync() =>
        Mandate = await Db.Set<Mandate>().Include(m => m.Domain).SingleOrDefaultAsync(m => m.Id == MandateId, Cancel)
            ?? throw new NotThere();

    public sealed class Form
    {
        public PartialDate Until { get; set; }
    }
}
