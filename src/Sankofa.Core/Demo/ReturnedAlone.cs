using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;

namespace Sankofa.Core.Demo;

/// <summary>
/// Files without a host agency: somebody at the door after the return, or of the diaspora who asks by themselves.
/// </summary>
internal sealed class ReturnedAlone(SankofaDb db, Scenery scenery)
{
    public async Task LiveAsync(
        int number, IReadOnlyList<Person> persons, string place, string reference, CancellationToken cancel)
    {
        var country = persons[0].Nationalities[0].Country;
        var retroactive = number % 24 == 0 || country == "CI";
        var me = scenery.Cast[country == "TG" ? "awa" : "paul"] with { Now = scenery.Now.AddDays(-(number % 50)) };
        var file = new CaseFile(
            reference, ReturnBasis.Voluntary, retroactive ? Entry.Retroactive : Entry.Diaspora,
            retroactive ? "" : "FR", me.Country, me);
        foreach (var person in persons)
        {
            db.Add(person);
            var before = persons.TakeWhile(p => p != person);
            file.Join(person, Household.RelationshipOf(person, persons[0], before, me.Today), me);
        }

        file.GiveLead(me, Side.Origin);
        file.GoTo(retroactive ? "" : "FR", me.Country, place, me);
        if (retroactive) file.ArrivedBefore(null, me, number % 48 == 0 ? ArrivalWay.Land : ArrivalWay.Unknown);
        else file.Inform(persons[0].Id, me.Today, "fr", "", Channel.Video, "Fiche « Revenir »", 2, me);
        db.Add(file);
        db.Add(file.GiveTask(me.OrganisationId, me.UserId, Findings.Task(number), me.Today.AddDays(number % 40),
            Sections.Identity, me));
        await db.SaveChangesAsync(cancel);
    }
}
