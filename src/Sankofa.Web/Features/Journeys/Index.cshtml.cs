using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Journeys;

namespace Sankofa.Web.Features.Journeys;

public sealed class IndexModel : JourneyPage
{
    public IReadOnlyList<Stay> Stays { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        await LoadJourneyAsync();
        Stays = await Db.Set<Stay>().Where(s => s.FileId == Id).OrderBy(s => s.From).ToListAsync(Cancel);
    }
}
