using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Tests;
using Sankofa.Web.Tests.Account;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>The office of the secretariat stands in a country; what it does is not that country's.</summary>
public sealed class SecretariatStandsForNoCountryTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_secretariat_keeps_to_itself_stays_hidden_from_the_country_where_its_office_stands()
    {
        var draft = await AddAsync();
        var neighbour = await house.EnterAsync(await house.ArriveAsync("Secrétariat", Role.FocalPoint));
        Assert.Equal(HttpStatusCode.OK, (await (await house.AsAsync("ruth")).GetAsync(draft)).Status);
        Assert.Equal(HttpStatusCode.OK, (await neighbour.GetAsync("/dialogue/desk")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(draft)).Status);
    }

    [Fact]
    public async Task What_the_secretariat_says_is_told_as_its_own()
    {
        await using var db = house.System.Open();
        var action = await db.Set<PlanAction>().OrderBy(a => a.Id).Select(a => a.Id).LastAsync(Cancel);
        var text = $"Vu sur place {Guid.CreateVersion7():N}";
        var said = await (await house.AsAsync("ruth")).PostAsync($"/dialogue/desk/plan/actions/{action}/progress",
            new() { ["Input.Judgement"] = "Slow", ["Input.Text.Fr"] = text });
        Assert.Equal(HttpStatusCode.Redirect, said.Status);
        var notes = await db.Set<ProgressNote>().AsNoTracking().Where(n => n.ActionId == action).ToListAsync(Cancel);
        var note = notes.Single(n => n.Text.In("fr") == text);
        Assert.Equal(DialogueStanding.NoCountry, note.Country);
    }

    private async Task<string> AddAsync()
    {
        await using var db = house.System.Open();
        var ruth = await house.EnvoyAsync("ruth");
        var document = DialogueDocument.Add(DocumentOwner.Activity, Guid.CreateVersion7(), null, "Brouillon de note",
            "fr", "note.pdf", "%PDF-1.7 essai"u8.ToArray(), ruth);
        db.Add(document);
        await db.SaveChangesAsync(Cancel);
        return $"/dialogue/desk/documents/{document.Id}";
    }
}
