using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class InitiativeModel : SitePage
{
    [FromRoute]
    public Guid Inid { get; set; }

    public Initiative Shown { get; private set; } = null!;

    protected override async Task LoadAsync() =>
        Shown = await Db.Set<Initiative>().AsNoTracking().Include(i => i.Contributions).ThenInclude(c => c.Action)
            .ThenInclude(a => a.Objective).SingleOrDefaultAsync(i => i.Id == Inid, Cancel) ?? throw new NotThere();
}
