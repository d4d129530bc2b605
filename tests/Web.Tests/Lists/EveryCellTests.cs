using System.Text;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases.Duplicates;
using Sankofa.Core.Cases.Lists;
using Sankofa.Tests;
using Sankofa.Web.House;
using Xunit;
using static Sankofa.Web.Tests.Lists.SampleLists;

namespace Sankofa.Web.Tests.Lists;

/// <summary>
/// Nothing of a list is dropped and nothing of it is taken twice. A list of one's own is looked at too where
/// SANKOFA_TEST_LIST names it.
/// </summary>
public sealed class EveryCellTests(TestHouse house)
{
    [Theory]
    [InlineData("claire", ';', "windows-1252", true), InlineData("claire", '\t', "utf-16", false),
        InlineData("awa", '|', "utf-8", true)]
    public async Task Every_cell_of_a_messy_list_is_found_again_and_a_second_time_changes_nothing(
        string login, char separator, string encoding, bool french)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await MustBeWholeAsync(Path(
            MessyLists.Of(160, separator, french, seed: 7), Encoding.GetEncoding(encoding)), login);
    }

    [Fact]
    public async Task A_list_of_ones_own_is_whole_too()
    {
        foreach (var path in (Environment.GetEnvironmentVariable("SANKOFA_TEST_LIST") ?? "")
            .Split(':', StringSplitOptions.RemoveEmptyEntries))
            await MustBeWholeAsync(path, "claire");
    }

    private async Task MustBeWholeAsync(string path, string login)
    {
        var own = await OwnHouseAsync(house);
        var (exit, first, error) = await RunAsync(house, own, path, apply: true, json: true, login: login);
        Assert.True(exit == 0, error);
        var lost = await LostAsync(own, path);
        Assert.True(lost.Count == 0, string.Join('\n', lost.Take(20)));
        var before = await CountsAsync(own);
        var (again, second, told) = await RunAsync(house, own, path, apply: true, json: true, login: login);
        Assert.Equal((0, first), (again, second));
        Assert.Contains(" 0 lignes prises dans 0 dossiers", " " + told, StringComparison.Ordinal);
        Assert.Equal(before, await CountsAsync(own));
    }

    // In the notes of the file that the line is in, or with the list for what no file may hold.
    private async Task<List<string>> LostAsync(Connections own, string path)
    {
        await using var stream = File.OpenRead(path);
        var list = ListReader.Read(stream, DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime));
        var taken = await LookAsync(own, db => db.Set<ImportedRow>().ToDictionaryAsync(r => r.Row));
        var notes = await LookAsync(own, async db =>
            (await db.Notes.Select(n => new { n.FileId, n.Text }).ToListAsync())
            .ToLookup(n => n.FileId, n => n.Text));
        var lines = await LookAsync(own, db => db.Set<ImportLine>().ToDictionaryAsync(l => l.Row));
        var lost = new List<string>();
        foreach (var row in list.Rows)
        {
            Assert.Equal(row.IsPerson, taken.ContainsKey(row.Row));
            var kept = (lines.TryGetValue(row.Row, out var line) ? line.CellsKept.Select(c => c.Text) : [])
                .Concat(row.IsPerson ? notes[taken[row.Row].FileId] : []).ToList();
            lost.AddRange(row.Cells.Where(c => c.Length > 0 && !kept.Any(k => k.Contains(c, StringComparison.Ordinal)))
                .Select(c => $"line {row.Row}: {c}"));
        }

        return lost;
    }

    private static Task<(int, int, int, int, int, int)> CountsAsync(Connections own) => LookAsync(own, async db =>
        (await db.Files.CountAsync(), await db.Persons.CountAsync(), await db.Notes.CountAsync(),
            await db.Tasks.CountAsync(),
            await db.Events.CountAsync(), await db.Set<PossibleDuplicate>().CountAsync()));
}
