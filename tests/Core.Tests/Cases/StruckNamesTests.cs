using Sankofa.Core.Cases;
using Sankofa.Core.People;
using Xunit;

namespace Sankofa.Core.Tests.Cases;

public sealed class StruckNamesTests
{
    private static readonly DateTimeOffset Now = Given.Morning;

    private static Person Named(string family, string given)
    {
        var person = new Person(Now);
        person.Name(family, given);
        return person;
    }

    private static StruckNames OfAkou()
    {
        var akou = Named("N'Diaye dos Santos", "Akou-Élise");
        akou.KnownAs("Sylla", "", Now);
        akou.Holds(PaperKind.Passport, "AB 123 456", "TG", null, null, Now);
        akou.ReachedAt(ContactKind.Phone, "+228 90 12 34 56", "", Now);
        akou.ReachedAt(ContactKind.Email, "akou@exemple.tg", "", Now);
        return StruckNames.Of([akou], [Named("Sylla", "Kofi")]);
    }

    [Theory]
    [InlineData("Akou est venue", "▮▮▮ est venue")]
    [InlineData("le frère d'Akou", "le frère d'▮▮▮")]
    [InlineData("AKOU ELISE n’diaye", "▮▮▮ ▮▮▮ ▮▮▮")]
    [InlineData("Akou-Elise", "▮▮▮-▮▮▮")]
    [InlineData("passeport AB123456, ab-123-456", "passeport ▮▮▮, ▮▮▮")]
    [InlineData("tél. 00228 90.12.34.56", "tél. 00228 ▮▮▮")]
    [InlineData("écrire à akou@exemple.tg", "écrire à ▮▮▮")]
    public void What_names_the_erased_is_struck(string written, string left) =>
        Assert.Equal(left, OfAkou().In(written));

    [Theory]
    [InlineData("Sylla Kofi veut ouvrir un atelier")]
    [InlineData("une douleur au dos, des soins")]
    [InlineData("Akoumadi, AB 123 4567")]
    [InlineData("")]
    public void What_names_others_or_nobody_stays(string written) => Assert.Equal(written, OfAkou().In(written));
}
