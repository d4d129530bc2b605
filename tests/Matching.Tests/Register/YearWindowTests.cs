using Sankofa.Matching.Register;
using Xunit;

namespace Sankofa.Matching.Tests.Register;

public class YearWindowTests
{
    private const int FirstYear = 1930;
    private const int Years = 80;

    [Theory]
    [InlineData("Diallo", "Amadou")]
    [InlineData(null, "Amadou")]
    public void Everybody_of_a_year_and_of_no_known_year_is_found_among_many_of_one_name(string? family, string given)
    {
        // Eleven of each year and twenty of none, so that years begin at every place of the marks.
        var persons = Enumerable.Range(0, (11 * Years) + 20).Select(i => new RegisterPerson(
            i + 1L, "Diallo", "Amadou", 'M', i < 11 * Years ? FirstYear + (i / 11) : 0, 0, 0, null, null, null));
        var index = PersonIndex.Build(persons.Concat(Enumerable.Range(10_000, 3000).Select(i => new RegisterPerson(
            i, "Kone", "Fatou", 'F', FirstYear + (i % Years), 0, 0, null, null, null))),
            cancel: TestContext.Current.CancellationToken);
        for (var year = FirstYear; year < FirstYear + Years; year++)
        {
            var found = index.Search(
                new PersonQuery { FamilyName = family, GivenNames = given, Sex = 'M', BirthYear = year }, 1000);
            var ids = found.Select(hit => hit.Id).ToHashSet();
            var first = ((year - FirstYear) * 11) + 1;
            for (var id = first; id < first + 11; id++) Assert.Contains(id, ids);
            for (var id = (11 * Years) + 1; id <= (11 * Years) + 20; id++) Assert.Contains(id, ids);
        }
    }
}
