using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Capacities;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Capacities;

public sealed class NewModel : DeskPage
{
    private const int Offered = 100;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    public IEnumerable<SelectListItem> RequestItems { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await AttendAsync();
        var planned = CapacityEvent.Plan(By.IsSecretariat ? Input.Host : By.Country,
            new CapacityEventTerms(Input.Kind, Input.Title.Read(), Input.Topics.Read(), Input.Place,
                Input.StartsOn!.Value, Input.EndsOn!.Value, Input.Places, Input.RequestId), By);
        Db.Add(planned);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/capacities/{planned.Id}", "Dialogue.Capacities.Planned");
    }

    protected override async Task ShowAsync()
    {
        if (!By.IsSecretariat && !By.SpeaksForCountry) throw new NotAllowed(nameof(Act.SpeakForCountry));
        Countries = await Db.CountriesAsync(T, Cancel);
        RequestItems = (await Db.Set<SupportRequest>().AsNoTracking().OrderByDescending(r => r.AskedAt).Take(Offered)
            .ToListAsync(Cancel))
            .Select(r => new SelectListItem($"{T.Country(r.Country)} – {r.Title.In(T.Language)}", r.Id.ToString()))
            .Prepend(new SelectListItem(T["Form.Choose"], ""));
    }

    public sealed class Form
    {
        public CapacityEventKind Kind { get; set; }

        public WordingForm Title { get; set; } = new();

        public WordingForm Topics { get; set; } = new();

        [StringLength(Partner.CodeLength)]
        public string Host { get; set; } = "";

        [StringLength(CapacityEvent.PlaceLength)]
        public string Place { get; set; } = "";

        [Required]
        public DateOnly? StartsOn { get; set; }

        [Required]
        public DateOnly? EndsOn { get; set; }

        public int? Places { get; set; }

        public Guid? RequestId { get; set; }
    }
}
