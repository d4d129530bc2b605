using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>A commune, liaison officer or focal point reads what it was asked, and answers; it sees no file.</summary>
public sealed class EnquiryAnswerModel : SankofaPage
{
    [FromRoute]
    public Guid Qid { get; set; }

    [BindProperty]
    public EnquiryReply Input { get; set; } = new();

    public Enquiry Enquiry { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        var clock = await Db.Set<RequestClock>().SingleAsync(c => c.Id == Enquiry.ClockId, Cancel);
        Enquiry.Answer(clock, Input.Reply, "", Me);
        await Db.SaveChangesAsync(Cancel);
        return Done("/enquiries", "Identification.Enquiry.ReplyDone", Enquiry.AuthorityName);
    }

    public override async Task LoadAsync()
    {
        await FindAsync();
        Enquiry.Read(Me);
        await Db.SaveChangesAsync(Cancel);
    }

    private async Task FindAsync()
    {
        Me.Must(Act.AnswerEnquiry);
        Enquiry = await Db.Set<Enquiry>()
            .SingleOrDefaultAsync(e => e.Id == Qid && e.ToOrganisationId == Me.OrganisationId, Cancel)
            ?? throw new NotThere();
    }
}
