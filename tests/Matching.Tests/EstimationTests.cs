using Sankofa.Matching.Linkage;
using Xunit;

namespace Sankofa.Matching.Tests;

public class EstimationTests
{
    private const double Share = 0.2;

    private static readonly (Field Field, double M, double U)[] Truth =
    [
        (Field.Family, 0.9, 0.1), (Field.BirthDate, 0.8, 0.02), (Field.Sex, 0.97, 0.5), (Field.Number, 0.7, 0.01),
        (Field.BirthPlace, 0.75, 0.2),
    ];

    [Fact]
    public void Weights_come_back_from_pairs_without_labels()
    {
        var chance = new Random(1977);
        var model = LinkageModel.Estimate(
            Enumerable.Range(0, 40_000).Select(_ => Pair(chance, chance.NextDouble() < Share)));
        Assert.Equal(Share, model.Prior, 0.02);
        foreach (var (field, m, u) in Truth)
        {
            var same = model.Weights.Single(w => w.Field == field && w.Relation == Relation.Same);
            Assert.Equal(m, same.M, 0.03);
            Assert.Equal(u, same.U, 0.03);
        }
    }

    [Fact]
    public void What_random_pairs_have_in_common_is_counted()
    {
        var chance = new Random(1988);
        var model = LinkageModel.Estimate(
            Enumerable.Range(0, 20_000).Select(_ => Pair(chance, chance.NextDouble() < Share)), null,
            Enumerable.Range(0, 20_000).Select(_ => Pair(chance, false)));
        var sex = model.Weights.Single(w => w.Field == Field.Sex && w.Relation == Relation.Same);
        Assert.Equal(0.5, sex.U, 0.02);
        Assert.Equal(Share, model.Prior, 0.03);
    }

    [Fact]
    public void Without_pairs_the_start_remains() =>
        Assert.Equal(LinkageModel.Default.Weights, LinkageModel.Estimate([]).Weights);

    [Fact]
    public void A_rare_name_says_more_than_a_common_one()
    {
        var register = Enumerable.Repeat(new PersonDescription("Diallo", "Mamadou"), 900)
            .Append(new PersonDescription("Agbekponou", "Afi")).Concat(
                Enumerable.Range(0, 99).Select(i => new PersonDescription($"Kabo{(char)('a' + (i % 20))}re", "Yao")));
        var frequencies = NameFrequencies.Of(register);
        var common = LinkageModel.Default.Weigh(new("Diallo", ""), new("Jallow", ""), frequencies);
        var rare = LinkageModel.Default.Weigh(new("Agbekponou", ""), new("Agbékponou", ""), frequencies);
        Assert.True(rare > common + 3, $"{rare} {common}");
        Assert.InRange(frequencies.Share(Field.Family, NameFolding.Key("Jallow"))!.Value, 0.89, 0.91);
    }

    [Fact]
    public void Weights_set_by_hand_must_be_complete()
    {
        Assert.Throws<ArgumentException>(() => new LinkageModel(LinkageModel.Default.Weights.Skip(1), 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LinkageModel.Default.WithPrior(1));
        Assert.Throws<ArgumentException>(() => new LinkageModel(
            LinkageModel.Default.Weights.Select(w => w with { M = 0 }), 0.1));
    }

    private static (PersonDescription One, PersonDescription Other) Pair(Random chance, bool isOne)
    {
        var agree = Truth.ToDictionary(t => t.Field, t => chance.NextDouble() < (isOne ? t.M : t.U));
        return (new PersonDescription("Diallo", "")
        {
            Birth = new PartialDay(1990, 5, 17), Sex = Sex.Female, Numbers = ["1234567"], BirthPlace = "Labé",
        }, new PersonDescription(agree[Field.Family] ? "Diallo" : "Ouattara", "")
        {
            Birth = agree[Field.BirthDate] ? new PartialDay(1990, 5, 17) : new PartialDay(1963, 11, 2),
            Sex = agree[Field.Sex] ? Sex.Female : Sex.Male, Numbers = [agree[Field.Number] ? "1234567" : "88990011"],
            BirthPlace = agree[Field.BirthPlace] ? "Labé" : "Kumasi",
        });
    }
}
