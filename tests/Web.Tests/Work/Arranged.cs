using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Tests;

namespace Sankofa.Web.Tests.Work;

/// <summary>Files of the tests of lists, made by the same methods as the pages use.</summary>
internal static class Arranged
{
    public static async Task<CaseFile> FileAsync(
        this TestHouse house, string login, string family, string given, Action<CaseFile, Person, Me>? more = null,
        string to = "TG")
    {
        var me = await house.MeAsync(login);
        await using var db = house.System.Open();
        var file = new CaseFile(
            await db.NextReferenceAsync(me.Now), ReturnBasis.Voluntary, Entry.HostAgency, "FR", to, me);
        var person = new Person(me.Now);
        person.Name(family, given);
        file.Join(person, Relationship.Head, me);
        file.GiveLead(me, Side.Host);
        more?.Invoke(file, person, me);
        db.Add(person);
        db.Add(file);
        await db.SaveChangesAsync();
        return file;
    }

    /// <summary>An open task of the file's own organisation, which is what gives it its day in the list.</summary>
    public static async Task DueAsync(this TestHouse house, CaseFile file, string login, DateOnly day)
    {
        var me = await house.MeAsync(login);
        await using var db = house.System.Open();
        var loaded = await db.Files.FindAsync(file.Id) ?? throw new NotThere();
        db.Add(loaded.GiveTask(me.OrganisationId, me.UserId, "Appeler", day, Sections.Identity, me));
        await db.SaveChangesAsync();
    }
}
