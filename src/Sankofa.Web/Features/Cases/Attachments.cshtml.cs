using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

/// <summary>
/// Said before the body is read: nobody waits for a video to travel only to hear that it is too large.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BodyAtMostAttribute(long bytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    // Before the form's token is looked for, which would read the body.
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > bytes)
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}

[RequestSizeLimit(BodyBytes), BodyAtMost(BodyBytes)]
public sealed class AttachmentsModel : FilePage
{
    // More than an attachment may have, so that one a little too large is refused on its own page, in words.
    private const int BodyBytes = 3 * Attachment.BytesAtMost;
    private const int Shown = 200;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Attachment> Attachments { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Organisations { get; private set; } = new Dictionary<Guid, string>();

    public bool MayAttach => Me.May(Act.Attach);

    protected override async Task ShowAsync()
    {
        Attachments = await Db.Attachments.Where(a => a.FileId == Id).OrderByDescending(a => a.AddedAt).Take(Shown)
            .ToListAsync(Cancel);
        var ids = Attachments.Select(a => a.OrganisationId).Distinct().ToList();
        Organisations = await Db.Organisations.Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.ShortName, Cancel);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        if (Input.PersonId is { } person) Case.MemberOf(person);
        RuleViolation.When(Input.Upload is null, "Cases.Attachment.Empty", "Upload");
        RuleViolation.When(Input.Upload!.Length > Attachment.BytesAtMost, "Cases.Attachment.TooLarge", "Upload");
        var content = new byte[Input.Upload.Length];
        await using (var stream = Input.Upload.OpenReadStream()) await stream.ReadExactlyAsync(content, Cancel);
        Db.Attachments.Add(Case.Attach(
            Input.Section, Input.PersonId, Path.GetFileName(Input.Upload.FileName), content, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/attachments", "Cases.Attachments.Done");
    }

    public sealed class Form
    {
        public Sections Section { get; set; } = Sections.Identity;

        public Guid? PersonId { get; set; }

        public IFormFile? Upload { get; set; }
    }
}

/// <summary>The bytes of one attachment: saved, never shown, and never without its event.</summary>
public sealed class AttachmentModel : FilePage
{
    [FromRoute]
    public Guid AttachmentId { get; set; }

    public override Sections Section => Sections.None;

    private Attachment? _found;

    public override async Task LoadAsync()
    {
        await OpenAsync();
        var attachment = await Db.Attachments.AsNoTracking().Include(a => a.Content)
            .SingleOrDefaultAsync(a => a.Id == AttachmentId && a.FileId == Id, Cancel);
        if (attachment is null || !Sees(attachment.Section)) throw new NotThere();
        Case.Record(Me, CasesEvents.Downloaded, attachment.Section, attachment.PersonId,
            new { attachment = attachment.Id });
        await Db.SaveChangesAsync(Cancel);
        _found = attachment;
    }

    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (_found is null || context.Exception is not null) return;
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        Response.Headers.CacheControl = "no-store";
        context.Result = File(_found.Content.Bytes, _found.ContentType, _found.Name);
    }
}
