using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Importing;
using Sankofa.Tests;
using Sankofa.Web.Commands;
using Sankofa.Web.House;
using Sankofa.Web.Tests.Lists;
using Xunit;
using static Sankofa.Web.Tests.Lists.SampleLists;

namespace Sankofa.Web.Tests.Registry;

/// <summary>The real command, killed without warning in the middle of a register's second chunk.</summary>
public sealed class KilledRegisterImportTests(TestHouse house)
{
    private const int Rows = ImportChunks + 8_000;
    private const int ImportChunks = 50_000;
    private const string Code = "TG-TUE";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_register_import_that_is_killed_goes_on_and_loses_and_doubles_no_line()
    {
        var own = await OwnHouseAsync(house);
        await using var owner = NpgsqlDataSource.Create(own.Owner);
        var register = await OpenAsync(owner);
        var path = SampleLists.Path(Lines(), new UTF8Encoding(false));
        await KillInTheSecondChunkAsync(owner, own, register, path);
        // The first chunk is there whole, of the second nothing.
        Assert.Equal((ImportChunks, ImportChunks, ImportChunks), await CountAsync(owner));

        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await Registers.ImportAsync(
            new RegisterImportRequest(path, Code, null, false, false, true, "fr"),
            new Terminal(output, error, null, false), () => Task.FromResult(own.Owner), house.Clock, Cancel);
        Assert.True(exit == 0, error.ToString());
        Assert.Contains("\"resumed\": true", output.ToString(), StringComparison.Ordinal);
        Assert.Equal((Rows, Rows, Rows), await CountAsync(owner));
        var import = await LookAsync(own, db => db.Set<RegisterImport>().SingleAsync(Cancel));
        Assert.Equal((RegisterImportState.Done, (long)Rows, (long)Rows, 0L, 0L),
            (import.State, import.Read, import.Added, import.Equal, import.Refused));
        Assert.Empty((await new Verification(new SystemDb(owner)).RunAsync(null, Cancel))!.Findings);
    }

    // Somebody else writes a number of the second chunk and does not commit: the import waits for them, half way through
    // what it writes, and is killed there.
    private static async Task KillInTheSecondChunkAsync(
        NpgsqlDataSource owner, Connections own, Register register, string path)
    {
        await using var other = await owner.OpenConnectionAsync(Cancel);
        await using var transaction = await other.BeginTransactionAsync(Cancel);
        await using (var write = new NpgsqlCommand("""
            WITH quiet AS MATERIALIZED (SELECT set_config('app.register_import', 'on', true) AS set)
            INSERT INTO register_entry (country, id, register_id, number, version, change, changed_at)
            SELECT 'TG', nextval('register_entry_id'), $1, $2, 1, nextval('register_change'), now() FROM quiet
            """, other))
        {
            write.Parameters.Add(new NpgsqlParameter { Value = register.Id });
            write.Parameters.Add(new NpgsqlParameter { Value = Number(Rows - 10) });
            await write.ExecuteNonQueryAsync(Cancel);
        }

        using var program = Start(own, path);
        int? waiting;
        while ((waiting = await WaitingAsync(owner)) is null)
            Assert.False(program.HasExited, "It ended before it could be killed.");
        program.Kill(entireProcessTree: true);
        await program.WaitForExitAsync(Cancel);
        Assert.NotEqual(0, program.ExitCode);
        await transaction.RollbackAsync(Cancel);
        // The database notices when it answers nobody.
        while (await IsThereAsync(owner, waiting.Value)) Cancel.ThrowIfCancellationRequested();
    }

    private async Task<Register> OpenAsync(NpgsqlDataSource owner)
    {
        await using var db = new SystemDb(owner).Open();
        var office = await db.Organisations.SingleAsync(o => o.ShortName == "État civil Kpalimé", Cancel);
        var me = RegisterImporting.OfOffice(office, house.Clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await db.Database.ExecuteSqlAsync(
            $"SELECT set_config('app.organisation_id', {office.Id.ToString()}, true)", Cancel);
        var register = await Register.OpenAsync(db, Code, "Registre tué", RegisterKind.Civil, me, Cancel);
        await db.SaveChangesAsync(Cancel);
        await transaction.CommitAsync(Cancel);
        return register;
    }

    private static string Lines()
    {
        var text = new StringBuilder(GivenRegister.Header);
        for (var i = 0; i < Rows; i++) text.Append(Number(i)).Append(";Nom;Kofi;M;1990;Lomé;;\n");
        return text.ToString();
    }

    private static string Number(int line) => line.ToString("000000", CultureInfo.InvariantCulture);

    private static Task<int?> WaitingAsync(NpgsqlDataSource owner) => AskAsync<int?>(owner, """
        SELECT max(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
        """);

    private static Task<bool> IsThereAsync(NpgsqlDataSource owner, int pid) => AskAsync<bool>(
        owner, FormattableString.Invariant($"SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE pid = {pid})"));

    private static async Task<(int Lines, int Numbers, int Figure)> CountAsync(NpgsqlDataSource owner) => (
        await AskAsync<int>(owner, "SELECT count(*)::int FROM register_entry"),
        await AskAsync<int>(owner, "SELECT count(DISTINCT number)::int FROM register_entry"),
        await AskAsync<int>(owner, "SELECT sum(entries)::int FROM register_figure"));

    private static async Task<T> AskAsync<T>(NpgsqlDataSource owner, string sql)
    {
        await using var command = owner.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancel) is T answer ? answer : default!;
    }

    private static Process Start(Connections own, string path)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var argument in new[]
        {
            System.IO.Path.Combine(AppContext.BaseDirectory, "Sankofa.Web.dll"), "register", "import", path,
            "--register", Code, "--json",
        }) start.ArgumentList.Add(argument);
        start.Environment["SANKOFA_DATABASE"] = own.Owner;
        return Process.Start(start)!;
    }
}
