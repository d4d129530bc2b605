using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class SessionModel : SitePage
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public Guid Sesid { get; set; }

    public ActivitySession Session { get; private set; } = null!;

    protected override async Task LoadAsync() =>
        Session = await Db.Set<ActivitySession>().AsNoTracking().Include(s => s.Points)
            .SingleOrDefaultAsync(s => s.Id == Sesid, Cancel) ?? throw new NotThere();
}
