using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Journeys;
using Sankofa.Core.Monitoring;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Core.Protection;
using Sankofa.Core.Reintegration;

namespace Sankofa.Core.Demo;

/// <summary>240 fictional files over all stages, made by the same acts as real ones, by the cast.</summary>
public static class DemoFiles
{
    public const int Count = 240;

    /// <summary>How many days ago a file of the demo began: what has happened since follows from it.</summary>
    private static readonly int[] Ages =
        [0, 2, 3, 4, 5, 6, 8, 10, 15, 19, 22, 24, 30, 34, 37, 38, 39, 42, 43, 45, 47, 52, 57, 64, 70, 80, 92, 120, 180,
            240, 300, 390, 401, 410];

    private static readonly (
        string Country, string[] Places, string[] Family, string[] Women, string[] Men, string Language)[] Lands =
    [
        ("TG", ["Lomé", "Sokodé", "Kpalimé", "Kara"],
            ["Agbeko", "Mensah", "Amouzou", "Dogbe", "Kpodo", "Adjei", "Lawson", "Tchalla", "Bawa", "Sossou"],
            ["Akossiwa", "Essi", "Yawa", "Afi", "Dela", "Massan"],
            ["Kofi", "Kossi", "Yao", "Komla", "Edem", "Sena"], "ee"),
        ("CM", ["Douala", "Yaoundé", "Bafoussam", "Bamenda"],
            ["Ngassa", "Etoundi", "Fotso", "Mbarga", "Tchami", "Njoya", "Ekambi", "Abena"],
            ["Solange", "Mireille", "Clarisse", "Odette", "Estelle"],
            ["Blaise", "Serge", "Alain", "Thierry", "Landry"], "fr"),
        ("CI", ["Abidjan", "Bouaké", "Daloa", "Korhogo"],
            ["Kouassi", "Konan", "Ouattara", "Bamba", "Gnagne", "Yapi", "Soro"],
            ["Adjoua", "Aminata", "Affoué", "Mariam", "Awa"], ["Kouadio", "Seydou", "Issa", "Drissa", "Moussa"], "dyu"),
    ];

    /// <summary>Fewer <paramref name="files"/> are the same first ones.</summary>
    public static async Task LoadAsync(
        SystemDb system, TimeProvider clock, CancellationToken cancel, int files = Count)
    {
        await using (var db = system.Open())
        {
            if (await db.Files.AnyAsync(cancel)) return;
        }

        await ReferenceData.LoadAsync(system, clock, cancel);
        var (cast, now) = await SetAsync(system, clock, cancel);
        for (var number = 1; number <= files; number++)
        {
            await using var db = system.Open();
            await LiveAsync(db, number, await SceneryOfAsync(db, cast, now, cancel), cancel);
        }

        await DemoRegister.LoadAsync(system, clock, cancel);
        await SoughtFamily.LoadAsync(system, cast["ines"], cancel);
        await using var last = system.Open();
        await HelpedElsewhere.LoadAsync(last, cast["claire"], cancel);
    }

    private static async Task LiveAsync(SankofaDb db, int number, Scenery scenery, CancellationToken cancel)
    {
        var reference = await db.NextReferenceAsync(scenery.Now, cancel);
        var random = new Random(number);
        if (number % 12 == 0) await new ReturnedAlone(db, scenery)
            .LiveAsync(number, Household(number, random, scenery.Now), Place(number, random), reference, cancel);
        else await new Story(db, Plot(number, random, scenery.Now), scenery).LiveAsync(reference, cancel);
    }

    private static Plot Plot(int number, Random random, DateTimeOffset now)
    {
        var land = Land(number);
        var turn = (number % 40) switch
        {
            5 => Turn.ClaimPending, 13 => Turn.Withdraws, 22 => Turn.Suspended, 29 => Turn.Pregnant, 34 =>
                Turn.Silent, _ => Turn.None,
        };
        // Côte d'Ivoire has no desk in the demo that takes over after the arrival.
        var age = Ages[number % Ages.Length];
        var days = land.Country == "CI" ? Math.Min(age, 39) : age;
        var basis = number % 9 == 4 && turn == Turn.None ? ReturnBasis.Forced : ReturnBasis.Voluntary;
        var lead = land.Country == "CI" ? "noor" : number % 3 == 0 ? "hugo" : "claire";
        if (turn is Turn.Silent) days = 45;
        return new Plot(number, land.Country, lead, basis, Household(number, random, now), Place(number, random),
            days, turn);
    }

