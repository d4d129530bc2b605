using FsCheck;
using FsCheck.Fluent;
using Sankofa.Matching.Linkage;
using Xunit;

namespace Sankofa.Matching.Tests;

public class PersonNameTests
{
    [Theory]
    [InlineData("OUEDRAOGO Issa", "OUEDRAOGO", "Issa")]
    [InlineData("Issa OUEDRAOGO", "OUEDRAOGO", "Issa")]
    [InlineData("Ouédraogo, Issa Wendpouiré", "Ouédraogo", "Issa Wendpouiré")]
    [InlineData("Mohamed Ould Ahmed", "Ould Ahmed", "Mohamed")]
    [InlineData("Fatou Kiné Diop", "Diop", "Fatou Kiné")]
    [InlineData("DA SILVA Maria José", "DA SILVA", "Maria José")]
    [InlineData("NDIAYE<<MAMADOU<LAMINE", "NDIAYE", "MAMADOU LAMINE")]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "ERIKSSON", "ANNA MARIA")]
    [InlineData("Diallo", "Diallo", "")]
    [InlineData("  ", "", "")]
    [InlineData(null, "", "")]
    public void Family_name_and_given_names_are_told_apart(string? written, string family, string given)
    {
        var name = PersonName.Read(written);
        Assert.Equal((family, given), (name.FamilyName, name.GivenNames));
    }

    [Fact]
    public void Markers_say_what_else_a_person_is_called()
    {
        var name = PersonName.Read("Fatoumata Diallo épouse Bah dite Néné née Baldé");
        Assert.Equal("Diallo", name.FamilyName);
        Assert.Equal("Bah", name.MarriedName);
        Assert.Equal(["Néné"], name.Aliases);
        Assert.Equal("Baldé", name.BirthName);
        Assert.Equal("Baldé Bah Néné", name.OtherNames);
        Assert.Equal("Issa", PersonName.Read("Ouédraogo Issa", NameOrder.FamilyFirst).GivenNames);
    }

    [Fact]
    public void A_name_cut_by_a_passport_agrees_as_far_as_it_goes()
    {
        var zone = PersonName.Read("OUEDRAOGO<<WENDPOUIRE<IBRAHIM<SOULEYMAN");
        Assert.True(zone.MayBeCutShort);
        Assert.False(PersonName.Read("NDIAYE<<MAMADOU<LAMINE<<<<<<<<<<<<<<<<<").MayBeCutShort);
        var comparison = LinkageModel.Default.Compare(PersonDescription.Of(zone),
            new PersonDescription("Ouédraogo", "Wendpouiré Ibrahim Souleymane Adama"));
        Assert.Equal(Relation.CutShort, comparison.Fields[(int)Field.Given].Relation);
        Assert.True(comparison.Fields[(int)Field.Given].Weight > 0);
        var other = LinkageModel.Default.Compare(
            PersonDescription.Of(zone), new PersonDescription("Ouédraogo", "Awa"));
        Assert.NotEqual(Relation.CutShort, other.Fields[(int)Field.Given].Relation);
    }

    [Fact]
    public void No_written_name_is_too_odd_to_read() => Prop.ForAll(AnyText.Strings(), text =>
    {
        var name = PersonName.Read(text);
        return name.FamilyName.Length + name.GivenNames.Length + name.OtherNames.Length <= text.Length + 2;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(",")]
    [InlineData("( )")]
    [InlineData("; \"\"")]
    [InlineData("<")]
    [InlineData(",dit")]
    public void Marks_without_a_word_are_the_name_of_nobody_and_can_be_read(string written)
    {
        var name = PersonName.Read(written);
        Assert.Equal(("", ""), (name.GivenNames, name.OtherNames));
    }
}
