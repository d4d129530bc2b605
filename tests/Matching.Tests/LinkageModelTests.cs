using Sankofa.Matching.Linkage;
using Xunit;

namespace Sankofa.Matching.Tests;

public class LinkageModelTests
{
    private static readonly PersonDescription Mamadou = new("Diallo", "Mamadou Alpha")
    {
        Birth = new PartialDay(1990, 5, 17), BirthPlace = "Labé", Sex = Sex.Male, FatherName = "Boubacar Diallo",
        MotherName = "Kadiatou Bah", Numbers = ["C1234567"], Phones = ["+224 620 12 34 56"],
    };

    [Fact]
    public void One_person_in_two_orthographies_outweighs_the_prior()
    {
        var comparison = LinkageModel.Default.Compare(Mamadou, new PersonDescription("Jallow", "Mamadu Alfa")
        {
            Birth = new PartialDay(1990), Sex = Sex.Male, FatherName = "Bubacarr Jallow",
        });
        Assert.Equal(Relation.SameInAnotherSpelling, comparison.Fields[(int)Field.Family].Relation);
        Assert.Equal("Family.SameInAnotherSpelling", comparison.Fields[(int)Field.Family].TextKey);
        Assert.Equal(Relation.SameYearOnly, comparison.Fields[(int)Field.BirthDate].Relation);
        Assert.True(comparison.Probability > 0.9, $"{comparison.Probability}");
    }

    [Fact]
    public void A_namesake_born_elsewhere_at_another_time_stays_below_a_half()
    {
        var comparison = LinkageModel.Default.Compare(Mamadou, new PersonDescription("Diallo", "Mamadou")
        {
            Birth = new PartialDay(1971, 2, 3), BirthPlace = "Kindia", Sex = Sex.Male, MotherName = "Mariama Camara",
        });
        Assert.True(comparison.Probability < 0.5, $"{comparison.Probability}");
        Assert.True(comparison.Fields[(int)Field.BirthDate].Sign < 0);
    }

    [Fact]
    public void What_is_not_stated_says_nothing()
    {
        var comparison = LinkageModel.Default.Compare(new PersonDescription("", ""), Mamadou);
        Assert.Equal(0, comparison.Weight);
        Assert.All(comparison.Fields, field => Assert.Equal(Relation.NotStated, field.Relation));
        Assert.Equal(LinkageModel.Default.Prior, comparison.Probability, 12);
    }

    [Fact]
    public void Family_and_given_name_that_changed_places_are_seen()
    {
        var comparison = LinkageModel.Default.Compare(Mamadou, Mamadou with
        {
            FamilyName = Mamadou.GivenNames, GivenNames = Mamadou.FamilyName,
        });
        Assert.Equal(Relation.Swapped, comparison.Fields[(int)Field.Family].Relation);
        Assert.True(comparison.Probability > 0.99);
    }

    [Fact]
    public void The_default_weights_of_a_field_are_probabilities()
    {
        foreach (var field in LinkageModel.Default.Weights.GroupBy(weight => weight.Field))
        {
            Assert.Equal(1, field.Sum(weight => weight.M), 6);
            Assert.Equal(1, field.Sum(weight => weight.U), 6);
        }
    }
}