    private static (string Country, string[] Places, string[] Family, string[] Women, string[] Men,
        string Language) Land(int number) =>
        Lands[(number % 10) switch { < 6 => 0, < 9 => 1, _ => 2 }];

    private static string Place(int number, Random random) => Land(number).Places[random.Next(4)];

    internal static List<Person> Household(int number, Random random, DateTimeOffset now)
    {
        var land = Land(number);
        var family = land.Family[random.Next(land.Family.Length)];
        var size = random.Next(10) switch { < 6 => 1, 6 => 2, 7 => 3, 8 => 4, _ => 5 };
        var persons = new List<Person>(size);
        for (var place = 0; place < size; place++)
        {
            var woman = number % 40 == 29 ? place == 0 : random.Next(2) == 0;
            var person = new Person(now);
            // Two children of one family do not bear one name.
            var names = (woman ? land.Women : land.Men).Where(name => persons.TrueForAll(p => p.GivenNames != name))
                .ToList();
            person.Name(family, names[random.Next(names.Count)]);
            person.Describe(woman ? Sex.Female : Sex.Male, Birth(place, random, now), land.Places[random.Next(4)],
                [land.Language, "fr"]);
            person.Claim(land.Country, NationalityStanding.Claimed);
            if (place == 0 && number == WrittenOtherwise.Number) WrittenOtherwise.Write(person, now);
            if (place == 0) person.ReachedAt(
                ContactKind.Phone, $"+33 7 00 00 {number / 100:00} {number % 100:00}", "", now);
            persons.Add(person);
        }

        return persons;
    }

    private static PartialDate Birth(int place, Random random, DateTimeOffset now)
    {
        var year = now.Year - (place < 2 ? random.Next(21, 68) : random.Next(1, 14));
        return random.Next(4) == 0 ? PartialDate.OfYear(year)
            : PartialDate.Of(year, random.Next(1, 13), random.Next(1, 28));
    }

    private static async Task<(Dictionary<string, Me> Cast, DateTimeOffset Now)> SetAsync(
        SystemDb system, TimeProvider clock, CancellationToken cancel)
    {
        await using var db = system.Open();
        var now = clock.GetUtcNow();
        var organisations = await db.Organisations.ToDictionaryAsync(o => o.ShortName, StringComparer.Ordinal, cancel);
        var cast = new Dictionary<string, Me>(StringComparer.Ordinal);
        foreach (var (login, name, shortName, role) in Cast.People)
        {
            var organisation = organisations[shortName];
            var post = await db.Posts.SingleAsync(p =>
                p.User.Email == Cast.Email(login) && p.OrganisationId == organisation.Id, cancel);
            cast[login] = new Me(post.UserId, post.Id, organisation.Id, role, name, shortName, organisation.Country,
                organisation.Kind, now);
        }

        db.Add(new ReceptionPlace("Dortoir A", 40, cast["afi"]));
        // The texts that are shipped bind other States: what the demo's countries agreed on is as fictional as its
        // people.
        db.Add(DemoAgreement.Version(now));
        DemoAgreement.NamePeople(db, cast);
        DemoAgreement.ObserveHolidays(db, cast["komi"]);
        await db.SaveChangesAsync(cancel);
        return (cast, now);
    }

    // Each file has a context of its own; what it refers to must be known to that context.
    private static async Task<Scenery> SceneryOfAsync(
        SankofaDb db, IReadOnlyDictionary<string, Me> cast, DateTimeOffset now, CancellationToken cancel)
    {
        var schemes = await db.Set<Scheme>().Include(s => s.Versions).ToListAsync(cancel);
        return new Scenery(
            cast,
            await db.Organisations.ToDictionaryAsync(o => o.ShortName, StringComparer.Ordinal, cancel),
            await db.Set<AgreementVersion>().SingleAsync(a => a.Code == DemoAgreement.Code, cancel),
            schemes.Single(s => s.Code == "example-start"),
            schemes.Single(s => s.Code == "example-project"),
            await db.Set<NeedCategory>().SingleAsync(c => c.Code == "pregnancy", cancel),
            await db.Set<Instrument>().OrderBy(i => i.Code).ThenBy(i => i.Edition).FirstAsync(cancel),
            now);
    }
}
