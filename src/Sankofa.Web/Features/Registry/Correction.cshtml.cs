using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Registry;

namespace Sankofa.Web.Features.Registry;

/// <summary>Corrects an entry: a new version, the one before is kept.</summary>
public sealed class CorrectionModel : EntryPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenEntryAsync();
        // Somebody else, or an import, wrote since this page was opened.
        if (Entry.Version != Input.Version) throw new DbUpdateConcurrencyException();
        Db.Add(Entry.Correct(Register, Input.Entry, Input.Reason, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(EntryUrl, "Registry.Entry.CorrectDone");
    }

    protected override Task ShowEntryAsync()
    {
        if (!HttpMethods.IsPost(Request.Method)) Input.Show(Entry.Terms);
        Input.Version = Entry.Version;
        return Task.CompletedTask;
    }

    public sealed class Form : EntryForm
    {
        public int Version { get; set; }

        [StringLength(RegisterEntry.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
