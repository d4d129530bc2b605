using FsCheck;
using FsCheck.Fluent;
using Sankofa.Matching.Linkage;
using Xunit;

namespace Sankofa.Matching.Tests;

public class LinkagePropertyTests
{
    private static readonly LinkageModel Model = LinkageModel.Default;

    [Fact]
    public void The_weights_of_the_fields_add_up() => Prop.ForAll(Persons.Any(), Persons.Any(), (one, other) =>
    {
        var frequencies = NameFrequencies.Of([one, other]);
        var comparison = Model.Compare(one, other, frequencies);
        return Math.Abs(comparison.Fields.Sum(field => field.Weight) - comparison.Weight) < 1e-9
            && Model.Weigh(one, other, frequencies).Equals(comparison.Weight)
            && comparison.Probability is >= 0 and <= 1;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Neither_record_comes_first() => Prop.ForAll(Persons.Any(), Persons.Any(), (one, other) =>
        Model.Weigh(one, other).Equals(Model.Weigh(other, one))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_can_be_compared() => Prop.ForAll(Persons.Odd(), Persons.Odd(), (one, other) =>
        Model.Compare(one, other).Probability is >= 0 and <= 1
            && Model.Weigh(one, other).Equals(Model.Weigh(other, one))
            && Blocking.Keys(one).Distinct().Count() == Blocking.Keys(one).Count).QuickCheckThrowOnFailure();

    [Fact]
    public void A_record_outweighs_every_other_beside_itself() => Prop.ForAll(Persons.Any(), Persons.Any(),
        (one, other) => Model.Weigh(one, one) >= Model.Weigh(one, other) - 1e-9).QuickCheckThrowOnFailure();

    [Fact]
    public void One_more_field_that_agrees_never_lowers_the_weight() => Prop.ForAll(Persons.Any(), Persons.Any(),
        (one, other) =>
        {
            var without = (one with { Sex = Sex.Unknown, Phones = [] }, other with { Sex = Sex.Unknown, Phones = [] });
            var with = (one with { Sex = Sex.Female, Phones = ["+221771234567"] },
                other with { Sex = Sex.Female, Phones = ["77 123 45 67"] });
            return Model.Weigh(with.Item1, with.Item2) >= Model.Weigh(without.Item1, without.Item2);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Records_that_agree_share_a_block() => Prop.ForAll(Persons.Any(), person =>
        person.FamilyName.Length == 0 || person.GivenNames.Length == 0
            || Blocking.Keys(person).Intersect(Blocking.Keys(person with { Numbers = [], BirthPlace = "" })).Any())
        .QuickCheckThrowOnFailure();
}
