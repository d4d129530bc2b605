using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Capacities;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Capacities;

/// <summary>A page about one training, study visit or seminar.</summary>
public abstract class EventPage : DeskPage
{
    [FromRoute]
    public Guid Cid { get; set; }

    public CapacityEvent Event { get; private set; } = null!;

    public string Home => $"/dialogue/desk/capacities/{Cid}";

    public bool Runs => By.IsSecretariat || (By.SpeaksForCountry && By.Country == Event.Country);

    protected async Task<CapacityEvent> OpenAsync()
    {
        await AttendAsync();
        return Event = await Db.Set<CapacityEvent>().Include(e => e.Participations).Include(e => e.Request)
            .SingleOrDefaultAsync(e => e.Id == Cid, Cancel) ?? throw new NotThere();
    }

    protected void MustSpeak()
    {
        if (!By.IsSecretariat && !By.SpeaksForCountry) throw new NotAllowed(nameof(Act.SpeakForCountry));
    }

    protected async Task<IActionResult> DoneAsync(string flash)
    {
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, flash);
    }
}
