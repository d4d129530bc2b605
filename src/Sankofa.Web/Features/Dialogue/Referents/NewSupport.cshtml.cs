using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Capacities;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Referents;

public sealed class NewSupportModel : DeskPage
{
    private const int Offered = 100;

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "need")]
    public Guid? FromNeed { get; set; }

    public IEnumerable<SelectListItem> ActionItems { get; private set; } = [];

    public IEnumerable<SelectListItem> NeedItems { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await AttendAsync();
        var need = Input.NeedId is { } id
            ? await Db.Set<CapacityNeed>().SingleOrDefaultAsync(n => n.Id == id, Cancel) ?? throw new NotThere()
            : null;
        var asked = SupportRequest.Ask(Input.Kind, Input.Title.Read(), Input.What.Read(), Input.ActionId, need, By);
        Db.Add(asked);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/referents/support/{asked.Id}", "Dialogue.Referents.SupportAsked");
    }

    protected override async Task ShowAsync()
    {
        By.MustSpeakFor(By.Country);
        var country = By.Country;
        ActionItems = (await Db.ActionsAsync(Cancel)).Items(T);
        NeedItems = (await Db.Set<CapacityNeed>().AsNoTracking().Where(n => n.Country == country)
            .OrderByDescending(n => n.ExpressedAt).Take(Offered).ToListAsync(Cancel))
            .Select(n => new SelectListItem(n.Topic.In(T.Language), n.Id.ToString()))
            .Prepend(new SelectListItem(T["Form.Choose"], ""));
        Input.NeedId ??= FromNeed;
    }

    public sealed class Form
    {
        public SupportKind Kind { get; set; }

        public WordingForm Title { get; set; } = new();

        public WordingForm What { get; set; } = new();

        public Guid? ActionId { get; set; }

        public Guid? NeedId { get; set; }
    }
}
