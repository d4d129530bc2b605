using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.House;
using Sankofa.Web.Features.Dialogue.Activities;
using Sankofa.Web.Features.Dialogue.Documents;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class ActivityModel : SitePage
{
    [FromRoute]
    public string Code { get; set; } = "";

    public Activity Activity { get; private set; } = null!;

    public IReadOnlyList<DocumentRow> Documents { get; private set; } = [];

    protected override async Task LoadAsync()
    {
        Activity = await Db.Set<Activity>().Whole().SingleOrDefaultAsync(a => a.Code == Code, Cancel)
            ?? throw new NotThere();
        Documents = await DocumentRow.OfAsync(Db, DocumentOwner.Activity, Activity.Id, Cancel);
    }
}
