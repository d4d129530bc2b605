using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Registry;

namespace Sankofa.Web.Features.Registry;

/// <summary>A page of one entry. Reading one leaves an event: a register is not leafed through unseen.</summary>
public abstract class EntryPage : RegistryPage
{
    [FromRoute]
    public long Eid { get; set; }

    public RegisterEntry Entry { get; private set; } = null!;

    public string EntryUrl => $"{Home}/entries/{Eid}";

    protected override async Task ShowAsync()
    {
        await FindAsync();
        await ShowEntryAsync();
        Register.Record(Me, RegistryEvents.EntryRead, new { entry = Eid, page = GetType().Name });
    }

    protected virtual Task ShowEntryAsync() => Task.CompletedTask;

    /// <summary>
    /// For a change: the register is held first, as every writer does, so that none waits for the other in a circle.
    /// </summary>
    protected async Task OpenEntryAsync()
    {
        await OpenAsync();
        await Db.Database.ExecuteSqlAsync($"SELECT hold_register({Rid})", Cancel);
        await FindAsync();
    }

    private async Task FindAsync() => Entry = await Db.Set<RegisterEntry>()
        .SingleOrDefaultAsync(e => e.Country == Register.Country && e.Id == Eid && e.RegisterId == Rid, Cancel)
        ?? throw new NotThere();
}
