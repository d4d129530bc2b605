using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Labels;

public sealed class WithdrawalModel : LabelPage
{
    [BindProperty]
    public ReasonForm Input { get; set; } = new();

    public string Heading => Application.Title.In(T.Language);

    public async Task<IActionResult> OnPostAsync()
    {
        (await OpenAsync()).Withdraw(Input.Reasons, By);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Labels.Withdrawn");
    }

    protected override async Task ShowAsync() => By.MustSpeakFor((await OpenAsync()).Country);
}

public sealed class ReasonForm
{
    [StringLength(WordingForm.Longest)]
    public string Reasons { get; set; } = "";
}
