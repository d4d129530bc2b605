using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Registry;

namespace Sankofa.Web.Features.Registry;

/// <summary>Finds an entry by its number in the register.</summary>
public sealed class EntriesModel : RegistryPage
{
    [FromQuery]
    public string Number { get; set; } = "";

    public RegisterEntry? Found { get; private set; }

    protected override async Task ShowAsync()
    {
        Number = Number.Trim();
        if (Number.Length == 0) return;
        Found = await Db.Set<RegisterEntry>().AsNoTracking().FirstOrDefaultAsync(
            e => e.Country == Register.Country && e.RegisterId == Rid && e.Number == Number, Cancel);
        if (Found is not null) Register.Record(Me, RegistryEvents.EntryRead, new { entry = Found.Id, page = "Entries" });
    }
}
