using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Protection;

namespace Sankofa.Web.Features.Protection;

public sealed class NeedExtensionModel : NeedPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ReadNeedAsync();
        Db.Add(Need.Extend(Case, Input.Until, Input.Reason, All, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Protection.Extension.Done");
    }

    public sealed class Form
    {
        public DateOnly Until { get; set; }

        [StringLength(SpecialNeed.TextLength)]
        public string Reason { get; set; } = "";
    }
}
