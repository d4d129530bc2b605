using Microsoft.AspNetCore.Mvc;

namespace Sankofa.Web.Features.Dialogue.Labels;

/// <summary>The applicant lets everybody who works in the Dialogue read.</summary>
public sealed class SharingModel : LabelPage
{
    public string Heading => Application.Title.In(T.Language);

    public async Task<IActionResult> OnPostAsync()
    {
        (await OpenAsync()).Share(By);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Labels.Shared");
    }

    protected override async Task ShowAsync() => By.MustSpeakFor((await OpenAsync()).Country);
}
