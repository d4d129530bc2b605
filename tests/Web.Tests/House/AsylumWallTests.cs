using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Core.Reintegration.DoubleBenefit;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.House;

/// <summary>
/// Hard rule 1. Two files get the same acts towards the origin side; one also gets random asylum data. Whoever stands
/// on the origin side – every country claimed or suspected, and a person with a second post on the host side – gets the
/// same bytes of both.
/// </summary>
public sealed partial class AsylumWallTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private readonly TestHouse house = apart.House;

    private static readonly string[] OriginReaders = ["komi", "awa", "afi", "berthe"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task The_origin_side_gets_identical_bytes_of_two_files_that_differ_only_in_asylum_data(int seed)
    {
        var plain = await MakeAsync(seed, withAsylum: false);
        var other = await MakeAsync(seed, withAsylum: true);
        var compared = 0;
        foreach (var login in OriginReaders)
        {
            // A session of its own: what another test said to the same person is not part of the answer.
            var reader = await house.SignInAsync(login);
            foreach (var route in FileRoutes())
            {
                var (a, b) = (await ReadAsync(reader, route, plain), await ReadAsync(reader, route, other));
                Assert.True(a == b, $"{login} sees a difference on {route}\n{FirstDifference(a, b)}");
                compared++;
            }

            Assert.Equal(await ListedAsync(reader, plain), await ListedAsync(reader, other));
        }

        Assert.True(compared > OriginReaders.Length * 10, $"only {compared} pages were compared");
    }

    [Fact]
    public async Task A_person_with_a_post_on_either_side_sees_asylum_in_the_one_and_nothing_of_it_in_the_other()
    {
        var file = await MakeAsync(7, withAsylum: true);
        var paul = await house.SignInAsync("paul");
        var seen = new List<bool>();
        for (var turn = 0; turn < 2; turn++)
        {
            // Without a post both are offered, with one the other: the first offered is taken each time.
            var offered = Post().Matches((await paul.GetAsync("/account/posts")).Body).Select(m => m.Groups[1].Value)
                .ToList();
            Assert.Equal(2 - turn, offered.Count);
            await paul.PostAsync("/account/posts", new() { ["postId"] = offered[0] }, "/account/posts");
            var asylum = await paul.GetAsync($"/cases/{file.Id}/asylum");
            seen.Add(asylum.Status == System.Net.HttpStatusCode.OK);
        }

        Assert.Single(seen, true);
    }

    [Fact]
    public async Task A_country_newly_suspected_loses_the_asylum_section_at_once()
    {
        await using var db = house.System.Open();
        var claire = await house.MeAsync("claire");
        var file = await StartAsync(db, claire, 8);
        var agadez = db.Organisations.Single(o => o.ShortName == "OIM Agadez");
        file.LetSeeAsylum(agadez, "transit", claire);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var person = new Person(claire.Now);
        person.Name("Issoufou", "Rabi");
        person.Claim("NE", NationalityStanding.Suspected);
        db.Add(person);
        file.Join(person, Relationship.Sibling, claire);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(file.Access, a =>
            a.OrganisationId == agadez.Id && a.IsOpen && a.Sections.HasFlag(Sections.Asylum));
        Assert.Throws<RuleViolation>(() => file.LetSeeAsylum(agadez, "again", claire));
    }

    private async Task<CaseFile> MakeAsync(int seed, bool withAsylum)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var db = house.System.Open();
        var claire = await house.MeAsync("claire");
        var random = new Random(seed);
        var file = await StartAsync(db, claire, seed);
        if (withAsylum) await AsylumActsAsync(db, file, claire, random, ended: true);
        foreach (var member in file.Members)
        {
            file.Establish(FactKind.ConsentedToIdentification, Sections.Identity, member.PersonId, claire.Today, null,
                "test", claire);
            file.Establish(FactKind.BestInterestsChecked, Sections.Protection, member.PersonId, claire.Today, null,
                "test", claire);
        }

        foreach (var (organisation, sections) in new[]
                 {
                     ("Consulat du Togo", Sections.Identity), ("Consulat du Cameroun", Sections.Identity),
                     ("ANPE Lomé", Sections.Open), ("Centre de transit Lomé", Sections.Open & ~Sections.Health),
                 })
        {
            file.Give(
                db.Organisations.Single(o => o.ShortName == organisation), sections, AccessBasis.Law, "accord",
                claire with { Now = claire.Now.AddMinutes(-organisation.Length) });
        }

        db.Add(file.Write(Sections.Identity, null, "Rendez-vous pris.", claire));
        db.Add(file.Write(Sections.Reintegration, null, "Souhaite reprendre la couture.", claire));
        await db.SaveChangesAsync(cancel);
        if (withAsylum) await AsylumActsAsync(db, file, claire, random, ended: false);
        return file;
    }

    private async Task<CaseFile> StartAsync(SankofaDb db, Me claire, int seed)
    {
        var file = new CaseFile(await db.NextReferenceAsync(claire.Now), ReturnBasis.Voluntary, Entry.HostAgency, "FR",
            "TG", claire);
        foreach (var (given, year, relationship) in new[] { ("Kossi", 1985, Relationship.Head),
            ("Akou", 2016, Relationship.Child) })
        {
            var person = new Person(claire.Now);
            person.Name(string.Create(CultureInfo.InvariantCulture, $"Mur{Word(seed)}"), given);
            person.Describe(Sex.Unknown, PartialDate.OfYear(year), "Lomé", ["ee", "fr"]);
            person.Claim("TG", NationalityStanding.Claimed);
            person.Claim("CM", NationalityStanding.Suspected);
            db.Add(person);
            // Each act at its own minute, the same for both files: what happened at once has no order to compare.
            file.Join(person, relationship, claire with { Now = claire.Now.AddMinutes(-year) });
        }

        file.GiveLead(claire, Side.Host);
        db.Add(file);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        foreach (var access in file.Access) db.Entry(access).Reference(a => a.Organisation).Load();
        return file;
    }

    // Everything that can be said, shown or done about a claim: in any number and order.
    private async Task AsylumActsAsync(SankofaDb db, CaseFile file, Me claire, Random random, bool ended)
    {
        var authority = db.Organisations.Single(o => o.ShortName == "Office de protection");
        var odile = await house.MeAsync("odile");
        var person = file.Members[random.Next(file.Members.Count)].PersonId;
        for (var act = random.Next(2, 7); act > 0; act--)
        {
            switch (random.Next(7))
            {
                case 0:
                    db.Add(file.Write(Sections.Asylum, person, "Recours déposé.", claire));
                    break;
                case 1:
                    db.Add(file.Attach(Sections.Asylum, null, "recours-cnda.txt", Encoding.UTF8.GetBytes("Recours."),
                        claire));
                    break;
                case 2:
                    file.LetSeeAsylum(authority, "loi", claire);
                    break;
                case 3:
                    db.Add(file.GiveTask(claire.OrganisationId, claire.UserId, "Demander l'issue", claire.Today,
                        Sections.Asylum, claire));
                    break;
                case 4:
                    file.Record(claire, CasesEvents.Read, Sections.Asylum, open: new { page = "Asylum" });
                    break;
                case 5:
                    await CompareAsync(db, file, claire, person);
                    break;
                default:
                    if (!file.Access.Exists(a => a.OrganisationId == authority.Id)) file.LetSeeAsylum(
                        authority, "loi", claire);
                    file.Record(odile, CasesEvents.Read, Sections.Identity, open: new { page = "File" });
                    break;
            }
        }

        // Whatever the dice said: that somebody was perhaps helped in another host country tells of a stay there.
        await CompareAsync(db, file, claire, person);
        file.Establish(FactKind.AsylumPending, Sections.Asylum, person, claire.Today, null, "claim", claire);
        file.Record(claire, CasesEvents.NoteWritten, Sections.Asylum, person);
        if (ended) file.TakeBack(FactKind.AsylumPending, person, claire);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task CompareAsync(SankofaDb db, CaseFile file, Me claire, Guid person)
    {
        var cancel = TestContext.Current.CancellationToken;
        var code = "wall-" + Ids.New(claire.Now).ToString("N")[^12..];
        var exchange = new Exchange(
            new ExchangeTerms(code, "Mur", ReturnBasis.Voluntary, ExchangeGround.Consent, "art. 3", "Fedasil",
                "bureau", "http://127.0.0.1:9", "one", "two", claire.Today, null), [1], [1],
            claire with { Role = Core.Organisations.Role.Administrator });
        var consent = file.TakeConsent(
            person, new ConsentTerms(ConsentPurpose.DoubleBenefit, "ee", ConsentMeans.Signature, "P", "",
                claire.Today, null),
            await db.Organisations.SingleAsync(o => o.Id == claire.OrganisationId, cancel), claire);
        var (compared, dispatch) = ComparedPerson.Refer(file, person, exchange, consent, [], claire);
        var possible = PossibleDoubleBenefit.Suspect(
            file, compared, Ids.New(claire.Now), [IdentityView.NamesAndBirthDate], claire);
        db.AddRange(exchange, compared, dispatch, possible);
        db.Add(possible.Judge(file, compared, new Disclosure(BenefitVerdict.NotHelpedHere, null), claire));
        possible.Hear(file, new Disclosure(
            BenefitVerdict.HelpedHere, new HelpGiven(BenefitKind.DepartureCash, 2025, 3, "BE")), claire);
        await db.SaveChangesAsync(cancel);
        if (claire.Now.Ticks % 2 == 0) file.WithdrawConsentAlone(consent, claire);
    }

    private List<string> FileRoutes() =>
    [
        .. house.Routes.Select(r => r.Pattern)
            .Where(p => p.Contains("{id", StringComparison.Ordinal) && Parameter().Count(p) == 1
                && (p.StartsWith("/cases/", StringComparison.Ordinal)
                    || p.StartsWith("/api/cases/", StringComparison.Ordinal)))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private static async Task<string> ReadAsync(Visitor reader, string route, CaseFile file)
    {
        var answer = await reader.GetAsync(Parameter().Replace(route, file.Id.ToString()));
        return $"{(int)answer.Status} {answer.Location}\n{Plain(answer.Body, file)}";
    }

    // The reader's own list, its row of this file alone: the order and the place of other files are not this file's.
    private static async Task<int> ListedAsync(Visitor reader, CaseFile file) =>
        Regex.Count((await reader.GetAsync("/cases")).Body, file.Reference);

    /// <summary>
    /// What differs between any two files: ids, by the order in which they first appear, the number, the form's token.
    /// </summary>
    private static string Plain(string body, CaseFile file)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var plain = body.Replace(file.Reference, "SK", StringComparison.Ordinal);
        plain = Token().Replace(plain, "token");
        return Id().Replace(plain, match => ids.TryGetValue(match.Value, out var known)
            ? known
            : ids[match.Value] = string.Create(CultureInfo.InvariantCulture, $"id{ids.Count}"));
    }

    private static string FirstDifference(string a, string b)
    {
        var at = a.AsSpan().CommonPrefixLength(b);
        string Around(string text) => text[Math.Max(0, at - 120)..Math.Min(text.Length, at + 200)];
        return $"without: {Around(a)}\n\nwith: {Around(b)}";
    }

    private static string Word(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => (char)('a' + (d - '0'))));

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+")]
    private static partial Regex Token();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("name=\"postId\" value=\"([^\"]+)\"")]
    private static partial Regex Post();
}
