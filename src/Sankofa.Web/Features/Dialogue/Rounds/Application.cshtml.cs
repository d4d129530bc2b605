using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>Takes the rows that the report calls new, as drafts.</summary>
public sealed class ApplicationModel(Texts texts) : RoundImportPage(texts)
{
    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        var answers = Import.Apply(Report, await ContributorsAsync(), By);
        Db.AddRange(answers);
        await Db.SaveChangesAsync(Cancel);
        return Done(ImportUrl, "Dialogue.Rounds.ApplyDone", answers.Count);
    }

    protected override async Task ShowAsync()
    {
        await OpenImportAsync();
        await ReportAsync();
    }
}
