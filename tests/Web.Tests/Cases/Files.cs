using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Tests;

namespace Sankofa.Web.Tests.Cases;

/// <summary>
/// A file that a test of a page begins with: made by the domain's own methods, led by Claire of OFII Lyon.
/// </summary>
internal static class Files
{
    public static async Task<(Guid File, Guid Person)> OpenedAsync(
        this TestHouse house, ReturnBasis basis = ReturnBasis.Voluntary, Action<CaseFile, Person, Me>? and = null)
    {
        await using var db = house.System.Open();
        var claire = await house.MeAsync("claire");
        var file = new CaseFile(await db.NextReferenceAsync(claire.Now), basis, Entry.HostAgency, "FR", "TG", claire);
        var person = new Person(claire.Now);
        person.Name("Agbeko", "Kodjo");
        person.Describe(Sex.Male, PartialDate.Of(1992, 5, 4), "Kpalimé", ["ee"]);
        person.Claim("TG", NationalityStanding.Claimed);
        file.Join(person, Relationship.Head, claire);
        file.GiveLead(claire, Side.Host);
        and?.Invoke(file, person, claire);
        db.AddRange(person, file);
        await db.SaveChangesAsync();
        return (file.Id, person.Id);
    }

    public static Dictionary<string, string> Day(this Dictionary<string, string> form, string field, DateOnly day)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        form[$"Input.{field}.Day"] = day.Day.ToString(invariant);
        form[$"Input.{field}.Month"] = day.Month.ToString(invariant);
        form[$"Input.{field}.Year"] = day.Year.ToString(invariant);
        return form;
    }
}
