using System.Text;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Importing;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Registry;

public sealed class ImportingARegisterTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_adds_corrects_leaves_and_refuses_and_every_line_is_counted()
    {
        var given = await GivenRegister.OpenAsync(house, """
            1;Mensah;Kofi;M;12/03/1990;Kpalimé;Yao Mensah;Afi Dogbe
            2;Agbeko;Essi;F;1984;Lomé;;
            3;Sossou;Yawa;F;00/05/1977;Kara;;
            """);
        var report = await given.ImportAsync(GivenRegister.Header + """
            1;Mensah;Kofi;M;12/03/1990;Kpalimé;Yao Mensah;Afi Dogbe
            2;Agbéko;Essi;F;1984;Lomé;;Akossiwa Bawa
            4;Lawson;Dela;F;1999-02-30;Aného;;
            5;Lawson;Dela;X;1999-02-28;Aného;;
            6;Koffi;Sena;M;02/04/1988;Lomé;;
            6;Koffi;Séna;M;02/04/1988;Lomé;;
            ;Sans;Numéro;M;;;;
            """, full: true);
        Assert.Equal((7, 1, 1, 1, 4), (report.Read, report.Added, report.Changed, report.Equal, report.Refused));
        Assert.Equal(1, report.Missing);
        Assert.Equal(1, report.ChangedFields["FamilyName"]);
        Assert.Equal(1, report.ChangedFields["MotherName"]);
        Assert.Equal(
            [(4, RefusalReason.DateImpossible), (5, RefusalReason.SexNotUnderstood), (7, RefusalReason.NumberTwice),
                (8, RefusalReason.NumberMissing)],
            report.Refusals.Select(r => ((int)r.Line, r.Reason)));
        Assert.Equal("1999-02-30", report.Refusals[0].Text);
        Assert.Equal("Date de naissance", report.Refusals[0].Column);
        Assert.Equal("4;Lawson;Dela;F;1999-02-30;Aného;;", report.Refusals[0].Raw);
        var corrected = await given.EntryAsync("2");
        Assert.Equal(("Agbéko", "Akossiwa Bawa", 2), (corrected.FamilyName, corrected.MotherName, corrected.Version));
        // What a full extract lacks stays.
        Assert.Null((await given.EntryAsync("3")).RemovedAt);
        Assert.Equal(19770500, (await given.EntryAsync("3")).BirthDate);
        Assert.Equal(4L, await given.AskAsync<long>("SELECT entries FROM register_figure WHERE register_id = $1"));
        Assert.Equal("Agbeko", await given.AskAsync<string>(
            "SELECT was ->> 'familyName' FROM register_entry_version WHERE register_id = $1"));
    }

    [Fact]
    public async Task A_column_that_the_file_lacks_changes_nothing()
    {
        var given = await GivenRegister.OpenAsync(house, "1;Mensah;Kofi;M;12/03/1990;Kpalimé;Yao Mensah;Afi Dogbe\n");
        var report = await given.ImportAsync("number,surname,given names\n1,Mensah,Koffi\n");
        Assert.Equal((1, 1), (report.Read, report.Changed));
        var entry = await given.EntryAsync("1");
        Assert.Equal(("Koffi", "Yao Mensah", 19900312), (entry.GivenNames, entry.FatherName, entry.BirthDate));
    }

    [Fact]
    public async Task Interrupted_it_goes_on_behind_the_last_chunk_and_another_file_is_not_taken_for_it()
    {
        var given = await GivenRegister.OpenAsync(house);
        var text = new StringBuilder(GivenRegister.Header);
        for (var i = 0; i < 500; i++) text.Append(Invariant($"{i};Nom{i};Kofi;M;1990;Lomé;;\n"));
        // The same number once before and once behind the interruption.
        text.Append("3;Nom3;Kofi;M;1990;Lomé;;\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        using var stop = new CancellationTokenSource();
        var after = new Once(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given.ImportAsync(
            bytes, rowsAtOnce: 100, progress: after, stop: stop.Token));
        var taken = await given.AskAsync<long>("SELECT count(*) FROM register_entry WHERE register_id = $1");
        Assert.InRange(taken, 100, 400);
        Assert.Equal("Stopped", await given.AskAsync<string>(
            "SELECT state FROM register_import WHERE register_id = $1"));

        await given.ImportAsync(GivenRegister.Header + "900;Autre;Fichier;M;;;;\n");
        var report = await given.ImportAsync(bytes, rowsAtOnce: 100);
        Assert.True(report.Resumed);
        Assert.Equal((501, 500, 0, 1), (report.Read, report.Added, report.Equal, report.Refused));
        Assert.Equal(RefusalReason.NumberTwice, report.Refusals[0].Reason);
        Assert.Equal(502, report.Refusals[0].Line);
        Assert.Equal(501L, await given.AskAsync<long>("SELECT count(*) FROM register_entry WHERE register_id = $1"));
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_changes_nothing()
    {
        var given = await GivenRegister.OpenAsync(house, "1;Mensah;Kofi;M;1990;Lomé;;\n2;Agbeko;Essi;F;1984;Lomé;;\n");
        var mawuli = await house.MeAsync("mawuli");
        var before = await given.AskAsync<string>(Everything);
        var file = new ImportFile(new MemoryStream(Encoding.UTF8.GetBytes(
            GivenRegister.Header + "1;Mensah;Kofi;M;1991;Lomé;;\n2;Agbeko;Essi;F;1984;Lomé;;\n3;A;B;M;x;;;\n4;C;D;M;;;;\n")),
            "essai.csv");
        var report = await new RegisterImporting(house.System, house.Clock).TryAsync(
            given.Register, file, ImportMap.None, false, mawuli, null, Cancel);
        Assert.Equal((4, 1, 1, 1, 1), (report.Read, report.Added, report.Changed, report.Equal, report.Refused));
        Assert.True(report.DryRun);
        Assert.Equal(before, await given.AskAsync<string>(Everything));
    }

    [Fact]
    public async Task An_entry_that_was_removed_is_not_revived_by_a_file()
    {
        var given = await GivenRegister.OpenAsync(house, "1;Mensah;Kofi;M;1990;Lomé;;\n");
        await given.AskAsync<long>(
            "UPDATE register_entry SET removed_at = now() WHERE register_id = $1 RETURNING id");
        var report = await given.ImportAsync(GivenRegister.Header + "1;Mensah;Kofi;M;1991;Lomé;;\n");
        Assert.Equal((1, 0, 1), (report.Read, report.Changed, report.Refused));
        Assert.Equal(RefusalReason.NumberRemoved, report.Refusals[0].Reason);
        Assert.Equal("1;Mensah;Kofi;M;1991;Lomé;;", report.Refusals[0].Raw);
    }

    [Fact]
    public async Task Every_import_is_an_event_and_the_registers_chain_verifies()
    {
        var given = await GivenRegister.OpenAsync(house, "1;Mensah;Kofi;M;1990;Lomé;;\n");
        Assert.Equal("Registry.Opened,Registry.ImportBegun,Registry.Imported", await given.AskAsync<string>(
            "SELECT string_agg(kind, ',' ORDER BY sequence) FROM event WHERE file_id = $1"));
        Assert.Empty((await new Verification(house.System).OfFileAsync(given.Register.Id, false, Cancel)).Findings);
    }

    private const string Everything = """
        SELECT coalesce(string_agg(e::text, ' ' ORDER BY e.id), '')
          || (SELECT count(*) FROM register_import) || ' ' || (SELECT count(*) FROM register_entry_version)
        FROM register_entry e WHERE e.register_id = $1
        """;

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private sealed class Once(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => stop.Cancel();
    }
}
