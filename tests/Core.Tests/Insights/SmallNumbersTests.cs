using FsCheck;
using FsCheck.Fluent;
using Sankofa.Core.Insights;
using Xunit;

namespace Sankofa.Core.Tests.Insights;

/// <summary>
/// What is published is attacked: by subtracting, by comparing two tables, by knowing one cell already.
/// </summary>
public sealed class SmallNumbersTests
{
    private static readonly Gen<Dictionary<string, int>> Tables =
        from size in Gen.Choose(1, 12)
        from counts in Gen.ListOf(Gen.Frequency(
            (3, Gen.Choose(0, 4)), (3, Gen.Choose(5, 12)), (2, Gen.Choose(13, 4000))), size)
        select counts.Index().ToDictionary(c => $"C{c.Index:00}", c => c.Item);

    [Fact]
    public void No_count_below_the_threshold_is_shown_and_no_shown_count_is_wrong() =>
        Prop.ForAll(Tables.ToArbitrary(), table =>
        {
            var shown = SmallNumbers.Protect(table);
            return shown.Cells.Count == table.Count
                && shown.Cells.All(c => c.Value is null || (c.Value >= SmallNumbers.Threshold
                    && c.Value == table[c.Key]))
                && (shown.Total is null || shown.Total == table.Values.Sum());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Who_subtracts_the_shown_from_the_total_knows_no_hidden_count_to_within_less_than_five() =>
        Prop.ForAll(Tables.ToArbitrary(), table =>
        {
            var shown = SmallNumbers.Protect(table);
            return shown.Cells.Where(c => c.Value is null).All(c => Width(shown, c.Key,
                known: []) >= SmallNumbers.Threshold);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_country_that_knows_its_own_hidden_count_knows_no_other_to_within_less_than_five() =>
        Prop.ForAll(Tables.ToArbitrary(), table =>
        {
            var shown = SmallNumbers.Protect(table);
            var hidden = shown.Cells.Where(c => c.Value is null).Select(c => c.Key).ToList();
            return hidden.All(me => hidden.Where(other => other != me).All(other =>
                Width(shown, other, new() { [me] = table[me] }) >= SmallNumbers.Threshold));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_small_country_among_large_ones_takes_the_smallest_of_them_with_it()
    {
        var shown = SmallNumbers.Protect(
            new Dictionary<string, int> { ["TG"] = 3, ["CM"] = 40, ["CI"] = 25, ["SN"] = 30 });
        Assert.Equal(["TG", "CI", "SN"], shown.Cells.Where(c => c.Value is null).Select(c => c.Key));
        Assert.Equal(40, shown.Cells["CM"]);
        Assert.Equal(98, shown.Total);
    }

    [Fact]
    public void Where_nothing_is_left_to_hide_behind_there_is_no_total()
    {
        var shown = SmallNumbers.Protect(new Dictionary<string, int> { ["TG"] = 2, ["CM"] = 1 });
        Assert.All(shown.Cells.Values, value => Assert.Null(value));
        Assert.Null(shown.Total);
        Assert.Null(SmallNumbers.Protect(new Dictionary<string, int> { ["TG"] = 3 }).Total);
    }

    /// <summary>
    /// How far apart the least and the most lie that this hidden count may be, for who solves the table.
    /// </summary>
    private static int Width(ProtectedCounts shown, string cell, Dictionary<string, int> known)
    {
        // Without a total nothing bounds it but what everybody knows: it is no negative number.
        if (shown.Total is not { } total) return int.MaxValue;
        var rest = total - shown.Cells.Values.Sum(v => v ?? 0) - known.Values.Sum();
        var others = shown.Cells.Count(c => c.Value is null && c.Key != cell && !known.ContainsKey(c.Key));
        return others == 0 ? 0 : rest;
    }
}
