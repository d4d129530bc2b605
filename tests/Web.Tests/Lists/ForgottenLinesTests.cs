using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Cases;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;
using Sankofa.Tests;
using Sankofa.Web.House;
using Xunit;
using static Sankofa.Web.Tests.Lists.SampleLists;

namespace Sankofa.Web.Tests.Lists;

/// <summary>What a list kept of somebody does not outlive their erasure.</summary>
public sealed class ForgottenLinesTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kept_cells_go_with_the_person_and_those_of_the_household_stay()
    {
        var own = await OwnHouseAsync(house);
        // On the origin side no file may hold the status: it stays with the list.
        Assert.Equal(0, (await RunAsync(house, own, Path(French), apply: true, login: "awa")).Exit);
        Assert.Contains(1, await RowsKeptAsync(own));
        Assert.Contains(2, await RowsKeptAsync(own));
        var person = await LookAsync(own, db =>
            db.Set<ImportedRow>().Where(r => r.Row == 1).Select(r => r.PersonId!.Value).SingleAsync(Cancel));
        await using var owner = NpgsqlDataSource.Create(own.Owner);
        await new Retention(new SystemDb(owner), house.Clock).EraseAsync(person, "decision 1", Cancel);
        var kept = await RowsKeptAsync(own);
        Assert.DoesNotContain(1, kept);
        Assert.Contains(2, kept);
        var row = await LookAsync(own, db => db.Set<ImportedRow>().SingleAsync(r => r.Row == 1, Cancel));
        Assert.Equal(("", ""), (row.NameKey, row.Sections));
        // The line is still known: the same list does not bring the person back.
        Assert.Equal(0, (await RunAsync(house, own, Path(French), apply: true, login: "awa")).Exit);
        Assert.Equal(0, await LookAsync(own, db => db.Persons.CountAsync(p => p.GivenNames == "Kwamivi", Cancel)));
    }

    [Fact]
    public async Task A_list_that_was_read_and_never_applied_goes_when_somebody_on_it_is_erased()
    {
        var own = await OwnHouseAsync(house);
        Assert.Equal(0, (await RunAsync(house, own, Path(French), apply: true)).Exit);
        await ReadOnlyAsync(own, French + "\n");
        await ReadOnlyAsync(own, Many(4, "Autre"));
        Assert.Equal(3, await LookAsync(own, db => db.Set<ImportRun>().CountAsync(Cancel)));
        var person = await LookAsync(own, db =>
            db.Set<ImportedRow>().Where(r => r.Row == 1).Select(r => r.PersonId!.Value).SingleAsync(Cancel));
        await using var owner = NpgsqlDataSource.Create(own.Owner);
        await new Retention(new SystemDb(owner), house.Clock).EraseAsync(person, "decision 2", Cancel);
        Assert.Equal(2, await LookAsync(own, db => db.Set<ImportRun>().CountAsync(Cancel)));
        Assert.Equal(1, await LookAsync(own, db => db.Set<ImportContent>().CountAsync(Cancel)));
        Assert.Equal(0, await LookAsync(own, db =>
            db.Set<ImportLine>().CountAsync(l => l.Name.Contains("Kwamivi"), Cancel)));
    }

    [Fact]
    public async Task Samples_of_unknown_columns_go_when_the_list_is_applied()
    {
        var own = await OwnHouseAsync(house);
        await RunAsync(house, own, Path("N° dossier;NOM;Prénom(s);Zzz bidule\nA1;Sow;Awa;tante Zobadette\n"),
            apply: true);
        var run = await LookAsync(own, db => db.Set<ImportRun>().SingleAsync(Cancel));
        Assert.DoesNotContain("Zobadette", run.Strangers, StringComparison.Ordinal);
        Assert.Equal("Zzz bidule", Assert.Single(run.UnknownHeaders).Header);
    }

    private static Task<List<int>> RowsKeptAsync(Connections own) =>
        LookAsync(own, db => db.Set<ImportLine>().Select(l => l.Row).ToListAsync(Cancel));

    private async Task ReadOnlyAsync(Connections own, string text)
    {
        var (bytes, now) = (Encoding.UTF8.GetBytes(text), house.Clock.GetUtcNow());
        var list = ListReader.Read(new MemoryStream(bytes), DateOnly.FromDateTime(now.UtcDateTime));
        await using var db = new SankofaDb(Schema.Options(own.Owner));
        var me = await Importer.FindAsync(db, Core.Demo.Cast.Email("claire"), null, now, Cancel);
        await db.KeepListAsync("lue.csv", bytes, "{}", list, me, Cancel);
    }
}
