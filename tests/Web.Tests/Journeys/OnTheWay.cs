using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Tests;

namespace Sankofa.Web.Tests.Journeys;

/// <summary>
/// Files as the tests of a journey find them: opened by the agency in Lyon, known to the houses in Lomé.
/// </summary>
internal static class OnTheWay
{
    public static async Task<(Guid File, Guid Person)> FileAsync(TestHouse house, Stage stage, params string[] circle)
    {
        await using var db = house.System.Open();
        var claire = await house.MeAsync("claire");
        var file = new CaseFile(
            await db.NextReferenceAsync(claire.Now), ReturnBasis.Voluntary, Entry.HostAgency, "FR", "TG", claire);
        var person = new Person(claire.Now);
        person.Name("Agbeko", "Yawa");
        person.Describe(Sex.Female, PartialDate.OfYear(1991), "", ["ee"]);
        file.GiveLead(claire, Side.Host);
        file.Join(person, Relationship.Head, claire);
        foreach (var kind in new[] { FactKind.ConsentedToIdentification })
            file.Establish(kind, Sections.Identity, person.Id, claire.Today, null, "test", claire);
        foreach (var name in circle)
            file.Give(await db.Organisations.SingleAsync(o => o.ShortName == name), Sections.Open, AccessBasis.Consent,
                "test", claire);
        Enter(file, stage, claire);
        db.AddRange(person, file);
        await db.SaveChangesAsync();
        return (file.Id, person.Id);
    }

    /// <summary>Somebody who came without a file and was received in Lomé: no arrival page was ever opened.</summary>
    public static async Task<(Guid File, Guid Person)> ReceivedAsync(TestHouse house)
    {
        await using var db = house.System.Open();
        var awa = await house.MeAsync("awa");
        var file = new CaseFile(
            await db.NextReferenceAsync(awa.Now), ReturnBasis.Voluntary, Entry.Retroactive, "FR", "TG", awa);
        var person = new Person(awa.Now);
        person.Name("Mensah", "Ablavi");
        file.Join(person, Relationship.Head, awa);
        file.GiveLead(awa, Side.Origin);
        db.AddRange(person, file);
        await db.SaveChangesAsync();
        return (file.Id, person.Id);
    }

    public static Dictionary<string, string> Flight(Guid person, DateTimeOffset now, string escort = "") => new()
    {
        ["Input.Mode"] = "Air", ["Input.Carrier"] = "Air Demo", ["Input.Number"] = "AD 512",
        ["Input.FromPlace"] = "Lyon", ["Input.LeavesOn"] = Day(now.AddHours(6)),
        ["Input.LeavesTime"] = Time(now.AddHours(7)),
        ["Input.LeavesZone"] = "Europe/Paris",
        ["Input.ToPlace"] = "Lomé", ["Input.ArrivesOn"] = Day(now.AddHours(12)),
        ["Input.ArrivesTime"] = Time(now.AddHours(12)),
        ["Input.ArrivesZone"] = "Africa/Lome",
        ["Input.Seats[0].PersonId"] = person.ToString(), ["Input.Seats[0].Travels"] = "true",
        ["Input.Seats[0].Escort"] = escort,
    };

    public static string Day(DateTimeOffset at) =>
        at.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset at) =>
        at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    // The way there is another room's: here the file is simply where the test begins.
    private static void Enter(CaseFile file, Stage stage, Me me) =>
        typeof(CaseFile).GetMethod(
            "Enter", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .Invoke(file, [stage, "", me]);
}
