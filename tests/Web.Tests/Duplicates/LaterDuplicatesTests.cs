using System.Globalization;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Web.Tests.House;
using Sankofa.Web.Tests.Work;
using Xunit;

namespace Sankofa.Web.Tests.Duplicates;

public sealed class LaterDuplicatesTests(HouseApart apart) : IClassFixture<HouseApart>
{
    [Fact]
    public async Task Who_may_compare_is_asked_by_the_clock_of_the_program()
    {
        // The database's own clock says that nobody has access yet.
        apart.House.Clock.Pass(TimeSpan.FromDays(400));
        foreach (var family in (string[])["Wouédraogo", "Wedraogo"])
            await apart.House.FileAsync("claire", family, "Rasmata", (_, person, _) =>
                person.Describe(Sex.Female, PartialDate.Of(1990, 6, 17), "Kaya", ["fr"]));
        await apart.House.FindDuplicatesAsync();
        await using var pairs = apart.House.System.Source.CreateCommand("SELECT count(*) FROM possible_duplicate");
        Assert.Equal(1L, Convert.ToInt64(
            await pairs.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture));
    }
}
