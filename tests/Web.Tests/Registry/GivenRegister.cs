using System.Text;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Importing;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Registry;

/// <summary>A register that a test begins with: kept by the registry office of the cast, with the lines given.</summary>
internal sealed record GivenRegister(TestHouse House, Register Register)
{
    private static int _number;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public const string Header = "Numéro;Nom;Prénoms;Sexe;Date de naissance;Lieu de naissance;Nom du père;Nom de la mère\n";

    public string Url => $"/registry/{Register.Id}";

    public static async Task<GivenRegister> OpenAsync(
        TestHouse house, string lines = "", string? openTo = null,
        SearchPurpose purposes = SearchPurpose.Request)
    {
        var mawuli = await house.MeAsync("mawuli");
        await using var db = house.System.Open();
        var register = await Register.OpenAsync(
            db, $"TG-{Interlocked.Increment(ref _number)}", $"Registre d'essai {_number}", RegisterKind.Civil, mawuli, Cancel);
        if (openTo is not null)
        {
            var other = await db.Organisations.SingleAsync(o => o.ShortName == openTo, Cancel);
            db.Add(new RegisterAuthorisation(register, other, purposes, "Loi d'essai", mawuli.Today, null, mawuli));
        }

        await db.SaveChangesAsync(Cancel);
        var given = new GivenRegister(house, register);
        if (lines.Length > 0) await given.ImportAsync(Header + lines);
        return given;
    }

    /// <summary>Others of whom nobody asks: in a register of three a name says nothing, for everybody bears it.</summary>
    public static string Others()
    {
        string[] starts = ["Do", "Bi", "Fo", "Zi", "Ta", "Lu", "Pe", "Vo"], ends = ["rima", "lopi", "dunga", "teko"];
        var lines = new System.Text.StringBuilder("\n");
        for (var i = 0; i < 400; i++)
        {
            lines.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"F{i};{starts[i % 8]}{ends[i / 8 % 4]};{starts[i / 32 % 8]}{ends[i / 3 % 4]};F;{1930 + (i % 70)};Tabligbo;;\n");
        }

        return lines.ToString();
    }

    public Task<ImportReport> ImportAsync(string text, bool full = false, int rowsAtOnce = 50_000) =>
        ImportAsync(Encoding.UTF8.GetBytes(text), full, rowsAtOnce);

    public async Task<ImportReport> ImportAsync(
        byte[] bytes, bool full = false, int rowsAtOnce = 50_000, IProgress<ImportProgress>? progress = null,
        CancellationToken? stop = null)
    {
        var file = new ImportFile(new MemoryStream(bytes), "essai.csv");
        var mawuli = await House.MeAsync("mawuli");
        await using var db = House.System.Open();
        var register = await db.Set<Register>().SingleAsync(r => r.Id == Register.Id, Cancel);
        var import = await RegisterImporting.BeginAsync(db, register, file, ImportMap.None, full, mawuli, Cancel);
        await db.SaveChangesAsync(Cancel);
        return await new RegisterImporting(House.System, House.Clock).RunAsync(
            register, import.Id, file, progress, stop ?? Cancel, rowsAtOnce);
    }

    public async Task<RegisterEntry> EntryAsync(string number)
    {
        await using var db = House.System.Open();
        return await db.Set<RegisterEntry>().SingleAsync(
            e => e.RegisterId == Register.Id && e.Number == number, Cancel);
    }

    public async Task<T> AskAsync<T>(string sql)
    {
        await using var command = House.System.Source.CreateCommand(sql);
        command.Parameters.Add(new Npgsql.NpgsqlParameter { Value = Register.Id });
        return (T)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
