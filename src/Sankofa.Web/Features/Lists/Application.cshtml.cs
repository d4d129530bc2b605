using Microsoft.AspNetCore.Mvc;

namespace Sankofa.Web.Features.Lists;

/// <summary>Somebody says yes: from now on the list is taken into files, whether or not anybody watches.</summary>
public sealed class ApplicationModel : ListPage
{
    public override Task LoadAsync() => OpenAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Run.Begin(Me);
        await Db.SaveChangesAsync(Cancel);
        // Once the answer has left, the transaction that says so is committed.
        var lists = HttpContext.RequestServices.GetRequiredService<AppliedLists>();
        Response.OnCompleted(() =>
        {
            lists.Wake();
            return Task.CompletedTask;
        });
        return Done(ListUrl, "Lists.Application.Done");
    }
}
