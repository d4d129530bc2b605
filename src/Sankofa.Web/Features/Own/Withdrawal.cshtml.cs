using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Own;

/// <summary>The person changes their mind, alone, until boarding; one word against a slip of the finger.</summary>
public sealed class WithdrawalModel(OwnDoor door) : OwnPage(door)
{
    [BindProperty, StringLength(40)]
    public string Word { get; set; } = "";

    protected override Task ShowAsync() => Own.MayWithdraw ? Task.CompletedTask : throw new NotThere();

    public async Task<IActionResult> OnPostAsync()
    {
        var same = CultureInfo.InvariantCulture.CompareInfo.Compare(
            Word.Trim(), T["Cases.Own.WithdrawWord"], CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);
        RuleViolation.When(same != 0, "Cases.Own.WordMissing", nameof(Word), T["Cases.Own.WithdrawWord"]);
        await Own.Db.Entry(Own.File).Collection(f => f.Changes).LoadAsync(Cancel);
        Own.File.WithdrawAlone(Own.Person.Id, WithdrawalMeans.Online, "", Own.Me);
        Own.File.NewNotices.Add(new Notice(Own.File, Own.File.LeadOrganisationId, NoticeKind.Withdrawn, null, Own.Me));
        return await DoneAsync("/own/file", "Cases.Own.WithdrawDone");
    }
}
