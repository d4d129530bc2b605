using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.People;

/// <summary>A page about one member of the household.</summary>
public abstract class PersonPage : StepPage
{
    [FromRoute]
    public Guid PersonId { get; set; }

    public Person Person => Case.MemberOf(PersonId).Person;

    public string PeopleUrl => FileUrl + "/people";

    public string PersonUrl => $"{PeopleUrl}/{PersonId}";

    protected override Act Act => Act.EditPerson;

    protected override async Task ShowAsync()
    {
        Case.MemberOf(PersonId);
        await base.ShowAsync();
    }

    /// <summary>The file and, of this person, all that the words of the search are made of.</summary>
    protected async Task OpenPersonAsync()
    {
        await OpenAsync();
        await Db.LoadParticularsAsync([Person.Id], Sees(Sections.Contact), Cancel);
        await Db.Set<NameWord>().Where(w => w.PersonId == PersonId).LoadAsync(Cancel);
    }
}

internal static class PersonReading
{
    public static async Task LoadParticularsAsync(
        this Core.House.SankofaDb db, IReadOnlyCollection<Guid> persons, bool contacts, CancellationToken cancel)
    {
        // One question: a person has a handful of each.
        IQueryable<Person> shown =
            db.Persons.Where(p => persons.Contains(p.Id)).Include(p => p.Aliases).Include(p => p.Papers);
        if (contacts) shown = shown.Include(p => p.Contacts);
        await shown.AsSingleQuery().LoadAsync(cancel);
    }
}
