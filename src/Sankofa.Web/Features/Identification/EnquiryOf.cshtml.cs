using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Identification;

/// <summary>One enquiry, for the authority; for the side that asked once the authority shares it.</summary>
public sealed class EnquiryOfModel : RequestPage
{
    [FromRoute]
    public Guid Qid { get; set; }

    [BindProperty]
    public EnquiryReply Input { get; set; } = new();

    public Enquiry Enquiry { get; private set; } = null!;

    public string Here => $"{Dossier}/enquiries/{Qid}";

    /// <summary>Who was asked does not work with this program: the authority writes down what came back.</summary>
    public bool Records => IsAuthority && Enquiry.IsOpen && Enquiry.ToOrganisationId is null;

    private RequestClock Clock => Asked.Clocks.First(c => c.Id == Enquiry.ClockId);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenEnquiryAsync();
        Enquiry.Answer(Clock, Input.Reply, Input.RepliedBy, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(Here, "Identification.Enquiry.Recorded");
    }

    public async Task<IActionResult> OnPostStopAsync()
    {
        await OpenEnquiryAsync();
        Enquiry.Stop(Clock, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(Dossier, "Identification.Enquiry.StopDone");
    }

    public async Task<IActionResult> OnPostShareAsync()
    {
        await OpenEnquiryAsync();
        Enquiry.Share(Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(Here, "Identification.Enquiry.ShareDone");
    }

    protected override async Task ShowAsync()
    {
        await FindAsync();
        await FindEnquiryAsync();
    }

    private async Task OpenEnquiryAsync()
    {
        await OpenRequestAsync();
        await FindEnquiryAsync();
    }

    private async Task FindEnquiryAsync() =>
        Enquiry = await Db.Set<Enquiry>().SingleOrDefaultAsync(e => e.RequestId == Rid && e.Id == Qid, Cancel)
            ?? throw new NotThere();
}

public sealed class EnquiryReply
{
    [StringLength(Organisation.NameLength)]
    public string RepliedBy { get; set; } = "";

    [StringLength(Enquiry.TextLength)]
    public string Reply { get; set; } = "";
}
