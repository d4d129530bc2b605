using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Capacities;

namespace Sankofa.Web.Features.Dialogue.Referents;

public sealed class SupportViewModel : SupportPage
{
    public IReadOnlyList<CapacityEvent> Events { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        Events = await Db.Set<CapacityEvent>().AsNoTracking().Where(e => e.RequestId == Qid)
            .OrderBy(e => e.StartsOn).ToListAsync(Cancel);
    }
}
