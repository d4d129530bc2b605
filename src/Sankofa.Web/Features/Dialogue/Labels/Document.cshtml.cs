using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Labels;

/// <summary>The file itself, as it was given: always saved, never opened in a page of ours.</summary>
public sealed class DocumentModel : LabelPage
{
    private DialogueDocument? _found;

    [FromRoute]
    public Guid LabelDocument { get; set; }

    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (_found is null || context.Exception is not null) return;
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        Response.Headers.CacheControl = "no-store";
        context.Result = File(_found.Content, "application/octet-stream", _found.FileName);
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        _found = await Db.Set<DialogueDocument>().AsNoTracking().SingleOrDefaultAsync(
            d => d.Id == LabelDocument && d.Owner == DocumentOwner.LabelApplication && d.OwnerId == Lid, Cancel)
            ?? throw new NotThere();
    }
}
