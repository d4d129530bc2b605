using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Searching;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Registry;

/// <summary>Searches a register for an act of registration: is this person in it already?</summary>
public sealed class SearchNewModel(RegisterIndexes indexes) : SankofaPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Registers { get; private set; } = [];

    public override async Task LoadAsync()
    {
        Me.Must(Act.SearchRegister);
        var open = await Searching.RegistersAsync(Db, SearchPurpose.Registration, Me, Cancel);
        if (open.Count == 0) throw new NotThere();
        Registers = [.. open.Select(r => new SelectListItem(r.Name, r.Id.ToString()))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var register = await Db.Set<Register>().SingleOrDefaultAsync(r => r.Id == Input.RegisterId, Cancel)
            ?? throw new NotThere();
        var search = await Searching.SearchAsync(
            Db, indexes, register, Input.Terms,
            new SearchReason(SearchPurpose.Registration, Input.Why, Input.Reference), Me, Cancel);
        Db.Add(new RegisterSearchTerms(search, Input.Terms, Me));
        await Db.SaveChangesAsync(Cancel);
        return LocalRedirect($"/registry/searches/{search}");
    }

    public sealed class Form : SearchForm
    {
        public Guid RegisterId { get; set; }

        [StringLength(RegisterSearch.WhyLength)]
        public string Why { get; set; } = "";

        [StringLength(RegisterSearch.WhyLength)]
        public string Reference { get; set; } = "";
    }
}
