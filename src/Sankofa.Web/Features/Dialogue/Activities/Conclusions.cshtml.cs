using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class ConclusionsModel : ActivityPage
{
    public List<Conclusion> Rows { get; private set; } = [];

    protected override Act ToOpen => Act.AttendDialogue;

    protected override async Task ShowAsync()
    {
        await FindAsync();
        Rows = await Db.Set<Conclusion>().AsNoTracking().Include(c => c.Domain).Include(c => c.Objective)
            .Where(c => c.ActivityId == Acid).ToListAsync(Cancel);
    }
}
