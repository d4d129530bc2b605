using Sankofa.Tests;
using Xunit;

namespace Sankofa.Browser.Tests;

/// <summary>
/// Ruth puts a text before three countries. Essi reads it and says nothing; in the last minute Lucía objects, and the
/// silence is broken at once, before everybody's eyes.
/// </summary>
public sealed class SilenceJourneyTests(TestHouse beside, Chromium chromium) : IAsyncLifetime
{
    private readonly TestHouse _house = new(beside);

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_silence_is_broken_in_the_last_minute()
    {
        var ruth = await Desk.OfAsync(_house, chromium, "ruth");
        await ruth.DoAsync("/dialogue/desk/bodies/new", "L'organe est créé",
            ("Kind", "SteeringCommittee"), ("NameFr", "Comité de pilotage (essai)"));
        await ruth.DoAsync("/dialogue/desk/decisions/new", "Le brouillon est enregistré",
            ("BodyId", "Comité de pilotage (essai)"), ("TitleFr", "Réunions en deux langues"),
            ("TextFr", "Chaque réunion se tient en français et en anglais."),
            ("TextEn", "Each meeting is held in French and English."));
        var decision = new Uri(ruth.Page.Url).AbsolutePath;
        var end = _house.Clock.GetUtcNow().AddDays(4);
        await ruth.GoAsync(decision + "/opening");
        foreach (var country in new[] { "TG", "ES", "CM" })
            await ruth.Page.CheckAsync($"[name='Input.Countries'][value='{country}']");
        await ruth.SendAsync("Le silence court jusqu'au", ("EndsOn", Desk.Day(DateOnly.FromDateTime(end.UtcDateTime))),
            ("EndsHour", "12:00"));
        await ruth.ReadsAsync("silence en cours");

        var essi = await Desk.OfAsync(_house, chromium, "essi", width: 360);
        await essi.GoAsync(decision);
        await essi.ReadsAsync("Chaque réunion se tient en français et en anglais.");
        await essi.ReadsAsync("13:00 Madrid");
        await essi.ReadsAsync("12:00 Lomé");
        await ruth.GoAsync(decision);
        await ruth.ReadsAsync("Essi Agbodjan");

        // The clock stands at nine; four days later, a minute is left.
        _house.Clock.Pass(TimeSpan.FromDays(4) + TimeSpan.FromHours(3) - TimeSpan.FromMinutes(1));
        var lucia = await Desk.OfAsync(_house, chromium, "lucia");
        await lucia.GoAsync(decision);
        await lucia.ReadsAsync("silence en cours");
        await lucia.Page.ClickAsync("a:has-text('Faire objection')");
        await lucia.SendAsync("Le silence est rompu",
            ("Kind", "Amendment"), ("Text", "Ajouter l'espagnol et le portugais."));
        await essi.GoAsync(decision);
        await essi.ReadsAsync("silence rompu");
        await essi.ReadsAsync("Ajouter l'espagnol et le portugais.");

        _house.Clock.Pass(TimeSpan.FromMinutes(2));
        await essi.GoAsync(decision);
        await essi.ReadsAsync("silence rompu");
        await essi.ReadsNotAsync("Faire objection");
        await essi.GoAsync(decision + "/record");
        await essi.ReadsAsync("sont intacts");
        await ruth.GoAsync(decision);
        await ruth.Page.ClickAsync("a:has-text('Proposer une nouvelle rédaction')");
        await ruth.SendAsync("Le brouillon est enregistré", ("BodyId", "Comité de pilotage (essai)"),
            ("TextFr", "Chaque réunion se tient en français, en anglais et en espagnol."));
        await ruth.ReadsAsync("Nouvelle rédaction de");
    }
}
