using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Cases;

public sealed class ErasureTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_erasure_no_column_of_the_database_holds_the_name_and_the_record_verifies()
    {
        var (id, persons) = await AskedAboutAsync("Vurkhadze");
        var before = await HoldingAsync("Vurkhadze");
        Assert.Contains("identification_request.subjects", before);
        Assert.Contains("identification_request.evidence", before);
        await new Retention(house.System, house.Clock).EraseAsync(persons[0], "decision 8", Cancel);
        Assert.Empty(await HoldingAsync("Vurkhadze"));
        await MustVerifyAsync(id);
    }

    [Fact]
    public async Task One_of_a_household_is_erased_from_what_was_copied_and_the_others_stay()
    {
        var (id, persons) = await AskedAboutAsync("Wolbrecqui", "Xanthoulis");
        await new Retention(house.System, house.Clock).EraseAsync(persons[0], "decision 9", Cancel);
        var columns = await HoldingAsync("Wolbrecqui");
        Assert.DoesNotContain("identification_request.subjects", columns);
        Assert.Empty(columns);
        Assert.Contains("identification_request.subjects", await HoldingAsync("Xanthoulis"));
        await using var db = house.System.Open();
        var request = await db.Set<IdentificationRequest>().SingleAsync(r => r.FileId == id, Cancel);
        Assert.Equal(persons, request.Subjects.Select(s => s.PersonId));
        var erased = request.Subjects[0];
        Assert.Equal(("", "", "", 0),
            (erased.FullName, erased.BirthPlace, string.Concat(erased.OtherNames!), erased.Papers!.Count));
        Assert.True(erased.BirthDate.IsUnknown);
        await MustVerifyAsync(id);
    }

    [Fact]
    public async Task Texts_linked_to_nobody_lose_the_name_and_keep_the_rest_while_others_remain()
    {
        var (id, persons) = await AskedAboutAsync("Yngvildur", "Zbrojovka");
        var claire = await house.MeAsync("claire");
        await using (var db = house.System.Open())
        {
            var file = await db.Files.Include(f => f.Members).ThenInclude(m => m.Person).Include(f => f.Access)
                .SingleAsync(f => f.Id == id, Cancel);
            var own = await db.Persons.Include(p => p.Contacts).Include(p => p.Words)
                .SingleAsync(p => p.Id == persons[0], Cancel);
            own.ReachedAt(ContactKind.Phone, "+228 90 81 72 63", "", claire.Now);
            db.AddRange(
                file.Write(Sections.Identity, null,
                    "Visite d'YNGVÍLDUR et de Zbrojovka, tél. 90.81.72.63 ; Zbrojovka veut coudre.", claire),
                file.GiveTask(claire.OrganisationId, null, "Appeler Yngvildur", claire.Today,
                    Sections.Identity, claire),
                file.Send(claire.OrganisationId, "Yngvildur arrive lundi", claire),
                file.Attach(Sections.Identity, null, "lettre de Yngvildur.txt", "x"u8.ToArray(), claire),
                file.Attach(Sections.Asylum, null, "recours.txt", "x"u8.ToArray(), claire));
            await db.SaveChangesAsync(Cancel);
        }

        await new Retention(house.System, house.Clock).EraseAsync(persons[0], "decision 10", Cancel);
        Assert.Empty(await HoldingAsync("Yngvildur"));
        Assert.Empty(await HoldingAsync("81.72.63"));
        await using (var db = house.System.Open())
        {
            Assert.Contains(
                await db.Notes.Where(n => n.FileId == id).Select(n => n.Text).ToListAsync(Cancel),
                text => text == "Visite d'▮▮▮ et de Zbrojovka, tél. ▮▮▮ ; Zbrojovka veut coudre.");
            var asked = await db.Tasks.Where(t => t.FileId == id && t.Title == "Cases.Task.ReadAttachments")
                .Select(t => t.Section).Order().ToListAsync(Cancel);
            Assert.Equal([Sections.Identity, Sections.Asylum], asked);
        }

        await MustVerifyAsync(id);
        // With the last of the file every text of it goes.
        await new Retention(house.System, house.Clock).EraseAsync(persons[1], "decision 11", Cancel);
        Assert.Empty(await HoldingAsync("Zbrojovka"));
        Assert.Empty(await HoldingAsync("veut coudre"));
        await MustVerifyAsync(id);
    }

    private async Task<(Guid File, Guid[] Persons)> AskedAboutAsync(params string[] names)
    {
        var claire = await house.MeAsync("claire");
        await using var db = house.System.Open();
        var file = new CaseFile(
            await db.NextReferenceAsync(claire.Now, Cancel), ReturnBasis.Voluntary, Entry.HostAgency, "FR",
            "TG", claire);
        var consulate = await db.Organisations.SingleAsync(o => o.ShortName == "Consulat du Togo", Cancel);
        file.GiveLead(claire, Side.Host);
        var persons = names.Select(name => Member(file, name, consulate, claire)).ToArray();
        file.MoveOn("", claire);
        var terms = new RequestTerms(
            names[0], true, [new Evidence(EvidenceKind.Statement, EvidenceWeight.Other, names[0])], null);
        db.AddRange(persons);
        db.AddRange(
            file, file.AskIdentification(consulate, new AskingGround(null, []), terms, claire),
            file.Write(Sections.Identity, persons[0].Id, $"{names[0]} a un frère", claire),
            file.Attach(Sections.Identity, persons[0].Id, $"{names[0]}.txt", "x"u8.ToArray(), claire),
            file.AskCorrection(persons[0].Id, ValidatedField.GivenNames, names[0], names[0], claire));
        var (task, message) = file.HearFrom(
            persons[0].Id, $"Je suis {names[0]}", false, CaseFile.AsPerson(persons[0].Id, Guid.Empty, claire.Now));
        db.AddRange(task, message);
        await db.SaveChangesAsync(Cancel);
        return (file.Id, [.. persons.Select(p => p.Id)]);
    }

    private static Person Member(CaseFile file, string name, Organisation consulate, Me claire)
    {
        var person = new Person(claire.Now);
        person.Name(name, "Kossi " + name);
        person.Describe(Sex.Male, PartialDate.OfYear(1990), name, ["ee"]);
        person.Claim("TG", NationalityStanding.Claimed);
        person.KnownAs(name, "Autre", claire.Now);
        person.Holds(PaperKind.Passport, "P " + name, "TG", null, null, claire.Now);
        file.Join(person, Relationship.Head, claire);
        file.TakeConsent(person.Id, new ConsentTerms(
            ConsentPurpose.Identification, "ee", ConsentMeans.Signature, name, "", claire.Today, null),
            consulate, claire);
        foreach (var kind in (FactKind[])[FactKind.Informed, FactKind.Declared])
            file.Establish(kind, Sections.Identity, person.Id, claire.Today, null, "test", claire);
        return person;
    }

    private async Task MustVerifyAsync(Guid file)
    {
        await using var db = house.System.Open();
        var reference = (await db.Files.SingleAsync(f => f.Id == file, Cancel)).Reference;
        Assert.Empty((await new Verification(house.System).RunAsync(reference, Cancel))!.Findings);
    }

    /// <summary>Every column of text, of lists of text and of JSON, in every table there is.</summary>
    private async Task<List<string>> HoldingAsync(string name)
    {
        var columns = new List<(string Table, string Column)>();
        await using (var command = house.System.Source.CreateCommand("""
            SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
              AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'json'::regtype, 'jsonb'::regtype,
                'text[]'::regtype, 'varchar[]'::regtype)
            """))
        {
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            while (await reader.ReadAsync(Cancel)) columns.Add((reader.GetString(0), reader.GetString(1)));
        }

        Assert.True(columns.Count > 100);
        var holding = new List<string>();
        foreach (var (table, column) in columns)
        {
            await using var command = house.System.Source.CreateCommand(
                $"SELECT EXISTS (SELECT 1 FROM \"{table}\" WHERE \"{column}\"::text ILIKE '%' || $1 || '%')");
            command.Parameters.Add(new NpgsqlParameter { Value = name });
            if ((bool)(await command.ExecuteScalarAsync(Cancel))!) holding.Add($"{table}.{column}");
        }

        return holding;
    }
}
