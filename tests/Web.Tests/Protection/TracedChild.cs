using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Core.Protection.Tracing;
using Sankofa.Tests;
using Sankofa.Web.Tests.Cases;

namespace Sankofa.Web.Tests.Protection;

/// <summary>A child alone in a file of OFII Lyon, whose mother is sought by Inès.</summary>
internal sealed record TracedChild(Guid File, Guid Person, Guid Tracing, Guid Mother)
{
    public string Url => $"/cases/{File}/tracing";

    public string TracingUrl => $"{Url}/{Tracing}";

    public string MotherUrl => $"{TracingUrl}/relatives/{Mother}";

    public static async Task<TracedChild> SeekAsync(
        TestHouse house, string family, string given, bool mayContact = true,
        Func<SankofaDb, CaseFile, Me, Task>? and = null, bool traced = true)
    {
        await using var db = house.System.Open();
        var claire = await house.MeAsync("claire");
        var ines = await house.MeAsync("ines");
        var file = new CaseFile(
            await db.NextReferenceAsync(claire.Now), ReturnBasis.Voluntary, Entry.HostAgency, "FR", "TG", claire);
        var child = new Person(claire.Now);
        child.Name(family, "Aïcha");
        child.Describe(Sex.Female, PartialDate.OfYear(2013), "Kara", ["kbp"]);
        child.Claim("TG", NationalityStanding.Claimed);
        file.Join(child, Relationship.Head, claire);
        file.GiveLead(claire, Side.Host);
        db.AddRange(child, file);
        if (mayContact)
        {
            file.Establish(FactKind.BestInterestsChecked, Sections.Protection, child.Id, claire.Today, null, "test",
                claire);
        }

        if (and is not null) await and(db, file, claire);
        await db.SaveChangesAsync();
        if (!traced) return new TracedChild(file.Id, child.Id, Guid.Empty, Guid.Empty);
        var (tracing, mother) = Begin(file, child.Id, family, given, ines);
        db.Add(tracing);
        db.Add(tracing.RemindLeader(file, ines));
        await db.SaveChangesAsync();
        return new TracedChild(file.Id, child.Id, tracing.Id, mother.Id);
    }

    public static (FamilyTracing Tracing, SoughtRelative Mother) Begin(
        CaseFile file, Guid child, string family, string given, Me me)
    {
        var tracing = FamilyTracing.Open(
            file, child,
            new TracingTerms("Séparée de sa mère en route.", TracingWish.Wants, "Je veux revoir maman.",
                "Mme Roux, administratrice ad hoc", me.UserId, me.Name, me.Today.AddDays(60)), [], me);
        var mother = tracing.Seek(
            file, new RelativeTerms(Kinship.Mother, family, given, 1986, "Sokodé", "", "Vend au marché."), me);
        return (tracing, mother);
    }

    /// <summary>Somebody of another file, led by whoever is named.</summary>
    public static async Task<(Guid File, Guid Person, string Reference)> ElsewhereAsync(
        TestHouse house, string login, string family, string given, int year, string place)
    {
        await using var db = house.System.Open();
        var me = await house.MeAsync(login);
        var file = new CaseFile(
            await db.NextReferenceAsync(me.Now), ReturnBasis.Voluntary, Entry.HostAgency, me.Country, "TG", me);
        var person = new Person(me.Now);
        person.Name(family, given);
        person.Describe(Sex.Female, PartialDate.OfYear(year), place, ["fr"]);
        person.Claim("TG", NationalityStanding.Claimed);
        file.Join(person, Relationship.Head, me);
        file.GiveLead(me, Side.Host);
        db.AddRange(person, file);
        await db.SaveChangesAsync();
        return (file.Id, person.Id, file.Reference);
    }

    public static Dictionary<string, string> Contact(Me me, ContactResult result, bool tells = false) =>
        new Dictionary<string, string>
        {
            ["Input.AttemptedBy"] = "Inès Colin", ["Input.Means"] = "Phone", ["Input.Result"] = result.ToString(),
            ["Input.TellsWhereabouts"] = tells ? "true" : "false", ["Input.Note"] = "Appel du soir.",
        }.Day("AttemptedOn", me.Today);

    public static async Task<List<CaseEvent>> EventsAsync(TestHouse house, Guid file)
    {
        await using var db = house.System.Open();
        return await db.Events.AsNoTracking().Where(e => e.FileId == file).OrderBy(e => e.Chain)
            .ThenBy(e => e.Sequence).ToListAsync();
    }
}
