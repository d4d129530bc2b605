using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Importing;
using Sankofa.Tests;
using Sankofa.Web.Features.Registry;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Registry;

public sealed class FailedImportTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private readonly TestHouse house = apart.House;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private UploadedRegisters Uploaded => house.Jobs.OfType<UploadedRegisters>().Single();

    [Fact]
    public async Task An_import_that_the_database_refuses_is_shown_as_failed_and_goes_on_when_a_person_says_so()
    {
        var given = await GivenRegister.OpenAsync(house);
        await RunAsync(
            "ALTER TABLE register_entry ADD CONSTRAINT refused CHECK (family_name <> 'Refusé') NOT VALID");
        var url = await UploadAsync(given, "1;Mensah;Kofi;M;1990;Lomé;;\n2;Refusé;Essi;F;1984;Lomé;;\n");
        await Uploaded.GoOnAsync(Cancel);
        await Uploaded.GoOnAsync(Cancel);
        Assert.Equal(1L, await FailuresAsync(given));
        var mawuli = await house.SignInAsync("mawuli");
        var failed = WebUtility.HtmlDecode((await mawuli.GetAsync(url)).Body);
        Assert.Contains("La base de données a refusé la suite : 0 lignes", failed, StringComparison.Ordinal);
        Assert.DoesNotContain("<progress", failed, StringComparison.Ordinal);
        Assert.Contains("échoué", (await mawuli.GetAsync(given.Url)).Body, StringComparison.Ordinal);
        mawuli.Cookies.Add(house.Address, new Cookie("sankofa-language", "c=en|uic=en"));
        Assert.Contains("The database refused the rest", (await mawuli.GetAsync(url)).Body, StringComparison.Ordinal);

        await RunAsync("ALTER TABLE register_entry DROP CONSTRAINT refused");
        var resumed = await mawuli.PostAsync(url + "/resumption", []);
        Assert.True(resumed.Status == HttpStatusCode.Redirect, resumed.Body);
        await UntilDoneAsync(given);
        Assert.Equal(2L, await given.AskAsync<long>("SELECT count(*) FROM register_entry WHERE register_id = $1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mawuli.PostAsync(url + "/resumption", [])).Status);
        Assert.Equal("ImportBegun ImportFailed ImportResumed Imported", await given.AskAsync<string>("""
            SELECT string_agg(replace(kind, 'Registry.', ''), ' ' ORDER BY sequence) FROM event
            WHERE file_id = $1 AND kind LIKE 'Registry.Import%'
            """));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_any_more_fails_by_itself_and_the_next_one_is_taken()
    {
        var (broken, sound) = (await GivenRegister.OpenAsync(house), await GivenRegister.OpenAsync(house));
        var url = await UploadAsync(broken, "1;Mensah;Kofi;M;1990;Lomé;;\n", "%PDF-1.7\n"u8.ToArray());
        await UploadAsync(sound, "1;Mensah;Kofi;M;1990;Lomé;;\n");
        await Uploaded.GoOnAsync(Cancel);
        var page = WebUtility.HtmlDecode((await (await house.AsAsync("mawuli")).GetAsync(url)).Body);
        Assert.Contains("n'a pas pu être lu jusqu'au bout", page, StringComparison.Ordinal);
        Assert.Equal(1L, await FailuresAsync(broken));
        await UntilDoneAsync(sound);
    }

    [Fact]
    public async Task What_a_stopped_server_left_is_taken_up_at_its_next_start()
    {
        var given = await GivenRegister.OpenAsync(house);
        await UploadAsync(given, "1;Mensah;Kofi;M;1990;Lomé;;\n");
        await RunAsync("UPDATE register_import SET state = 'Stopped' WHERE state = 'Running'");
        await Uploaded.GoOnAsync(Cancel);
        await UntilDoneAsync(given);
    }

    // As the page does, without waking the job. Of a file that lies here damaged the bytes are given apart.
    private async Task<string> UploadAsync(GivenRegister given, string lines, byte[]? damaged = null)
    {
        var bytes = Encoding.UTF8.GetBytes(GivenRegister.Header + lines);
        var file = new ImportFile(new MemoryStream(bytes), "essai.csv");
        var mawuli = await house.MeAsync("mawuli");
        await using var db = house.System.Open();
        var register = await db.Set<Register>().SingleAsync(r => r.Id == given.Register.Id, Cancel);
        var import = await RegisterImporting.BeginAsync(db, register, file, ImportMap.None, false, mawuli, Cancel);
        db.Add(new RegisterImportContent(import, damaged ?? bytes));
        await db.SaveChangesAsync(Cancel);
        return $"{given.Url}/imports/{import.Id}";
    }

    // The program's own round may have taken it meanwhile.
    private async Task UntilDoneAsync(GivenRegister given)
    {
        while (await given.AskAsync<string>("SELECT max(state) FROM register_import WHERE register_id = $1") != "Done")
            await Uploaded.GoOnAsync(Cancel);
    }

    private static Task<long> FailuresAsync(GivenRegister given) => given.AskAsync<long>(
        "SELECT count(*) FROM event WHERE file_id = $1 AND kind = 'Registry.ImportFailed'");

    private async Task RunAsync(string sql)
    {
        await using var command = house.System.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
