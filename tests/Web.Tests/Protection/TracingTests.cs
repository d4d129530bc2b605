using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Protection.Tracing;
using Sankofa.Tests;
using Sankofa.Web.Tests.Cases;
using Xunit;

namespace Sankofa.Web.Tests.Protection;

public sealed class TracingTests(TestHouse house)
{
    [Fact]
    public async Task A_mother_in_another_orthography_is_proposed_above_a_namesake_and_each_is_explained()
    {
        var child = await TracedChild.SeekAsync(house, "Diallo", "Massouba");
        var mother = await TracedChild.ElsewhereAsync(house, "claire", "Jallow", "Massouba", 1987, "Sokodé");
        var namesake = await TracedChild.ElsewhereAsync(house, "hugo", "Diallo", "Massouba", 2012, "Aného");
        var page = await Read("ines", child.MotherUrl);
        var (first, second) = (page.IndexOf(mother.Reference, StringComparison.Ordinal),
            page.IndexOf(namesake.Reference, StringComparison.Ordinal));
        Assert.True(first > 0 && second > first, $"{first} {second}");
        Assert.Contains("Nom de famille : le même, écrit autrement", page, StringComparison.Ordinal);
        Assert.Contains("Écart d'âge : l'écart d'âge ne va pas avec ce lien", page, StringComparison.Ordinal);
        var beside = await Read("ines", $"{child.MotherUrl}/candidates/{namesake.Person}");
        Assert.Contains("plus de dix ans d'écart", beside, StringComparison.Ordinal);
        Assert.Contains("parle contre", beside, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_wish_to_the_confirmed_mother_by_the_pages_alone()
    {
        var mother = await TracedChild.ElsewhereAsync(house, "claire", "Kpessou", "Mawussi", 1985, "Sokodé");
        var (file, person) = await house.OpenedAsync();
        var ines = await house.AsAsync("ines");
        var me = await house.MeAsync("ines");
        var opened = await ines.PostAsync($"/cases/{file}/tracing/new", new Dictionary<string, string>
        {
            ["Input.PersonId"] = person.ToString(), ["Input.Reason"] = "Sans nouvelles depuis 2020.",
            ["Input.Wish"] = "Wants", ["Input.WishWords"] = "Je voudrais savoir si ma sœur vit.",
            ["Input.LeaderId"] = me.UserId.ToString(),
        }.Day("DueOn", me.Today.AddDays(30)));
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        var noted = await ines.PostAsync(opened.Location!, new Dictionary<string, string>
        {
            ["Input.Kinship"] = "Sibling", ["Input.FamilyName"] = "Kpessou", ["Input.GivenNames"] = "Mawoussi",
            ["Input.BirthYear"] = "1986", ["Input.LastPlace"] = "Sokodé",
        });
        Assert.Equal(HttpStatusCode.Redirect, noted.Status);
        Assert.Contains(mother.Reference, await Read("ines", noted.Location!), StringComparison.Ordinal);
        var unsaid = await ines.PostAsync($"{noted.Location}/confirmation/{mother.Person}", new()
        {
            ["Input.Proof"] = "Papers",
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.Status);
        var confirmed = await ines.PostAsync($"{noted.Location}/confirmation/{mother.Person}", new()
        {
            ["Input.Proof"] = "Papers", ["Input.Explanation"] = "Deux actes de naissance.",
        });
        Assert.Equal(HttpStatusCode.Redirect, confirmed.Status);
        Assert.Contains("Lien confirmé", await Read("ines", noted.Location!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_find_somebody_is_not_shown_them_as_a_relative()
    {
        var child = await TracedChild.SeekAsync(house, "Tchangai", "Afiwa");
        var elsewhere = await TracedChild.ElsewhereAsync(house, "noor", "Tchangai", "Afiwa", 1986, "Sokodé");
        var page = await Read("ines", child.MotherUrl);
        Assert.DoesNotContain(elsewhere.Reference, page, StringComparison.Ordinal);
        var ines = await house.AsAsync("ines");
        Assert.Equal(HttpStatusCode.NotFound,
            (await ines.GetAsync($"{child.MotherUrl}/candidates/{elsewhere.Person}")).Status);
        var forced = await ines.PostAsync($"{child.MotherUrl}/confirmation/{elsewhere.Person}",
            new() { ["Input.Proof"] = "Papers", ["Input.Explanation"] = "x" }, child.MotherUrl);
        Assert.Equal(HttpStatusCode.NotFound, forced.Status);
    }

    [Fact]
    public async Task A_stranger_finds_nothing_and_whoever_does_not_protect_is_refused()
    {
        var child = await TracedChild.SeekAsync(house, "Bodjona", "Essohana");
        foreach (var url in new[] { child.Url, child.TracingUrl, child.MotherUrl })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("noor")).GetAsync(url)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("tim")).GetAsync(url)).Status);
        }
    }

    [Fact]
    public async Task The_no_of_the_child_stops_it()
    {
        var child = await TracedChild.SeekAsync(house, "Gnassi", "Kossiwa");
        var ines = await house.AsAsync("ines");
        var refused = await ines.PostAsync(
            $"{child.TracingUrl}/refusal", new() { ["Input.Words"] = "Plus maintenant." });
        Assert.Equal(HttpStatusCode.Redirect, refused.Status);
        Assert.Contains("Arrêtée par la personne", await Read("ines", child.TracingUrl), StringComparison.Ordinal);
        var me = await house.MeAsync("ines");
        var contact = await ines.PostAsync($"{child.MotherUrl}/contacts/new",
            TracedChild.Contact(me, ContactResult.NoAnswer));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, contact.Status);
        Assert.DoesNotContain("/candidates/", await Read("ines", child.MotherUrl), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_contacted_before_best_interests_nor_told_before_the_relative_agrees()
    {
        var me = await house.MeAsync("ines");
        var ines = await house.AsAsync("ines");
        var unchecked_ = await TracedChild.SeekAsync(house, "Pakpa", "Ablavi", mayContact: false);
        Assert.Contains("Personne ne peut être contacté", await Read("ines", unchecked_.TracingUrl),
            StringComparison.Ordinal);
        var early = await ines.PostAsync($"{unchecked_.MotherUrl}/contacts/new",
            TracedChild.Contact(me, ContactResult.NoAnswer));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);

        var child = await TracedChild.SeekAsync(house, "Pakpa", "Ablavi");
        Assert.Contains("Ne dites rien de la personne", await Read("ines", $"{child.MotherUrl}/contacts/new"),
            StringComparison.Ordinal);
        async Task<HttpStatusCode> ContactAsync(ContactResult result, bool tells = false) => (await ines.PostAsync(
            $"{child.MotherUrl}/contacts/new", TracedChild.Contact(me, result, tells))).Status;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await ContactAsync(ContactResult.Reached, tells: true));
        Assert.Equal(HttpStatusCode.Redirect, await ContactAsync(ContactResult.Agrees));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await ContactAsync(ContactResult.Reached, tells: true));
        await ines.PostAsync($"{child.MotherUrl}/confirmation",
            new() { ["Input.Proof"] = "Witness", ["Input.Explanation"] = "La voisine des deux." });
        Assert.Equal(HttpStatusCode.Redirect, await ContactAsync(ContactResult.Reached, tells: true));
        await using var db = house.System.Open();
        Assert.DoesNotContain(db.Set<Fact>().Where(f => f.FileId == child.File),
            f => f.Kind is FactKind.FamilyAssessed or FactKind.GuardianReceiving);
    }

    [Fact]
    public async Task A_comparison_is_read_in_both_files_and_the_other_file_does_not_learn_why()
    {
        var child = await TracedChild.SeekAsync(house, "Lamboni", "Yendouba");
        var other = await TracedChild.ElsewhereAsync(house, "claire", "Lamboni", "Yendouba", 1986, "Sokodé");
        var url = $"{child.MotherUrl}/candidates/{other.Person}";
        await Read("ines", url);
        await (await house.AsAsync("ines")).PostAsync(
            $"{url}/ruling-out", new() { ["Input.Reason"] = "Une homonyme." });
        var ines = await house.MeAsync("ines");
        var read = Assert.Single(await TracedChild.EventsAsync(house, other.File),
            e => e.Kind == CasesEvents.Read && e.UserId == ines.UserId && e.Sequence == 3);
        Assert.Equal("{\"page\":\"People\"}", read.Data);
        Assert.DoesNotContain(await TracedChild.EventsAsync(house, other.File),
            e => e.Data.Contains(child.Person.ToString(), StringComparison.Ordinal));
        var told = (await TracedChild.EventsAsync(house, child.File)).FindAll(e =>
            e.Kind is TracingEvents.Opened or TracingEvents.RelativeSought or TracingEvents.CandidateCompared
                or TracingEvents.CandidateRuledOut);
        Assert.True(told.Count >= 4);
        Assert.All(told, e => Assert.Equal(1, e.Chain));
        await using var db = house.System.Open();
        Guid[] both = [child.File, other.File];
        foreach (var reference in db.Files.Where(f => both.Contains(f.Id)).Select(f => f.Reference))
        {
            Assert.Empty((await new Verification(house.System)
                .RunAsync(reference, TestContext.Current.CancellationToken))!.Findings);
        }
    }

    [Fact]
    public async Task Somebody_who_comes_later_is_told_to_be_sought_elsewhere()
    {
        var child = await TracedChild.SeekAsync(house, "Sambiani", "Yempabe");
        var mother = await TracedChild.ElsewhereAsync(house, "claire", "Sambianni", "Yempabe", 1986, "Sokodé");
        var page = await Read("ines", $"/cases/{mother.File}/tracing");
        Assert.Contains($"{child.MotherUrl}/candidates/{mother.Person}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_asks_more_than_twelve_queries()
    {
        var child = await TracedChild.SeekAsync(house, "Nambiema", "Larba");
        var other = await TracedChild.ElsewhereAsync(house, "claire", "Nambiema", "Larba", 1986, "Sokodé");
        var ines = await house.AsAsync("ines");
        using var count = new QueryCount();
        foreach (var url in new[]
                 {
                     child.Url, $"/cases/{other.File}/tracing", child.TracingUrl, child.MotherUrl,
                     $"{child.MotherUrl}/candidates/{other.Person}",
                 })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            var queries = count.Watch(request);
            Assert.Equal(HttpStatusCode.OK, (await ines.SendAsync(request)).Status);
            Assert.True(queries() is > 2 and <= 12, $"{url}: {queries()}");
        }
    }

    [Fact]
    public async Task Two_who_write_at_once_are_told_so()
    {
        var child = await TracedChild.SeekAsync(house, "Kolani", "Yentougle");
        var me = await house.MeAsync("ines");
        var cancel = TestContext.Current.CancellationToken;
        await using var one = house.System.Open();
        await using var other = house.System.Open();
        foreach (var db in new[] { one, other })
        {
            var file = await db.Files.Include(f => f.Access).Include(f => f.Facts).Include(f => f.Members)
                .ThenInclude(m => m.Person).AsSplitQuery().SingleAsync(f => f.Id == child.File, cancel);
            var tracing = await db.Set<FamilyTracing>().Include(t => t.Relatives)
                .SingleAsync(t => t.Id == child.Tracing, cancel);
            db.Add(CandidateFinding.Confirm(
                file, tracing, tracing.Relatives[0], null, new ProofTerms(KinProof.Papers, "Acte."), me));
        }

        await one.SaveChangesAsync(cancel);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync(cancel));
    }

    private async Task<string> Read(string login, string url)
    {
        var answer = await (await house.AsAsync(login)).GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return WebUtility.HtmlDecode(answer.Body);
    }
}
