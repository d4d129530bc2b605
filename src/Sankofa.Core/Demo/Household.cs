using Sankofa.Core.Cases;
using Sankofa.Core.People;

namespace Sankofa.Core.Demo;

/// <summary>Who the people of a fictional household are to its head, so that a request never makes a couple of a
/// father and his grown son.</summary>
internal static class Household
{
    private const int MostYearsOfACouple = 15;

    internal static Relationship RelationshipOf(Person person, Person head, IEnumerable<Person> before, DateOnly today)
    {
        if (person == head) return Relationship.Head;
        if (person.IsMinorOn(today)) return Relationship.Child;
        var (years, others) = (person.BirthDate.Year - head.BirthDate.Year, before.Where(p => p != head));
        if (years > MostYearsOfACouple) return Relationship.Child;
        return person.Sex != head.Sex && years >= -MostYearsOfACouple
            && !others.Any(p => RelationshipOf(p, head, [], today) == Relationship.Spouse)
            ? Relationship.Spouse : Relationship.Sibling;
    }
}
