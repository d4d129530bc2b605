using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Cases;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

public sealed class WithdrawalModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Persons => Choose(Case.Returning);

    protected override Act Act => Act.Withdraw;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Case.Withdraw(Input.PersonId, Input.Means, Input.Reason, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl, "Cases.Withdrawal.Done", NameOf(Input.PersonId));
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public WithdrawalMeans Means { get; set; }

        [StringLength(CaseFile.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
