using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Sankofa.Core.Demo;
using Sankofa.Core.House;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Importing;

namespace Sankofa.Bench;

/// <summary>
/// Measures how a whole register comes in, beside bare COPY of the same rows into a table with the same columns and
/// indexes: what the reading, checking, comparing and recording of an import cost.
/// </summary>
internal static class RegistryImportBench
{
    private const string Name = "bench_register";
    private static readonly string[] Places = ["Lomé", "Sokodé", "Kpalimé", "Kara", "Atakpamé", "Tsévié", "Aného"];

    private const string Copy = """
        COPY register_copied (country, id, register_id, number, family_name, given_names, sex, birth_date, birth_place,
          father_name, mother_name, papers, state, version, change, changed_at) FROM STDIN (FORMAT BINARY)
        """;

    public static Command Command()
    {
        var size = new Option<int>("--size") { Description = "How many entries.", DefaultValueFactory = _ => 1_000_000 };
        var json = new Option<bool>("--json") { Description = "Prints the figures as JSON." };
        var command = new Command(
            "registry-import", "Rows per second of a register's import, beside bare COPY of the same rows.")
        {
            size, json,
        };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(size), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(int size, bool json, CancellationToken cancel)
    {
        var owner = await MakeAsync(cancel);
        await using var source = NpgsqlDataSource.Create(owner);
        var system = new SystemDb(source);
        var clock = TimeProvider.System;
        await Cast.LoadAsync(system, clock, cancel);
        await DemoRegister.LoadAsync(system, clock, cancel);
        var entries = Entries(size);
        var path = Path.Combine(Path.GetTempPath(), $"register-{Environment.ProcessId}.csv");
        try
        {
            await WriteAsync(path, entries, cancel);
            var copied = await CopyAsync(source, entries, cancel);
            await using var file = File.OpenRead(path);
            var (first, again) = await ImportAsync(system, clock, file, cancel);
            await TellAsync(json, size, copied, first, again);
        }
        finally
        {
            File.Delete(path);
        }

        return 0;
    }

    private static async Task TellAsync(bool json, int size, double copied, double first, double again)
    {
        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new
            {
                size,
                sankofa = new { rowsPerSecond = Math.Round(first), equalRowsPerSecond = Math.Round(again) },
                copy = new { rowsPerSecond = Math.Round(copied) },
                ratio = Math.Round(first / copied, 3),
            }));
            return;
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            {size:N0} entries, rows per second
            bare COPY              {copied,10:N0}
            import, all new        {first,10:N0}   {first / copied:P0} of COPY
            import, all equal      {again,10:N0}
            """));
    }

    private static async Task<double> CopyAsync(
        NpgsqlDataSource source, List<EntryTerms> entries, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using (var make = new NpgsqlCommand("""
            CREATE TABLE register_copied (LIKE register_entry INCLUDING ALL);
            """, connection)) await make.ExecuteNonQueryAsync(cancel);
        var register = Ids.New(TimeProvider.System);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var watch = Stopwatch.StartNew();
        await using (var rows = await connection.BeginBinaryImportAsync(Copy, cancel))
        {
            for (var i = 0; i < entries.Count; i++)
            {
                rows.StartRow();
                rows.Write("TG", NpgsqlDbType.Char);
                rows.Write((long)i, NpgsqlDbType.Bigint);
                rows.Write(register, NpgsqlDbType.Uuid);
                rows.Write(NumberOf(i), NpgsqlDbType.Varchar);
                rows.Write(entries[i].FamilyName, NpgsqlDbType.Varchar);
                rows.Write(entries[i].GivenNames, NpgsqlDbType.Varchar);
                rows.Write(entries[i].Sex == EntrySex.Male ? "Male" : "Female", NpgsqlDbType.Varchar);
                rows.Write(entries[i].BirthDate, NpgsqlDbType.Integer);
                rows.Write(entries[i].BirthPlace, NpgsqlDbType.Varchar);
                rows.Write(entries[i].FatherName, NpgsqlDbType.Varchar);
                rows.Write(entries[i].MotherName, NpgsqlDbType.Varchar);
                rows.Write(Array.Empty<string>(), NpgsqlDbType.Array | NpgsqlDbType.Text);
                rows.Write("Alive", NpgsqlDbType.Varchar);
                rows.Write(1, NpgsqlDbType.Integer);
                rows.Write((long)i, NpgsqlDbType.Bigint);
                rows.Write(now, NpgsqlDbType.TimestampTz);
            }

            await rows.CompleteAsync(cancel);
        }

        return entries.Count / watch.Elapsed.TotalSeconds;
    }

    private static async Task<(double First, double Again)> ImportAsync(
        SystemDb system, TimeProvider clock, Stream stream, CancellationToken cancel)
    {
        var speeds = new double[2];
        for (var time = 0; time < 2; time++)
        {
            await using var db = system.Open();
            var register = db.Set<Core.Registry.Register>().Single(r => r.Code == DemoRegister.Code);
            var office = db.Organisations.Single(o => o.Id == register.OrganisationId);
            var me = RegisterImporting.OfOffice(office, clock.GetUtcNow());
            var watch = Stopwatch.StartNew();
            var file = new ImportFile(stream, "register.csv");
            var import = await RegisterImporting.BeginAsync(db, register, file, ImportMap.None, false, me, cancel);
            await db.SaveChangesAsync(cancel);
            var report = await new RegisterImporting(system, clock).RunAsync(register, import.Id, file, null, cancel);
            if (report.Refused > 0 || (time == 0 ? report.Added : report.Equal) != report.Read)
                throw new InvalidOperationException($"The import took what it should not: {report}");
            speeds[time] = report.Read / watch.Elapsed.TotalSeconds;
        }

        return (speeds[0], speeds[1]);
    }

    private static List<EntryTerms> Entries(int size)
    {
        var chance = new Random(20261);
        var (families, given) = (FictionalNames.Families(), FictionalNames.Given());
        var entries = new List<EntryTerms>(size);
        for (var i = 0; i < size; i++)
        {
            var family = families.Draw(chance).Text;
            var birth = (chance.Next(1930, 2020) * 10000)
                + (chance.Next(3) == 0 ? 0 : (chance.Next(1, 13) * 100) + chance.Next(1, 29));
            entries.Add(new EntryTerms(
                family, given.Draw(chance).Text, chance.Next(2) == 0 ? EntrySex.Male : EntrySex.Female, birth,
                Places[chance.Next(Places.Length)], $"{given.Draw(chance).Text} {family}",
                $"{given.Draw(chance).Text} {families.Draw(chance).Text}", [], EntryState.Alive));
        }

        return entries;
    }

    private static string NumberOf(int index) => FormattableString.Invariant($"B{index:00000000}");

    private static async Task WriteAsync(string path, List<EntryTerms> entries, CancellationToken cancel)
    {
        await using var text = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16);
        await text.WriteLineAsync(
            "Numéro d'acte;Nom;Prénoms;Sexe;Date de naissance;Lieu de naissance;Nom du père;Nom de la mère");
        for (var i = 0; i < entries.Count; i++)
        {
            if (i % 10_000 == 0) cancel.ThrowIfCancellationRequested();
            var (e, date) = (entries[i], entries[i].BirthDate);
            await text.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{NumberOf(i)};{e.FamilyName};{e.GivenNames};{(e.Sex == EntrySex.Male ? 'M' : 'F')};{date % 100:00}/{date / 100 % 100:00}/{date / 10000};{e.BirthPlace};{e.FatherName};{e.MotherName}"));
        }
    }

    // A database of its own: neither the demo nor the files of the other measures are touched.
    private static async Task<string> MakeAsync(CancellationToken cancel)
    {
        var server = (await DatabaseAddress.ReadyAsync(cancel)).ConnectionString;
        await using (var source = NpgsqlDataSource.Create(server))
        {
            await BenchDatabase.RunAsync(source, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)", cancel);
            await BenchDatabase.RunAsync(source, $"CREATE DATABASE {Name} TEMPLATE template0", cancel);
        }

        var owner = new NpgsqlConnectionStringBuilder(server) { Database = Name }.ConnectionString;
        var app = await AppRole.EnsureAsync(owner, cancel);
        await Schema.MigrateAsync(owner, new NpgsqlConnectionStringBuilder(app).Username!, cancel);
        return owner;
    }
}
