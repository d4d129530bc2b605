using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Sankofa.Matching.Tests;

public class NameSimilarityTests
{
    [Theory]
    [InlineData("Mamadou Diallo", "DIALLO Mamadou", 1.0, 1.0)]
    [InlineData("Mamadou Diallo", "Mamadu Jalloh", 0.85, 1.0)]
    [InlineData("Mamadou Alpha Diallo", "Mamadou Diallo", 0.85, 0.99)]
    [InlineData("M. Diallo", "Mamadou Diallo", 0.85, 0.95)]
    [InlineData("Mohamed Ould Ahmed", "محمد ولد احمد", 0.85, 1.0)]
    [InlineData("Diallo", "Mamadou Diallo", 0.5, 0.84)]
    [InlineData("Fatou Ndiaye", "Fatou Diop", 0.0, 0.6)]
    [InlineData("Fatou Ndiaye", "Kofi Mensah", 0.0, 0.0)]
    [InlineData("Fatou Ndiaye", null, 0.0, 0.0)]
    public void Alikeness_lies_in_its_band(string left, string? right, double least, double most) =>
        Assert.InRange(NameSimilarity.Compare(left, right), least, most);

    [Fact]
    public void Any_two_strings_compare_alike_from_both_sides() =>
        Prop.ForAll(AnyText.Strings(), AnyText.Strings(), (one, other) =>
            NameSimilarity.Compare(one, other).Equals(NameSimilarity.Compare(other, one))
                && NameSimilarity.Compare(one, other) is >= 0 and <= 1).QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_is_itself_in_any_order() => Prop.ForAll(AnyText.Strings(), name =>
        NameFolding.Words(name) is not { Count: > 0 } words
            || NameSimilarity.Compare(name, string.Join(' ', words.Reverse())).Equals(1.0)).QuickCheckThrowOnFailure();
}
