using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.Demo;
using Sankofa.Core.House;
using Sankofa.Tests;
using Sankofa.Web.House;
using Xunit;
using static Sankofa.Web.Tests.Lists.SampleLists;

namespace Sankofa.Web.Tests.Lists;

/// <summary>The real command, killed without warning in the middle of a list.</summary>
public sealed class KilledImportTests(TestHouse house)
{
    private const int Rows = 400;

    [Fact]
    public async Task A_killed_import_goes_on_and_loses_and_doubles_nothing()
    {
        var cancel = TestContext.Current.CancellationToken;
        var own = await OwnHouseAsync(house);
        var path = Path(Many(Rows, "Tue"));
        using (var program = Start(own, path))
        {
            while (await TakenAsync(own) < Rows / 10 && !program.HasExited) cancel.ThrowIfCancellationRequested();
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync(cancel);
            Assert.NotEqual(0, program.ExitCode);
        }

        Assert.InRange(await TakenAsync(own), Rows / 10, Rows - 1);
        var (exit, _, error) = await RunAsync(house, own, path, apply: true, json: true);
        Assert.True(exit == 0, error);
        Assert.Equal(Rows, await TakenAsync(own));
        Assert.Equal((Rows / 2, Rows, Rows), await LookAsync(own, async db => (await db.Files.CountAsync(cancel),
            await db.Persons.CountAsync(cancel), await db.Members.CountAsync(cancel))));
        var run = await LookAsync(own, db => db.Set<ImportRun>().SingleAsync(cancel));
        Assert.Equal((ImportState.Applied, Rows, 0, Rows / 2),
            (run.State, run.RowsDone, run.RowsKnown, run.FilesOpened));
        Assert.Equal(0, await LookAsync(own, db => db.Set<ImportContent>().CountAsync(cancel)));
        await using var owner = Npgsql.NpgsqlDataSource.Create(own.Owner);
        Assert.Empty((await new Verification(new SystemDb(owner)).RunAsync(null, cancel))!.Findings);
    }

    private static Task<int> TakenAsync(Connections own) => LookAsync(own, db => db.Set<ImportedRow>().CountAsync());

    private static Process Start(Connections own, string path)
    {
        var start = new ProcessStartInfo(
            "dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            System.IO.Path.Combine(AppContext.BaseDirectory, "Sankofa.Web.dll"), "import", "files", path, "--apply",
                "--json", "--as", Cast.Email("claire"),
        }) start.ArgumentList.Add(argument);
        start.Environment["SANKOFA_DATABASE"] = own.Owner;
        return Process.Start(start)!;
    }
}
