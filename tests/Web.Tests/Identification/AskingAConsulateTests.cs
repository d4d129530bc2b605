using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Core.Protection;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

public sealed class AskingAConsulateTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private const string Example = "example-benelux-kazakhstan-2015";

    private async Task<CaseFile> GivenAsync(
        ReturnBasis basis = ReturnBasis.Voluntary, bool ready = true, int birthYear = 1990, string other = "")
    {
        var claire = await house.MeAsync("claire");
        await using var db = house.System.Open();
        var file = new CaseFile(
            await db.NextReferenceAsync(claire.Now, Cancel), basis, Entry.HostAgency, "FR", "TG", claire);
        var person = new Person(claire.Now);
        person.Name("Mensah", "Kofi");
        person.Describe(Sex.Male, PartialDate.OfYear(birthYear), "Kpalimé", ["ee"]);
        person.Claim("TG", NationalityStanding.Claimed);
        if (other.Length > 0) person.Claim(other, NationalityStanding.Suspected);
        file.Join(person, Relationship.Head, claire);
        file.GiveLead(claire, Side.Host);
        db.Add(person);
        db.Add(file);
        await db.SaveChangesAsync(Cancel);
        if (ready) await MakeReadyAsync(db, file, person.Id, basis, claire, other);
        await db.SaveChangesAsync(Cancel);
        return file;
    }

    private static async Task MakeReadyAsync(
        SankofaDb db, CaseFile file, Guid person, ReturnBasis basis, Me claire, string other)
    {
        if (basis == ReturnBasis.Voluntary)
        {
            await ConsentAsync(db, file, person, "Consulat du Togo", claire);
            if (other == "CM") await ConsentAsync(db, file, person, "Consulat du Cameroun", claire);
            file.Establish(FactKind.Informed, Sections.Identity, person, claire.Today, null, "test", claire);
            file.Establish(FactKind.Declared, Sections.Identity, person, claire.Today, null, "test", claire);
            file.Establish(FactKind.DeclaredByGuardian, Sections.Identity, person, claire.Today, null, "test", claire);
        }
        else
        {
            file.RecordDecision(person, "Préfecture", "2026-17", "accord", claire.Today, claire.Today, claire);
        }

        file.MoveOn("", claire);
    }

    private static async Task ConsentAsync(SankofaDb db, CaseFile file, Guid person, string recipient, Me claire) =>
        file.TakeConsent(
            person,
            new ConsentTerms(ConsentPurpose.Identification, "ee", ConsentMeans.Signature, "P1", "", claire.Today, null),
            await db.Organisations.SingleAsync(o => o.ShortName == recipient, Cancel), claire);

    private async Task<Dictionary<string, string>> RequestAsync(string authority, string agreement = Example)
    {
        await using var db = house.System.Open();
        var id = (await db.Organisations.SingleAsync(o => o.ShortName == authority, Cancel)).Id;
        return new()
        {
            ["Input.AuthorityId"] = id.ToString(),
            ["Input.AgreementId"] = agreement.Length == 0 ? ""
                : (await db.Set<AgreementVersion>().SingleAsync(a => a.Code == agreement, Cancel)).Id.ToString(),
            ["Input.Evidence[0].Kind"] = "Statement", ["Input.Evidence[0].Code"] = "own-statement",
            ["Input.Evidence[0].Description"] = "Né à Kpalimé, école de Tové",
        };
    }

    private async Task<IdentificationRequest> AskedAsync(CaseFile file)
    {
        var sent = await (await house.AsAsync("claire")).PostAsync(
            $"/cases/{file.Id}/identification/requests/new", await RequestAsync("Consulat du Togo"));
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Body);
        return await ReadAsync(file);
    }

    private async Task<IdentificationRequest> ReadAsync(CaseFile file)
    {
        await using var db = house.System.Open();
        return await db.Set<IdentificationRequest>().Include(r => r.Answers).SingleAsync(
            r => r.FileId == file.Id, Cancel);
    }

    [Fact]
    public async Task From_the_request_over_the_answer_to_the_document()
    {
        var file = await GivenAsync();
        var person = file.Members[0].PersonId;
        var komi = await house.AsAsync("komi");
        Assert.Equal(HttpStatusCode.NotFound, (await komi.GetAsync($"/cases/{file.Id}/identification")).Status);
        var request = await AskedAsync(file);
        Assert.Equal((await house.MeAsync("claire")).Today.AddDays(21), request.DueOn);
        var page = await komi.GetAsync($"/cases/{file.Id}/identification/requests/{request.Id}/answer");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Kofi Mensah", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("asile", page.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Asylum", page.Body, StringComparison.OrdinalIgnoreCase);

        var answered = await komi.PostAsync($"/cases/{file.Id}/identification/requests/{request.Id}/answer", new()
        {
            ["Input.PersonId"] = person.ToString(), ["Input.Result"] = "Identified",
        });
        Assert.True(answered.Status == HttpStatusCode.Redirect, answered.Body);
        var issued = await komi.PostAsync($"/cases/{file.Id}/identification/documents/new", new()
        {
            ["Input.PersonId"] = person.ToString(), ["Input.Kind"] = "LaissezPasser", ["Input.Number"] = "LP-77",
            ["Input.IssuedOn"] = "2026-11-20", ["Input.ValidUntil"] = "2027-05-20", ["Input.SingleJourney"] = "true",
        });
        Assert.True(issued.Status == HttpStatusCode.Redirect, issued.Body);
        var overview = await (await house.AsAsync("claire")).GetAsync($"/cases/{file.Id}/identification");
        Assert.Contains("LP-77", overview.Body, StringComparison.Ordinal);
        await using var db = house.System.Open();
        var facts = await db.Set<Fact>().Where(f => f.FileId == file.Id && f.PersonId == person).ToListAsync(Cancel);
        Assert.Contains(facts, f => f.Kind == FactKind.IdentityEstablished);
        Assert.Contains(facts, f => f.Kind == FactKind.TravelDocument && f.ValidUntil == new DateOnly(2027, 5, 20));
        Assert.Equal(Stage.Identification, (await db.Files.SingleAsync(f => f.Id == file.Id, Cancel)).Stage);
        Assert.True(await db.Tasks.AnyAsync(
            t => t.FileId == file.Id && t.Title == "Identification.Task.Answered", Cancel));

        var revoked = await komi.PostAsync(
            issued.Location + "/revocation", new() { ["Input.Reason"] = "faute de frappe" });
        Assert.Equal(HttpStatusCode.Redirect, revoked.Status);
        Assert.False(await db.Set<Fact>().AnyAsync(
            f => f.FileId == file.Id && f.Kind == FactKind.TravelDocument && f.TakenBackAt == null, Cancel));
    }

    [Fact]
    public async Task Without_the_consent_nothing_is_sent_and_the_gate_is_shown()
    {
        var file = await GivenAsync(ready: false);
        var refused = await (await house.AsAsync("claire")).PostAsync(
            $"/cases/{file.Id}/identification/requests/new", await RequestAsync("Consulat du Togo"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("is-missing", refused.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("komi")).GetAsync(
            $"/cases/{file.Id}")).Status);
    }

    [Fact]
    public async Task A_stranger_finds_nothing_and_the_wrong_role_may_not()
    {
        var file = await GivenAsync();
        var request = await AskedAsync(file);
        var url = $"/cases/{file.Id}/identification/requests/{request.Id}/answer";
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("berthe")).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.AsAsync("claire")).GetAsync(url)).Status);
        var komi = await house.AsAsync("komi");
        Assert.Equal(HttpStatusCode.Forbidden, (await komi.GetAsync(
            $"/cases/{file.Id}/identification/requests/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await komi.GetAsync($"/cases/{file.Id}/protection")).Status);
    }

    [Fact]
    public async Task A_second_country_waits_until_the_first_has_answered()
    {
        var file = await GivenAsync(other: "CM");
        await AskedAsync(file);
        var second = await (await house.AsAsync("claire")).PostAsync(
            $"/cases/{file.Id}/identification/requests/new", await RequestAsync("Consulat du Cameroun"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("un pays à la fois", WebUtility.HtmlDecode(second.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consent_withdrawn_stops_the_request()
    {
        var file = await GivenAsync();
        var request = await AskedAsync(file);
        var claire = await house.MeAsync("claire");
        await using (var db = house.System.Open())
        {
            var kept = await db.Files.Include(f => f.Members).ThenInclude(m => m.Person).Include(f => f.Access)
                .Include(f => f.Facts).Include(f => f.Consents).AsSplitQuery().SingleAsync(
                    f => f.Id == file.Id, Cancel);
            kept.WithdrawConsent(kept.Consents[0], claire);
            await db.SaveChangesAsync(Cancel);
            Assert.True(request.IsStopped(kept, claire.Today));
        }

        var komi = await house.AsAsync("komi");
        var url = $"/cases/{file.Id}/identification/requests/{request.Id}";
        Assert.Equal(HttpStatusCode.NotFound, (await komi.GetAsync(url + "/answer")).Status);
        var closed = await (await house.AsAsync("claire")).PostAsync(
            url + "/withdrawal", new() { ["Input.Reason"] = "retiré" });
        Assert.True(closed.Status == HttpStatusCode.Redirect, closed.Body);
        Assert.False((await ReadAsync(file)).IsOpen);
    }

    [Fact]
    public async Task A_forced_return_opens_by_law_under_the_named_agreement()
    {
        var file = await GivenAsync(ReturnBasis.Forced);
        var without = await (await house.AsAsync("claire")).PostAsync(
            $"/cases/{file.Id}/identification/requests/new", await RequestAsync("Consulat du Togo", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        // An example binds nobody: no law opens a file to anybody by it.
        var example = await (await house.AsAsync("claire")).PostAsync(
            $"/cases/{file.Id}/identification/requests/new", await RequestAsync("Consulat du Togo"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, example.Status);
        var binding = await Agreed.BetweenAsync(house, "FR", "TG");
        var sent = await (await house.AsAsync("claire")).PostAsync(
            $"/cases/{file.Id}/identification/requests/new", await RequestAsync("Consulat du Togo", binding.Code));
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Body);
        await using var db = house.System.Open();
        var access = await db.Access.SingleAsync(a => a.FileId == file.Id && a.Basis == AccessBasis.Law, Cancel);
        Assert.Equal(Sections.Identity, access.Sections);
        Assert.DoesNotContain("Préfecture", access.BasisText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_child_the_check_comes_before_any_contact()
    {
        var file = await GivenAsync(birthYear: 2013);
        var claire = await house.AsAsync("claire");
        var url = $"/cases/{file.Id}/identification/requests/new";
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity, (await claire.PostAsync(
                url, await RequestAsync("Consulat du Togo"))).Status);
        var check = await claire.PostAsync($"/cases/{file.Id}/protection/best-interests-check/new", new()
        {
            ["Input.PersonId"] = file.Members[0].PersonId.ToString(), ["Input.CheckedOn"] = "2026-11-19",
            ["Input.CheckedBy"] = "Inès Colin, protection", ["Input.Findings"] = "Rien ne s'y oppose",
            ["Input.MayContact"] = "true",
        });
        Assert.True(check.Status == HttpStatusCode.Redirect, check.Body);
        await AskedAsync(file);
        var alone = await claire.PostAsync($"/cases/{file.Id}/protection/best-interests/new", new()
        {
            ["Input.PersonId"] = file.Members[0].PersonId.ToString(), ["Input.DecidedOn"] = "2026-11-19",
            ["Input.DecidedBy"] = "Inès Colin", ["Input.Reasons"] = "La mère l'attend", ["Input.Favourable"] = "true",
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, alone.Status);
        Assert.Equal(HttpStatusCode.OK, (await claire.GetAsync($"/cases/{file.Id}/protection")).Status);
    }

    [Fact]
    public async Task A_medical_need_asks_for_a_plan()
    {
        var file = await GivenAsync();
        var claire = await house.AsAsync("claire");
        var noted = await claire.PostAsync($"/cases/{file.Id}/protection/needs/new", new()
        {
            ["Input.PersonId"] = file.Members[0].PersonId.ToString(), ["Input.CategoryCode"] = "medical",
            ["Input.Description"] = "dialyse",
        });
        Assert.True(noted.Status == HttpStatusCode.Redirect, noted.Body);
        var planned = await claire.PostAsync(noted.Location!, new()
        {
            ["Input.Before"] = "avis", ["Input.During"] = "infirmier", ["Input.After"] = "hôpital de Lomé",
            ["Input.EndsOn"] = "2027-11-01",
        });
        Assert.True(planned.Status == HttpStatusCode.Redirect, planned.Body);
        await using var db = house.System.Open();
        var facts = await db.Set<Fact>().Where(f => f.FileId == file.Id && f.TakenBackAt == null).ToListAsync(Cancel);
        Assert.Contains(facts, f => f.Kind == FactKind.MedicalNeed && f.Section == Sections.Health);
        Assert.Contains(facts, f => f.Kind == FactKind.SpecialNeedsPlan && f.ValidUntil == new DateOnly(2027, 11, 1));
        Assert.True(await db.Set<SpecialNeed>().AnyAsync(
            n => n.FileId == file.Id && n.Section == Sections.Health, Cancel));
    }

    [Fact]
    public async Task Silence_is_told_once_and_stays_silence()
    {
        var file = await GivenAsync();
        var request = await AskedAsync(file);
        var later = new Later(house.Clock.GetUtcNow().AddDays(22));
        await Silence.EscalateAsync(house.System, later, Cancel);
        await Silence.EscalateAsync(house.System, later, TestContext.Current.CancellationToken);
        var after = await ReadAsync(file);
        Assert.True(after.IsOpen);
        Assert.Empty(after.Answers);
        Assert.NotNull(after.EscalatedAt);
        await using var db = house.System.Open();
        Assert.Equal(1, await db.Tasks.CountAsync(
            t => t.FileId == file.Id && t.Title == "Identification.Task.Silent", Cancel));
        Assert.Equal(2, await db.Notices.CountAsync(n => n.FileId == file.Id && n.Kind == NoticeKind.Overdue, Cancel));
        Assert.False(await db.Set<Fact>().AnyAsync(
            f => f.FileId == file.Id && f.Kind == FactKind.IdentityEstablished, Cancel));
        Assert.Equal(request.DueOn, after.DueOn);
    }

    private sealed class Later(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
