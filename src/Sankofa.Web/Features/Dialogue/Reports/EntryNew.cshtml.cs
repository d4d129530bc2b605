using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Reports;

public sealed class EntryNewModel : SheetPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await AttendAsync();
        await base.ShowAsync();
        var last = await Db.Set<SheetEntry>().Where(e => e.DomainId == Domid).MaxAsync(e => (int?)e.Order, Cancel);
        Db.Add(SheetEntry.Write(Domain, (last ?? 0) + 1, new SheetTerms(
            Input.Year ?? 0, Input.Section!.Value, Input.Text.Read(), Input.Country, From: Input.On,
            Source: Input.Source), By));
        await Db.SaveChangesAsync(Cancel);
        return Done(SheetUrl, "Dialogue.Reports.EntryDone");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        Countries = await Db.CountriesAsync(T, Cancel);
        if (HttpMethods.IsGet(Request.Method)) Input.Year = Me.Today.Year;
    }

    public sealed class Form
    {
        [Required]
        public int? Year { get; set; }

        [Required]
        public SheetSection? Section { get; set; }

        public WordingForm Text { get; set; } = new();

        [StringLength(Core.Dialogue.Partners.Partner.CodeLength)]
        public string Country { get; set; } = "";

        public PartialDate On { get; set; }

        [StringLength(ActionPlan.SourceLength)]
        public string Source { get; set; } = "";
    }
}
