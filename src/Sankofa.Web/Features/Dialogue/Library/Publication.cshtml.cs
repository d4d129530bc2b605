using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.Dialogue.Library;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Library;

/// <summary>An item is published with its documents.</summary>
public sealed class PublicationModel : ItemPage
{
    public LibraryItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var item = await FindToWriteAsync();
        item.Publish(by);
        foreach (var document in await Db.Set<DialogueDocument>()
            .Where(d => d.Owner == DocumentOwner.LibraryItem && d.OwnerId == item.Id && d.PublishedAt == null)
            .ToListAsync(Cancel)) document.Publish(by);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Publish.Done");
    }

    protected override async Task ShowAsync()
    {
        Item = await FindAsync();
        if (!Item.IsPublishedBy(By)) throw new NotAllowed(nameof(Act.SpeakForCountry));
    }
}
