using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Reintegration.DoubleBenefit;
using Sankofa.Tests;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Reintegration;

/// <summary>
/// OFII Lyon and Fedasil Bruxelles, two organisations of one house, with the real match service over HTTP between them.
/// </summary>
public sealed partial class DoubleBenefitTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private readonly TestHouse house = apart.House;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_agencies_learn_of_one_person_and_each_says_its_own_before_reading_the_other()
    {
        await using var wire = await DoubleBenefitWatchedService.BeforeAsync(house);
        var given = await DoubleBenefitGiven.MakeAsync(house, wire);
        var (claire, noor) = (await house.SignInAsync("claire"), await house.SignInAsync("noor"));
        var inLyon = await given.FileAsync("claire", "Diallo", "Mamadou Alpha", PartialDate.Of(1991, 4, 17));
        var inBrussels = await given.FileAsync("noor", "Jallow", "Mamadu Alfa", PartialDate.Of(1991, 4, 17));
        Assert.Equal(HttpStatusCode.Redirect, (await given.ReferAsync(claire, given.OfLyon, inLyon)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await given.ReferAsync(noor, given.OfBrussels, inBrussels)).Status);
        await given.SeenAsync(inLyon.File, BenefitState.ToReview);
        await given.SeenAsync(inBrussels.File, BenefitState.ToReview);
        var (mine, theirs) = (await given.PossibleAsync(inLyon.File), await given.PossibleAsync(inBrussels.File));
        var (lyon, brussels) = ($"/cases/{inLyon.File}/double-benefit/{mine.Id}",
            $"/cases/{inBrussels.File}/double-benefit/{theirs.Id}");
        Assert.Contains("Diallo", (await claire.GetAsync("/double-benefit")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Jallow", (await claire.GetAsync(lyon)).Body, StringComparison.Ordinal);
        Assert.Contains("en cours de relecture",
            (await claire.GetAsync($"/cases/{inLyon.File}/reintegration/plan")).Body, StringComparison.Ordinal);

        // Brussels speaks first; Lyon reads nothing of it until it has spoken too.
        Assert.Equal(HttpStatusCode.Redirect, (await noor.PostAsync(
            brussels, DoubleBenefitGiven.Verdict(BenefitVerdict.HelpedHere, withHelp: true))).Status);
        await given.SentAsync();
        await given.Post.RunAsync(Cancel);
        var before = await given.PossibleAsync(inLyon.File);
        Assert.Null(before.OtherVerdict);
        var unread = (await claire.GetAsync(lyon)).Body;
        Assert.DoesNotContain("mars 2025", unread, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await claire.PostAsync(
            lyon, DoubleBenefitGiven.Verdict(BenefitVerdict.NotHelpedHere))).Status);
        await given.SeenAsync(inLyon.File, BenefitState.ConfirmedByBoth);
        await given.SeenAsync(inBrussels.File, BenefitState.ConfirmedByBoth);
        Assert.Contains("Argent au départ, mars 2025, Belgique", (await claire.GetAsync(lyon)).Body,
            StringComparison.Ordinal);
        Assert.Contains("confirmée des deux côtés",
            (await claire.GetAsync($"/cases/{inLyon.File}/reintegration/plan")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await claire.PostAsync(
            lyon, DoubleBenefitGiven.Verdict(BenefitVerdict.CannotTell))).Status);
        await NothingNamedAsync(wire, given);
        await NobodyElseSeesAsync(inLyon.File, mine.Id);
    }

    [Fact]
    public async Task A_consent_withdrawn_takes_the_reference_from_the_service_and_what_was_disclosed_from_the_other()
    {
        await using var wire = await DoubleBenefitWatchedService.BeforeAsync(house);
        var given = await DoubleBenefitGiven.MakeAsync(house, wire);
        var (claire, noor) = (await house.SignInAsync("claire"), await house.SignInAsync("noor"));
        var inLyon = await given.FileAsync("claire", "Bangoura", "Fodé", PartialDate.Of(1988, 2, 9));
        var inBrussels = await given.FileAsync("noor", "Bangura", "Fode", PartialDate.Of(1988, 9, 2));
        await given.ReferAsync(claire, given.OfLyon, inLyon);
        await given.ReferAsync(noor, given.OfBrussels, inBrussels);
        await given.SeenAsync(inLyon.File, BenefitState.ToReview);
        await given.SeenAsync(inBrussels.File, BenefitState.ToReview);
        await JudgeAsync(claire, given, inLyon.File, BenefitVerdict.HelpedHere, withHelp: true);
        await JudgeAsync(noor, given, inBrussels.File, BenefitVerdict.NotHelpedHere, withHelp: false);
        await given.SeenAsync(inBrussels.File, BenefitState.ConfirmedByBoth);
        Assert.NotNull((await given.PossibleAsync(inBrussels.File)).OtherHelp);
        var compared = await given.ComparedAsync(inLyon.File);
        const string Kept = "SELECT count(*) FROM match_token WHERE reference = $1";
        Assert.True(await given.CountAsync(Kept, compared.Reference) > 0);

        var answer = await claire.PostAsync(
            $"/cases/{inLyon.File}/consents/{compared.ConsentId}/withdrawal", []);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        await given.UntilAsync(async _ => (await given.ComparedAsync(inLyon.File)).GoneAt is not null);
        Assert.Equal(EndOfComparing.ConsentWithdrawn, (await given.ComparedAsync(inLyon.File)).Why);
        Assert.Equal(0, await given.CountAsync(Kept, compared.Reference));
        await given.SeenAsync(inBrussels.File, BenefitState.Over);
        Assert.Null((await given.PossibleAsync(inBrussels.File)).OtherHelp);
        Assert.Contains("Consentement retiré",
            (await claire.GetAsync($"/cases/{inLyon.File}/double-benefit")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_service_is_shown_and_what_waits_goes_when_it_answers_again()
    {
        await using var wire = await DoubleBenefitWatchedService.BeforeAsync(house);
        var given = await DoubleBenefitGiven.MakeAsync(house, wire);
        wire.IsCut = true;
        var claire = await house.SignInAsync("claire");
        var file = await given.FileAsync("claire", "Tchalla", "Issa", PartialDate.Of(1979, 12, 1));
        await given.ReferAsync(claire, given.OfLyon, file);
        await given.UntilAsync(async db => await db.Set<Exchange>().AsNoTracking()
            .AnyAsync(x => x.Id == given.OfLyon && x.Trouble == MatchTrouble.Silent && x.SilentSince != null, Cancel));
        Assert.Contains("Le service de rapprochement ne répond pas",
            (await claire.GetAsync("/double-benefit")).Body, StringComparison.Ordinal);
        var page = (await claire.GetAsync($"/cases/{file.File}/double-benefit")).Body;
        Assert.Contains("attente d", page, StringComparison.Ordinal);
        wire.IsCut = false;
        house.Clock.Pass(TimeSpan.FromHours(2));
        await given.SentAsync();
        await given.UntilAsync(async db => await db.Set<Exchange>().AsNoTracking()
            .AnyAsync(x => x.Id == given.OfLyon && x.SilentSince == null && x.HeardAt != null, Cancel));
        Assert.NotNull((await given.ComparedAsync(file.File)).SentAt);
    }

    [Fact]
    public async Task Forced_and_voluntary_are_never_compared_and_a_law_takes_the_place_of_consent()
    {
        await using var wire = await DoubleBenefitWatchedService.BeforeAsync(house);
        var given = await DoubleBenefitGiven.MakeAsync(house, wire, ExchangeGround.Law, ReturnBasis.Forced);
        var claire = await house.SignInAsync("claire");
        var forced = await given.FileAsync(
            "claire", "Sossou", "Yao", PartialDate.Of(1990, 1, 2), ReturnBasis.Forced);
        var voluntary = await given.FileAsync("claire", "Sossou", "Yao", PartialDate.Of(1990, 1, 2));
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await given.ReferAsync(claire, given.OfLyon, voluntary)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await given.ReferAsync(claire, given.OfLyon, forced)).Status);
        Assert.Null((await given.ComparedAsync(forced.File)).ConsentId);
        var me = await house.MeAsync("claire") with { Role = Core.Organisations.Role.Administrator };
        Assert.Throws<RuleViolation>(() => new Exchange(
            new ExchangeTerms("abc", "n", ReturnBasis.Forced, ExchangeGround.Consent, "l", "p", "c",
                "https://match.example", "one", "two", me.Today, null), [1], [1], me));
    }

    [Fact]
    public async Task A_file_that_is_handed_over_or_changes_its_basis_is_compared_no_more()
    {
        await using var wire = await DoubleBenefitWatchedService.BeforeAsync(house);
        var given = await DoubleBenefitGiven.MakeAsync(house, wire);
        var claire = await house.SignInAsync("claire");
        var file = await given.FileAsync("claire", "Dogbe", "Sena", PartialDate.Of(1994, 8, 30));
        await given.ReferAsync(claire, given.OfLyon, file);
        await given.SentAsync();
        await using (var db = house.System.Open())
        {
            var changed = await db.Files.Include(f => f.Access).SingleAsync(f => f.Id == file.File, Cancel);
            changed.ChangeBasis(ReturnBasis.Forced, "décision", await house.MeAsync("claire"));
            await db.SaveChangesAsync(Cancel);
        }

        await given.UntilAsync(async _ => (await given.ComparedAsync(file.File)).GoneAt is not null);
        Assert.Equal(EndOfComparing.BasisChanged, (await given.ComparedAsync(file.File)).Why);
    }

    [Fact]
    public async Task Somebody_corrected_is_compared_as_they_are_now()
    {
        await using var wire = await DoubleBenefitWatchedService.BeforeAsync(house);
        var given = await DoubleBenefitGiven.MakeAsync(house, wire);
        var (claire, noor) = (await house.SignInAsync("claire"), await house.SignInAsync("noor"));
        var inLyon = await given.FileAsync("claire", "Kpodo", "Edem", PartialDate.Of(1985, 6, 6));
        var inBrussels = await given.FileAsync("noor", "Amouzou", "Edem", PartialDate.Of(1985, 6, 6));
        await given.ReferAsync(claire, given.OfLyon, inLyon);
        await given.ReferAsync(noor, given.OfBrussels, inBrussels);
        await given.SentAsync();
        await using (var db = house.System.Open())
        {
            var person = await db.Persons.Include(p => p.Words).Include(p => p.Aliases).Include(p => p.Contacts)
                .Include(p => p.Papers).SingleAsync(p => p.Id == inLyon.Person, Cancel);
            var file = await db.Files.SingleAsync(f => f.Id == inLyon.File, Cancel);
            person.Name("Amouzou", "Edem");
            file.Record(await house.MeAsync("claire"), CasesEvents.PersonChanged, Sections.Identity, person.Id);
            await db.SaveChangesAsync(Cancel);
        }

        await given.SeenAsync(inLyon.File, BenefitState.ToReview);
        await given.SeenAsync(inBrussels.File, BenefitState.ToReview);
    }

    [Fact]
    public async Task The_administrator_sets_an_exchange_up_hands_the_key_over_once_and_ends_it()
    {
        await using var wire = await DoubleBenefitWatchedService.BeforeAsync(house);
        var admin = await house.SignInAsync("admin");
        var form = new Dictionary<string, string>
        {
            ["Input.Name"] = "Lyon – Bruxelles", ["Input.Code"] = "page-exchange", ["Input.Returns"] = "Voluntary",
            ["Input.Ground"] = "Consent", ["Input.LegalBasis"] = "Convention, art. 3",
            ["Input.From.Day"] = "20", ["Input.From.Month"] = "11", ["Input.From.Year"] = "2026",
            ["Input.PartnerName"] = "Fedasil", ["Input.PartnerContact"] = "bureau des retours",
            ["Input.ServiceAddress"] = wire.Address, ["Input.OwnParty"] = "ofii", ["Input.PartnerParty"] = "fedasil",
            ["Input.PartyKey"] = MatchParty.NewKey(), ["Input.SharedKey"] = "",
        };
        var wrong = new Dictionary<string, string>(form) { ["Input.ServiceAddress"] = "http://elsewhere.example" };
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await admin.PostAsync("/administration/exchanges/new", wrong)).Status);
        var made = await admin.PostAsync("/administration/exchanges/new", form);
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        var first = (await admin.GetAsync(made.Location!)).Body;
        var key = Regex.Match(first, "<code>([0-9a-f ]+)</code>").Groups[1].Value;
        Assert.NotNull(SharedKey.Read(key));
        Assert.DoesNotContain(key, (await admin.GetAsync(made.Location!)).Body, StringComparison.Ordinal);
        await using var db = house.System.Open();
        var stored = await db.Set<Exchange>().AsNoTracking().SingleAsync(x => x.Code == "page-exchange", Cancel);
        Assert.DoesNotContain(Convert.ToHexStringLower(SharedKey.Read(key)!),
            Convert.ToHexStringLower(stored.SharedKey), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await (await house.SignInAsync("claire")).GetAsync(made.Location!)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync(made.Location!, [])).Status);
        Assert.NotNull((await db.Set<Exchange>().AsNoTracking().SingleAsync(x => x.Id == stored.Id, Cancel)).EndedAt);
    }

    private static async Task JudgeAsync(
        Visitor visitor, DoubleBenefitGiven given, Guid file, BenefitVerdict verdict, bool withHelp)
    {
        var possible = await given.PossibleAsync(file);
        var answer = await visitor.PostAsync($"/cases/{file}/double-benefit/{possible.Id}",
            DoubleBenefitGiven.Verdict(verdict, withHelp));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    // The consulate and the desk in Lomé are in the circle of the file; Brussels is the other side of the pair.
    private async Task NobodyElseSeesAsync(Guid file, Guid possible)
    {
        await using (var db = house.System.Open())
        {
            var opened = await db.Files.Include(f => f.Access).SingleAsync(f => f.Id == file, Cancel);
            var me = await house.MeAsync("claire");
            foreach (var member in await db.Members.Where(m => m.FileId == file).Include(m => m.Person)
                .ThenInclude(p => p.Nationalities).ToListAsync(Cancel))
                opened.Establish(FactKind.ConsentedToIdentification, Sections.Identity, member.PersonId, me.Today,
                    null, "test", me);
            opened.Give(await db.Organisations.SingleAsync(o => o.ShortName == "ANPE Lomé", Cancel),
                Sections.Open, AccessBasis.Law, "accord", me);
            await db.SaveChangesAsync(Cancel);
        }

        foreach (var login in (string[])["awa", "komi", "noor", "ines", "tim"])
        {
            var visitor = await house.SignInAsync(login);
            foreach (var page in (string[])[$"/cases/{file}/double-benefit",
                $"/cases/{file}/double-benefit/{possible}"])
            {
                var status = (await visitor.GetAsync(page)).Status;
                Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{login} {page}: {status}");
                // Of the origin side nobody is told that there is something to forbid.
                if (login is "awa" or "komi" or "noor") Assert.Equal(HttpStatusCode.NotFound, status);
            }
        }

        var timeline = await (await house.SignInAsync("awa")).GetAsync($"/cases/{file}/timeline");
        Assert.Equal(HttpStatusCode.OK, timeline.Status);
        Assert.DoesNotContain("autre agence", timeline.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("aidée ailleurs", timeline.Body, StringComparison.Ordinal);
    }

    // What went over the wire and what lies at the service, both as they are.
    private async Task NothingNamedAsync(DoubleBenefitWatchedService wire, DoubleBenefitGiven given)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Kpalimé", "1991", "19910417", "Diallo" };
        await using var db = house.System.Open();
        foreach (var person in await db.Persons.Include(p => p.Words).ToListAsync(Cancel))
            names.UnionWith(person.Words.Select(w => w.Word).Append(person.FamilyName).Append(person.GivenNames));
        names.UnionWith(Core.Demo.Cast.People.Select(p => p.Name));
        names.RemoveWhere(n => n.Length < 4);
        var all = string.Join('\n', wire.Seen.Select(s => $"{s.Url}\n{s.Body}\n{s.Answer}"))
            + await given.TablesAsync();
        Assert.NotEmpty(wire.Seen);
        var drawn = string.Join('\n', Drawn().Matches(all).Select(m => m.Value));
        var said = Drawn().Replace(all, " ");
        Assert.DoesNotMatch("[0-9a-f]{8}", said);
        Assert.DoesNotContain(names, n => said.Contains(n, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(names.Where(n => n.Length > 4).Select(n => Convert.ToHexStringLower(
            Encoding.UTF8.GetBytes(n))), n => drawn.Contains(n, StringComparison.Ordinal));
    }

    // Keys, tokens, references, boxes and ids, each of its own length and no other: among so many digits drawn by lot
    // four stand for a year of birth now and then. A name would hide there only as its own bytes, which are looked for.
    [GeneratedRegex("(?<![0-9a-f])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-)?"
        + "(?:[0-9a-f]{12}|[0-9a-f]{32}|[0-9a-f]{64}|[0-9a-f]{88})(?![0-9a-f])")]
    private static partial Regex Drawn();
}
