using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>Finds whom to ask about something, in a language that both speak.</summary>
public sealed class PractitionersModel : DeskPage
{
    private const int Shown = 25;

    [FromQuery]
    public DialogueTopic? Topic { get; set; }

    [FromQuery]
    public string? Speaks { get; set; }

    [FromQuery]
    public DialogueContactKind? Kind { get; set; }

    [FromQuery]
    public int From { get; set; }

    public IReadOnlyList<DialogueContact> Rows { get; private set; } = [];

    public bool More { get; private set; }

    public int NextFrom => From + Shown;

    protected override async Task ShowAsync()
    {
        var contacts = Db.Set<DialogueContact>().AsNoTracking();
        if (Topic?.ToString() is { } topic) contacts = contacts.Where(c => c.Topics.Contains(topic));
        if (Speaks is { Length: > 0 } language) contacts = contacts.Where(c => c.Languages.Contains(language));
        if (Kind is { } kind) contacts = contacts.Where(c => c.Kind == kind);
        From = Math.Clamp(From, 0, 10_000);
        // An end is known in part at times, so it is read here; few have ended.
        var found = (await contacts.OrderBy(c => c.Country).ThenBy(c => c.Kind).ThenBy(c => c.Id).Take(2000)
            .ToListAsync(Cancel)).Where(c => c.IsOn(Me.Today)).Skip(From).Take(Shown + 1).ToList();
        (Rows, More) = ([.. found.Take(Shown)], found.Count > Shown);
    }
}
