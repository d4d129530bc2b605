using Sankofa.Matching.Linkage;
using Xunit;

namespace Sankofa.Matching.Tests;

public class FieldRelationTests
{
    [Theory]
    [InlineData("1990-05-17", "1990-05-17", Relation.Same)]
    [InlineData("1990-01-01", "1990-01-01", Relation.SameConventional)]
    [InlineData("1990-05", "1990-05-17", Relation.SameYearAndMonth)]
    [InlineData("1990", "1990-05-17", Relation.SameYearOnly)]
    [InlineData("1990-12-31", "1990-05-17", Relation.SameYearOnly)]
    [InlineData("1990-05-07", "1990-07-05", Relation.DayAndMonthSwapped)]
    [InlineData("1990-05-17", "1990-05-18", Relation.OneDigitOff)]
    [InlineData("1990-05-17", "1990-05-71", Relation.OneDigitOff)]
    [InlineData("1990-05-17", "1980-05-17", Relation.OneDigitOff)]
    [InlineData("1956-05-17", "1965-05-17", Relation.OneDigitOff)]
    [InlineData("1990-05-17", "1990-11-02", Relation.SameYearOtherDay)]
    [InlineData("1990-05-17", "1992", Relation.WithinThreeYears)]
    [InlineData("1990", "1994", Relation.Different)]
    [InlineData("", "1994", Relation.NotStated)]
    public void Dates_known_in_part_agree_as_far_as_they_are_known(string one, string other, Relation relation)
    {
        Assert.Equal(relation, Of(Field.BirthDate, Born(one), Born(other)));
        Assert.Equal(relation, Of(Field.BirthDate, Born(other), Born(one)));
    }

    [Theory]
    [InlineData("C1234567", "c 123-4567", Relation.Same)]
    [InlineData("C1234567", "C1234576", Relation.OneDigitOff)]
    [InlineData("C1234567", "C123456", Relation.OneDigitOff)]
    [InlineData("CO12I456", "C0121456", Relation.OneDigitOff)]
    [InlineData("C1234567", "D7654321", Relation.Different)]
    [InlineData("123", "124", Relation.Different)]
    [InlineData("--", "124", Relation.NotStated)]
    public void Numbers_allow_for_one_slip(string one, string other, Relation relation) =>
        Assert.Equal(relation, Of(Field.Number, Numbered(one), Numbered(other)));

    [Theory]
    [InlineData("Saint-Louis", "St Louis", Relation.Same)]
    [InlineData("Ouagadougou", "Wagadugu", Relation.SameInAnotherSpelling)]
    [InlineData("Bobo-Dioulasso", "Bobo", Relation.Part)]
    [InlineData("Kindia", "Thiès", Relation.Different)]
    [InlineData("12 rue Kaboré, Dapoya, Ouagadougou", "Kaboré Dapoya Ouagadougou", Relation.Near)]
    public void Places_are_one_in_any_spelling(string one, string other, Relation relation) =>
        Assert.Equal(relation, Of(Field.BirthPlace,
            new PersonDescription("", "") { BirthPlace = one }, new PersonDescription("", "") { BirthPlace = other }));

    [Fact]
    public void A_name_by_marriage_is_a_second_chance()
    {
        var married = new PersonDescription("Bah", "Fatou") { OtherNames = "Diallo" };
        Assert.Equal(Relation.OtherName, Of(Field.Family, married, new PersonDescription("Jallow", "Fatu")));
    }

    [Fact]
    public void Telephones_are_compared_by_their_last_digits()
    {
        var one = new PersonDescription("", "") { Phones = ["00221 77 123 45 67"] };
        Assert.Equal(Relation.Same, Of(Field.Phone, one, new PersonDescription("", "") { Phones = ["771234567"] }));
        Assert.Equal(Relation.NotStated, Of(Field.Phone, one, new PersonDescription("", "") { Phones = ["4567"] }));
    }

    [Fact]
    public void Pairs_are_proposed_within_a_list_and_between_two()
    {
        PersonDescription[] list =
        [
            new("Diallo", "Mamadou") { Birth = new PartialDay(1990) }, new("Mensah", "Ama"),
            new("Jallow", "Mamadu") { Birth = new PartialDay(1991) },
        ];
        Assert.Equal([(0, 2)], Blocking.Pairs(list));
        Assert.Equal([(0, 0)], Blocking.Pairs([list[0]], [list[2], list[1]]));
        Assert.Equal([(1, 1, 9.0), (0, 0, 5.0)],
            Assignment.OneToOne([(0, 0, 5.0), (0, 1, 7.0), (1, 1, 9.0), (1, 0, 6.0)]));
        Assert.Equal([[0, 2, 4], [1, 3]], Assignment.Groups(6, [(4, 2), (1, 3), (2, 0)]));
    }

    private static Relation Of(Field field, PersonDescription one, PersonDescription other) =>
        LinkageModel.Default.Compare(one, other).Fields[(int)field].Relation;

    private static PersonDescription Numbered(string number) => new("", "") { Numbers = [number] };

    private static PersonDescription Born(string date)
    {
        var parts = date.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => (int?)int.Parse(
            part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return new PersonDescription("", "")
        {
            Birth = new PartialDay(
                parts.ElementAtOrDefault(0), parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2)),
        };
    }
}
