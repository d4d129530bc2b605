using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Documents;

/// <summary>The files themselves: what is public at one address, what is not at the desk's.</summary>
[ApiController]
[TypeFilter<ApiAnswers>]
public sealed class DocumentDownloads(SankofaDb db) : ControllerBase
{
    [AllowAnonymous]
    [HttpGet("/dialogue/documents/{docid:guid}")]
    public async Task<IActionResult> PublicAsync(Guid docid) => await SendAsync(docid);

    [Authorize("Post")]
    [HttpGet("/dialogue/desk/documents/{docid:guid}")]
    public async Task<IActionResult> InternalAsync(Guid docid)
    {
        var me = HttpContext.Me();
        me.Must(Act.AttendDialogue);
        await using var acting = await db.ActAsAsync(me, HttpContext.RequestAborted);
        return await SendAsync(docid);
    }

    /// <summary>Downloaded, never shown in place: a file is somebody else's page.</summary>
    private async Task<IActionResult> SendAsync(Guid id)
    {
        var document = await db.Set<DialogueDocument>().AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == id, HttpContext.RequestAborted);
        return document is null ? NotFound() : File(document.Content, document.ContentType, document.FileName);
    }
}
