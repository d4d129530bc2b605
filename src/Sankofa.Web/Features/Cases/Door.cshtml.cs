using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

/// <summary>Gives a person the way to their own page: an address to scan and a code, on a paper shown once.</summary>
public sealed class DoorModel : FilePage
{
    [BindProperty]
    public Guid PersonId { get; set; }

    public IReadOnlyList<PersonLink> Links { get; private set; } = [];

    /// <summary>Set once, on the answer that made them: they are stored nowhere.</summary>
    public string? Address { get; private set; }
    public string Code { get; private set; } = "";
    public string Picture { get; private set; } = "";

    public IEnumerable<SelectListItem> Adults =>
        Case.Members.Where(m => m.LeftAt is null && !m.Person.IsMinorOn(Me.Today))
        .Select(m => new SelectListItem(Name(m.Person), m.PersonId.ToString()));

    protected override async Task ShowAsync()
    {
        Case.MustLead(Act.GiveConsent, Me);
        Links = await Db.Set<PersonLink>().Where(l => l.FileId == Id && l.RevokedAt == null && l.ExpiresAt > Me.Now)
            .OrderBy(l => l.IssuedAt).ToListAsync(Cancel);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var (link, token, code) = PersonLink.Issue(Case, PersonId, Me);
        // One paper at a time: what was handed out before opens nothing any more.
        foreach (var old in await Db.Set<PersonLink>()
            .Where(l => l.FileId == Id && l.PersonId == PersonId && l.RevokedAt == null)
            .ToListAsync(Cancel)) old.Revoke(Case, Me);
        Db.Add(link);
        await Db.SaveChangesAsync(Cancel);
        (Address, Code) = ($"{Request.Scheme}://{Request.Host}/own/{token}", code);
        using var qr = QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M);
        Picture = new SvgQRCode(qr).GetGraphic(4);
        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromForm] Guid link)
    {
        await OpenAsync();
        var known = await Db.Set<PersonLink>().SingleOrDefaultAsync(l => l.Id == link && l.FileId == Id, Cancel)
            ?? throw new NotThere();
        known.Revoke(Case, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/door", "Cases.Door.Revoked");
    }
}
