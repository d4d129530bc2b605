using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>A page of one decision: what its rows say at the instant at which it is shown.</summary>
public abstract class DecisionPage(SilenceClock clock) : DeskPage
{
    [FromRoute]
    public Guid Did { get; set; }

    public Decision Decision { get; private set; } = null!;

    public DateTimeOffset Now { get; private set; }

    public DecisionState State { get; private set; }

    public string Home => $"/dialogue/desk/decisions/{Did}";

    public string Title => Decision.Title.In(T.Language);

    /// <summary>Somebody who speaks for a country that is asked.</summary>
    public bool IsAsked => By.SpeaksForCountry && Decision.Silence?.Asks(By.Country) == true;

    public bool Steers => Decision.MaySteer(By);

    public bool Proposes => Steers && Decision.IsProposedBy(By);

    /// <summary>Who may open this page, and do what it is for.</summary>
    protected virtual bool IsFor => true;

    protected override async Task ShowAsync()
    {
        Decision = await Db.Set<Decision>().Whole().SingleOrDefaultAsync(d => d.Id == Did, Cancel)
            ?? throw new NotThere();
        Now = await clock.NowAsync(Db, Cancel);
        State = Decision.StateAt(Now);
        if (!IsFor) throw new NotAllowed(GetType().Name);
    }

    /// <summary>For one writer at a time, at the instant at which it is theirs.</summary>
    protected async Task<(Decision Decision, Envoy By)> HoldAsync() =>
        await Silences.HoldAsync(Db, Did, clock, await AttendAsync(), Cancel);

    protected async Task<IActionResult> SavedAsync(string flash, params object?[] arguments)
    {
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, flash, arguments);
    }

    /// <summary>A day and an hour of UTC, as somebody wrote them.</summary>
    internal static DateTimeOffset Instant(DateOnly? day, string hour)
    {
        RuleViolation.When(day is null, "Form.Date.Needed", "EndsOn");
        if (!TimeOnly.TryParseExact(hour.Trim(), ["H:mm", "HH:mm", "H:mm:ss", "HH:mm:ss"], CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var time))
            throw new RuleViolation("Dialogue.Decisions.HourUnclear", "EndsHour");
        return new DateTimeOffset(day!.Value.ToDateTime(time), TimeSpan.Zero);
    }
}
