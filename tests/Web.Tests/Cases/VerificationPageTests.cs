using System.Net;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Cases;

public sealed class VerificationPageTests(TestHouse house)
{
    private static string Text(Answer answer) => WebUtility.HtmlDecode(answer.Body);

    [Fact]
    public async Task The_lead_reads_that_the_record_is_intact_or_where_it_is_not()
    {
        var file = await GivenFile.OpenAsync(house);
        var claire = await house.AsAsync("claire");
        var count = await file.AskAsync<long>(house, "SELECT count(*) FROM event WHERE file_id = $1");
        Assert.Contains(
            $"intact : {count} événements", Text(await claire.GetAsync(file.Url + "/verification")),
            StringComparison.Ordinal);
        await TamperAsync(file, 2);
        var damaged = Text(await claire.GetAsync(file.Url + "/verification"));
        Assert.Contains("endommagé", damaged, StringComparison.Ordinal);
        Assert.Contains("<span class=\"number\">2</span>", damaged, StringComparison.Ordinal);
        Assert.Contains("événement modifié", damaged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_of_the_circle_may_others_may_not_and_strangers_find_nothing()
    {
        var file = await GivenFile.OpenAsync(house, async (f, db, me) =>
        {
            f.Establish(FactKind.ConsentedToIdentification, Sections.Identity, f.Members[0].PersonId, me.Today, null,
                "test", me);
            foreach (var circle in (string[])["Contrôle", "ANPE Lomé"])
                f.Give(await GivenFile.OrganisationAsync(db, circle), Sections.Identity, AccessBasis.Law, "test", me);
        });
        var url = file.Url + "/verification";
        Assert.Equal(HttpStatusCode.OK, (await (await house.AsAsync("denis")).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("awa")).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("noor")).GetAsync(url)).Status);
    }

    [Fact]
    public async Task Who_stands_before_the_wall_is_told_neither_number_nor_damage_of_what_lies_behind()
    {
        var file = await GivenFile.OpenAsync(house, async (f, db, me) =>
        {
            f.Give(await GivenFile.OrganisationAsync(db, "Contrôle"), Sections.Identity, AccessBasis.Law, "test", me);
            db.Add(f.Write(Sections.Asylum, null, "Recours déposé.", me));
        });
        var open = await file.AskAsync<long>(house, "SELECT count(*) FROM event WHERE file_id = $1 AND chain = 0");
        await TamperAsync(file, 1, chain: 1);
        Assert.Contains(
            $"intact : {open} événements",
            Text(await (await house.AsAsync("denis")).GetAsync(file.Url + "/verification")),
            StringComparison.Ordinal);
        Assert.Contains(
            "endommagé", Text(await (await house.AsAsync("claire")).GetAsync(file.Url + "/verification")),
            StringComparison.Ordinal);
    }

    // As the owner of the database could, with the trigger out of the way.
    private async Task TamperAsync(GivenFile file, int sequence, int chain = 0)
    {
        await using var command = house.System.Source.CreateCommand($"""
            ALTER TABLE event DISABLE TRIGGER event_append_only;
            UPDATE event SET user_name = 'Personne' WHERE file_id = '{file.Id}' AND chain = {chain} AND sequence = {sequence};
            ALTER TABLE event ENABLE TRIGGER event_append_only;
            """);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
