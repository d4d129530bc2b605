using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Registry;

namespace Sankofa.Web.Features.Registry;

/// <summary>Adds one entry by hand.</summary>
public sealed class EntryNewModel : RegistryPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await Db.Database.ExecuteSqlAsync($"SELECT hold_register({Rid})", Cancel);
        var number = Input.Number.Trim();
        RuleViolation.When(
            await Db.Set<RegisterEntry>().AnyAsync(
                e => e.Country == Register.Country && e.RegisterId == Rid && e.Number == number, Cancel),
            "Registry.Entry.NumberTaken", "Number");
        var entry = new RegisterEntry(Register, number, Input.Entry, Me);
        Db.Add(entry);
        Register.Record(Me, RegistryEvents.EntryAdded, new { number = entry.Number });
        await Db.SaveChangesAsync(Cancel);
        return Done($"{Home}/entries/{entry.Id}", "Registry.Entry.NewDone");
    }

    public sealed class Form : EntryForm
    {
        [StringLength(RegisterEntry.NumberLength)]
        public string Number { get; set; } = "";
    }
}
