using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Protection;

namespace Sankofa.Web.Features.Protection;

public sealed class NeedEndModel : NeedPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ReadNeedAsync();
        Need.End(Case, Input.Reason, All, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Protection.End.Done");
    }

    public sealed class Form
    {
        [StringLength(SpecialNeed.TextLength)]
        public string Reason { get; set; } = "";
    }
}
