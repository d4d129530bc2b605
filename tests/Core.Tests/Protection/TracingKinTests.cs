using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Core.Protection.Tracing;
using Sankofa.Core.Tests.Cases;
using Xunit;

namespace Sankofa.Core.Tests.Protection;

/// <summary>How somebody is weighed as a relative: each sign for itself, in words.</summary>
public sealed class TracingKinTests
{
    private static readonly Seeker Child = new("Diallo", PartialDate.OfYear(2014));

    [Fact]
    public void A_mother_written_in_another_orthography_is_above_a_namesake_who_could_not_be_one()
    {
        var sought = Sought(Kinship.Mother, "Diallo", "Mariama", 1986, "Kolda");
        var mother = Kin.Compare(Child, sought, Known("Jallow", "Mariama", 1987, "Kolda"));
        var namesake = Kin.Compare(Child, sought, Known("Diallo", "Mariama", 2010, "Lomé"));
        Assert.True(mother.Weight > namesake.Weight + 5);
        Assert.Equal("SameInAnotherSpelling", Finding(mother, KinField.Family));
        Assert.Equal("AgeCannotBe", Finding(namesake, KinField.Age));
        Assert.Equal("YearOther", Finding(namesake, KinField.BirthYear));
    }

    [Fact]
    public void A_father_whose_family_name_nobody_told_is_expected_to_bear_the_childs()
    {
        var sought = Sought(Kinship.Father, "", "Ousmane", null, "");
        var same = Kin.Compare(Child, sought, Known("Djaló", "Ousmane", 1980, "", Sex.Male));
        var other = Kin.Compare(Child, sought, Known("Kouassi", "Ousmane", 1980, "", Sex.Male));
        Assert.Equal("SharedWithPerson", Finding(same, KinField.Family));
        Assert.True(same.Weight > other.Weight);
    }

    [Fact]
    public void A_mother_who_is_filed_under_the_childs_name_is_not_held_to_be_another()
    {
        var sought = Sought(Kinship.Mother, "Agbeko", "Essi", null, "");
        var married = Kin.Compare(Child, sought, Known("Diallo", "Essi", 1985, ""));
        Assert.Equal("SharedWithPerson", Finding(married, KinField.Family));
        Assert.True(married.Signs.Single(s => s.Field == KinField.Family).Weight > 0);
    }

    [Fact]
    public void The_other_sex_speaks_against_a_mother_and_nothing_against_a_sibling()
    {
        var man = Known("Diallo", "Camara", 1985, "", Sex.Male);
        var mother = Kin.Compare(Child, Sought(Kinship.Mother, "Diallo", "Camara", null, ""), man);
        Assert.True(Weight(mother, KinField.Sex) < 0);
        Assert.Equal(0, Weight(Kin.Compare(Child, Sought(Kinship.Sibling, "Diallo", "Camara", null, ""), man),
            KinField.Sex));
    }

    [Fact]
    public void Another_telephone_number_speaks_against_nobody()
    {
        var sought = Sought(Kinship.Mother, "Diallo", "Mariama", null, "", "+221 77 000 00 01");
        Assert.Equal(0, Weight(Kin.Compare(Child, sought, Known("Diallo", "Mariama", 1985, "", phone: "77 111 11 11")),
            KinField.Phone));
        Assert.True(Weight(Kin.Compare(Child, sought, Known("X", "Y", 1985, "", phone: "00221770000001")),
            KinField.Phone) > 0);
    }

    [Fact]
    public void What_nobody_knows_says_nothing()
    {
        var likeness = Kin.Compare(
            new Seeker("", PartialDate.Unknown), Sought(Kinship.Other, "", "Awa", null, ""),
            new Known("", "", "", Sex.Unknown, PartialDate.Unknown, "", "", []));
        Assert.Equal(0, likeness.Weight);
        Assert.All(likeness.Signs, s => Assert.Equal("NotStated", s.Finding));
    }

    private static string Finding(KinLikeness likeness, KinField field) =>
        likeness.Signs.Single(s => s.Field == field).Finding;

    private static double Weight(KinLikeness likeness, KinField field) =>
        likeness.Signs.Single(s => s.Field == field).Weight;

    private static Known Known(
        string family, string given, int year, string place, Sex sex = Sex.Female, string phone = "") =>
        new(family, given, "", sex, PartialDate.OfYear(year), place, "", phone.Length > 0 ? [phone] : []);

    private static SoughtRelative Sought(
        Kinship kinship, string family, string given, int? year, string place, string phone = "")
    {
        var file = Given.AFile();
        var child = file.Child();
        var tracing = FamilyTracing.Open(
            file.File, child.Id,
            new TracingTerms("Séparés.", TracingWish.Wants, "Oui.", "Tutrice", file.Me.UserId, "Inès",
                file.Today.AddDays(30)), [], file.Me);
        return tracing.Seek(
            file.File, new RelativeTerms(kinship, family, given, year, place, phone, ""), file.Me);
    }
}
