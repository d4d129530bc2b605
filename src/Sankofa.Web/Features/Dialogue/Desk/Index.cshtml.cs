using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.Organisations;
using Sankofa.Web.Features.Dialogue.Activities;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Desk;

/// <summary>Where one begins: what waits for the country, one line each, and the next activities.</summary>
public sealed class IndexModel(SilenceClock clock) : DeskPage
{
    private const int Shown = 5;

    public Waiting Waiting { get; private set; } = null!;

    public IReadOnlyList<ActivityRow> Next { get; private set; } = [];

    protected override Act ToOpen => Act.AttendDialogue;

    /// <summary>As the clocks of the own capital show it; else in UTC.</summary>
    public string EndOf(WaitingSilence silence) => Capitals.TimeIn(By.Country, silence.EndsAt) is { } there
        ? T["Dialogue.Desk.EndInCapital",
            there.DateTime.ToString("d MMM yyyy HH:mm", System.Globalization.CultureInfo.CurrentCulture),
            Capitals.Of(By.Country)!.Name.In(T.Language)]
        : T.Moment(silence.EndsAt);

    protected override async Task ShowAsync()
    {
        Waiting = Me.May(Act.ReadDialogue)
            ? await Waiting.ForAsync(Db, By, await clock.NowAsync(Db, Cancel), Cancel)
            : await Waiting.ForGuestAsync(Db, By, Cancel);
        var today = Me.Today;
        Next = await Db.Set<Activity>().AsNoTracking().Where(a => a.SortsOn >= today).OrderBy(a => a.SortsOn)
            .Take(Shown).Select(a => new ActivityRow(a.Id, a.Code, a.Title, a.Kind, a.From, a.To, a.Place, a.Format,
                a.SortsOn, 0, a.PublishedAt != null)).ToListAsync(Cancel);
    }
}
