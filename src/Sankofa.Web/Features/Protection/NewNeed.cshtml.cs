using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Protection;

namespace Sankofa.Web.Features.Protection;

public sealed class NewNeedModel : ProtectionPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    protected override Sections Needed => Sections.Protection | Sections.Health;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var category = await Db.Set<NeedCategory>().SingleOrDefaultAsync(c => c.Code == Input.CategoryCode, Cancel)
            ?? throw new RuleViolation("Protection.Need.NoCategory", nameof(Input.CategoryCode));
        var others = await Db.Set<SpecialNeed>().Where(n => n.FileId == Id).ToListAsync(Cancel);
        var need = SpecialNeed.Note(Case, Input.PersonId, category, Input.Description, others, Me);
        Db.Add(need);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{Home}/needs/{need.Id}/plan", "Protection.Need.Done");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        var categories = await Db.Set<NeedCategory>().OrderBy(c => c.Position).ToListAsync(Cancel);
        Categories = [.. categories.Select(c => new SelectListItem(CategoryName(c.Code, c.Name), c.Code))];
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        [StringLength(NeedCategory.CodeLength)]
        public string CategoryCode { get; set; } = "";

        [StringLength(SpecialNeed.TextLength)]
        public string Description { get; set; } = "";
    }
}
