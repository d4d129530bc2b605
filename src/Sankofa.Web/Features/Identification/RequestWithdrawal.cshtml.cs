using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Identification;

public sealed class RequestWithdrawalModel : IdentificationPage
{
    [FromRoute]
    public Guid Rid { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Authority { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenRequestsAsync();
        var request = Requests.FirstOrDefault(r => r.Id == Rid) ?? throw new NotThere();
        request.Withdraw(Case, Input.Reason, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Identification.Withdrawal.Done", request.AuthorityName);
    }

    protected override async Task ShowAsync()
    {
        Case.MustLead(Act.AskIdentification, Me);
        await ReadRequestsAsync();
        Authority = (Requests.FirstOrDefault(r => r.Id == Rid) ?? throw new NotThere()).AuthorityName;
    }

    public sealed class Form
    {
        [StringLength(CaseFile.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
