using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Referents;

public sealed class NewTwinningModel : DeskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    public IEnumerable<SelectListItem> ActionItems { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await AttendAsync();
        var other = Input.Other;
        RuleViolation.When(
            !await Db.Set<Partner>().AnyAsync(p => p.Code == other && p.Kind == PartnerKind.Country, Cancel),
            "Dialogue.Referents.AnotherCountry", nameof(Form.Other));
        var pair = Twinning.Propose(other, Input.Subject.Read(), Input.From, Input.Until, Input.ActionId, By);
        Db.Add(pair);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/referents/twinnings/{pair.Id}", "Dialogue.Referents.Proposed");
    }

    protected override async Task ShowAsync()
    {
        By.MustSpeakFor(By.Country);
        Countries = await Db.CountriesAsync(T, Cancel);
        ActionItems = (await Db.ActionsAsync(Cancel)).Items(T);
    }

    public sealed class Form
    {
        [StringLength(Partner.CodeLength)]
        public string Other { get; set; } = "";

        public WordingForm Subject { get; set; } = new();

        public PartialDate From { get; set; }

        public PartialDate Until { get; set; }

        public Guid? ActionId { get; set; }
    }
}
