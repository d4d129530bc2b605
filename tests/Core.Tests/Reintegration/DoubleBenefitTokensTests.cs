using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Core.Reintegration.DoubleBenefit;
using Xunit;

namespace Sankofa.Core.Tests.Reintegration;

/// <summary>What two agencies compare: the same for two spellings of one person, nothing without the key.</summary>
public sealed class DoubleBenefitTokensTests
{
    private const string Exchange = "lyon-bruxelles";

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Key = [.. Enumerable.Range(1, SharedKey.Bytes).Select(i => (byte)i)];

    [Theory]
    [InlineData("Diallo", "Mamadou Alpha", "Jallow", "Mamadu Alfa")]
    [InlineData("Diallo", "Mamadou", "Mamadou", "Diallo")]
    [InlineData("N'Diaye", "Aïssatou", "NDIAYE", "Aissatu")]
    public void Two_spellings_of_one_person_share_a_token_in_every_view(
        string family, string given, string otherFamily, string otherGiven)
    {
        var birth = PartialDate.Of(1991, 4, 17);
        var (one, other) = (Somebody(family, given, birth), Somebody(otherFamily, otherGiven, birth));
        var shared = TokensOf(one).Intersect(TokensOf(other)).Select(t => t.View).Distinct();
        Assert.Equal(
            [IdentityView.NamesAndBirthDate, IdentityView.NamesYearAndSex, IdentityView.NamesYearAndPlace,
                IdentityView.OneNameEachAndBirthDate],
            shared.Order());
    }

    [Fact]
    public void Under_another_key_or_in_another_exchange_nothing_agrees()
    {
        var person = Somebody("Agbeko", "Kodjo", PartialDate.Of(1992, 5, 4));
        var other = new SharedKey([.. Key.Select(b => (byte)(b ^ 1))]);
        var values = IdentityViews.Of(person).Kept;
        var tokens = TokensOf(person);
        Assert.Empty(tokens.Intersect(values.Select(v => other.TokenOf(Exchange, v))));
        Assert.Empty(tokens.Intersect(values.Select(v => new SharedKey(Key).TokenOf("other-exchange", v))));
        Assert.Equal(tokens.Count, tokens.Select(t => t.Value).Distinct().Count());
    }

    [Fact]
    public void A_view_whose_parts_are_unknown_gives_no_token()
    {
        var person = new Person(Now);
        Assert.Empty(IdentityViews.Of(person).Kept);
        person.Name("Agbeko", "Kodjo");
        Assert.Empty(IdentityViews.Of(person).Kept);
        person.Describe(Sex.Unknown, PartialDate.OfYear(1992), "", []);
        Assert.Empty(IdentityViews.Of(person).Kept);
        person.Describe(Sex.Male, PartialDate.OfYear(1992), "", []);
        Assert.Equal([IdentityView.NamesYearAndSex], IdentityViews.Of(person).Kept.Select(v => v.View));
        person.Name("Agbeko", "");
        Assert.Empty(IdentityViews.Of(person).Kept);
    }

    [Fact]
    public void A_day_and_month_swapped_or_a_year_beside_is_found_by_asking_and_not_kept()
    {
        var kept = IdentityViews.Of(Somebody("Agbeko", "Kodjo", PartialDate.Of(1992, 5, 4)));
        var swapped = IdentityViews.Of(Somebody("Agbeko", "Kodjo", PartialDate.Of(1992, 4, 5)));
        var beside = IdentityViews.Of(Somebody("Agbeko", "Kodjo", PartialDate.Of(1993, 5, 4)));
        Assert.Contains(swapped.Asked, kept.Kept.Contains);
        Assert.Contains(beside.Asked, kept.Kept.Contains);
        Assert.Empty(kept.Kept.Intersect(kept.Asked));
    }

    [Fact]
    public void A_paper_agrees_however_its_number_is_written_but_never_across_countries()
    {
        Person With(string number, string country)
        {
            var person = new Person(Now);
            person.Holds(PaperKind.Passport, number, country, null, null, Now);
            return person;
        }

        var tokens = TokensOf(With("EB 0123-456", "TG"));
        Assert.Equal(tokens, TokensOf(With("ebO123456", "TG")));
        Assert.Empty(tokens.Intersect(TokensOf(With("EB0123456", "CM"))));
        Assert.Empty(IdentityViews.Of(With("123", "TG")).Kept);
    }

    [Fact]
    public void A_token_is_32_hexadecimal_digits_and_holds_nothing_of_the_name()
    {
        foreach (var token in TokensOf(Somebody("Agbeko", "Kodjo", PartialDate.Of(1992, 5, 4))))
        {
            Assert.Equal(2 * SharedKey.TokenBytes, token.Value.Length);
            Assert.All(token.Value, c => Assert.True(char.IsAsciiHexDigitLower(c)));
        }
    }

    [Fact]
    public void A_verdict_opens_for_its_pair_its_author_and_its_key_alone()
    {
        var key = new SharedKey(Key);
        var pair = Guid.Parse("0197aaaa-0000-7000-8000-000000000001");
        var said = new Disclosure(BenefitVerdict.HelpedHere, new(BenefitKind.DepartureCash, 2025, 3, "BE"));
        var box = key.Seal(said, Exchange, pair, "fedasil");
        Assert.Equal(said, key.Open(box, Exchange, pair, "fedasil"));
        Assert.Null(key.Open(box, Exchange, pair, "ofii"));
        Assert.Null(key.Open(box, Exchange, Guid.Empty, "fedasil"));
        Assert.Null(new SharedKey(new byte[SharedKey.Bytes]).Open(box, Exchange, pair, "fedasil"));
        var silent = key.Seal(new Disclosure(BenefitVerdict.NotTheSame, null), Exchange, pair, "fedasil");
        Assert.Equal(box.Length, silent.Length);
        Assert.NotEqual(box, key.Seal(said, Exchange, pair, "fedasil"));
    }

    [Fact]
    public void A_key_is_read_as_it_was_written()
    {
        Assert.Equal(Key, SharedKey.Read(SharedKey.Written(Key)));
        Assert.Null(SharedKey.Read("Kodjo Agbeko"));
        Assert.Null(SharedKey.Read(""));
    }

    private static HashSet<Token> TokensOf(Person person) =>
        [.. IdentityViews.Of(person).Kept.Select(v => new SharedKey(Key).TokenOf(Exchange, v))];

    private static Person Somebody(string family, string given, PartialDate birth)
    {
        var person = new Person(Now);
        person.Name(family, given);
        person.Describe(Sex.Male, birth, "Kpalimé", ["ee"]);
        return person;
    }
}
