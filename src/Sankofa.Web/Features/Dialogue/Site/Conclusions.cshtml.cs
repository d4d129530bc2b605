using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class ConclusionsModel : SitePage
{
    [FromRoute]
    public string Code { get; set; } = "";

    public List<Conclusion> Rows { get; private set; } = [];

    protected override async Task LoadAsync()
    {
        var id = await Db.Set<Activity>().Where(a => a.Code == Code).Select(a => (Guid?)a.Id)
            .SingleOrDefaultAsync(Cancel) ?? throw new NotThere();
        Rows = await Db.Set<Conclusion>().AsNoTracking().Include(c => c.Domain).Include(c => c.Objective)
            .Where(c => c.ActivityId == id).ToListAsync(Cancel);
    }
}
