using System.Text.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Cases.Duplicates;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Tests;
using Sankofa.Web.House;
using Xunit;
using static Sankofa.Web.Tests.Lists.SampleLists;

namespace Sankofa.Web.Tests.Lists;

public sealed class ImportingFilesTests(TestHouse house)
{
    [Fact]
    public async Task A_dry_run_tells_every_row_and_changes_nothing()
    {
        var own = await OwnHouseAsync(house);
        var (exit, output, _) = await RunAsync(house, own, Path(French));
        Assert.Equal(0, exit);
        Assert.Contains("Ligne 3 : prise avec un doute", output, StringComparison.Ordinal);
        Assert.Contains("31/02/2015", output, StringComparison.Ordinal);
        Assert.Contains("Ligne 7 : refusée", output, StringComparison.Ordinal);
        Assert.Contains("Rien n'a été écrit", output, StringComparison.Ordinal);
        Assert.Equal(0, await FilesAsync(own));
        Assert.Equal(0, await LookAsync(own, db => db.Set<ImportRun>().CountAsync()));
    }

    [Fact]
    public async Task The_json_report_is_alone_on_standard_output_and_its_counts_add_up()
    {
        var (exit, output, _) = await RunAsync(house, house.Connections, Path(French), json: true);
        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;
        Assert.Equal(
            ["rows", "taken", "doubtful", "refused", "ignored", "findings"],
            root.EnumerateObject().Select(p => p.Name));
        int Count(string name) => root.GetProperty(name).GetInt32();
        Assert.Equal((8, 1, 1), (Count("rows"), Count("refused"), Count("ignored")));
        Assert.Equal(Count("rows"), Count("taken") + Count("doubtful") + Count("refused") + Count("ignored"));
        Assert.All(root.GetProperty("findings").EnumerateArray(), finding => Assert.Equal(
            ["row", "outcome", "field", "reason"], finding.EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public async Task Applied_each_household_is_a_file_at_the_stage_that_the_list_proves()
    {
        var own = await OwnHouseAsync(house);
        Assert.Equal(0, (await RunAsync(house, own, Path(French), apply: true)).Exit);
        var files = await LookAsync(own, db => db.Files.Include(f => f.Members).ThenInclude(m => m.Person)
            .Include(f => f.Facts).ToListAsync());
        Assert.Equal(4, files.Count);
        var family = files.Single(f => f.Members.Count == 3);
        Assert.Equal((Entry.HostAgency, Stage.Counselling, "TG", "Sokodé"),
            (family.Entry, family.Stage, family.ReturnCountry, family.ReturnPlace));
        Assert.Equal(0, family.Members.Single(m => m.Person.GivenNames == "Yawavi").Person.BirthDate.Year);
        Assert.Contains(family.Facts, f => f.Kind == FactKind.MedicalNeed);
        Assert.DoesNotContain(family.Facts, f => f.Kind is FactKind.Informed or FactKind.ConsentedToIdentification);
        var gone = files.Single(f => f.Basis == ReturnBasis.Forced);
        Assert.Equal((Entry.Retroactive, Stage.Reception, (DateOnly?)null), (gone.Entry, gone.Stage, gone.ArrivedOn));
        Assert.Equal(0, await LookAsync(own, db => db.Consents.CountAsync()));
        Assert.Equal(1, await LookAsync(own, db => db.Set<PossibleDuplicate>().CountAsync()));
        Assert.Contains("Lists.Task.Duplicate",
            await LookAsync(own, db => db.Tasks.Select(t => t.Title).ToListAsync()));
    }

    [Fact]
    public async Task Every_cell_of_a_taken_row_is_found_again_in_the_notes()
    {
        var own = await OwnHouseAsync(house);
        await RunAsync(house, own, Path(French), apply: true);
        var notes = string.Join('\n', await LookAsync(own, db => db.Notes.Select(n => n.Text).ToListAsync()));
        foreach (var cell in French.Split('\n').Skip(1).Take(6).SelectMany(l => l.Trim().Split(';'))
            .Where(c => c.Length > 0))
            Assert.Contains(" : " + cell, notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_list_again_changes_nothing_however_it_was_saved()
    {
        var own = await OwnHouseAsync(house);
        await RunAsync(house, own, Path(French), apply: true);
        var before = await CountsAsync(own);
        await RunAsync(house, own, Path(French), apply: true);
        await RunAsync(house, own, Path(French.Replace(';', '\t'), Encoding.Unicode), apply: true);
        var (_, output, _) = await RunAsync(house, own, Path(French, new UTF8Encoding(true)), apply: true);
        Assert.Equal(before, await CountsAsync(own));
        Assert.Contains("0 lignes prises dans 0 dossiers ouverts ; 6 étaient déjà connues", output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_in_the_middle_it_goes_on_and_doubles_nothing()
    {
        var own = await OwnHouseAsync(house);
        var path = Path(Many(120, "Intr"));
        using var stop = new CancellationTokenSource();
        var error = new StoppingWriter(stop, 20);
        var request = new Commands.ImportRequest(
            path, true, Core.Demo.Cast.Email("claire"), null, [], true, "fr");
        var exit = await Commands.Importing.RunAsync(
            request, new Commands.Terminal(new StringWriter(), error, null, true), () =>
                Task.FromResult(own), house.Clock, stop.Token);
        Assert.Equal(130, exit);
        Assert.InRange(await FilesAsync(own), 10, 59);
        var (again, output, _) = await RunAsync(house, own, path, apply: true);
        Assert.Equal(0, again);
        Assert.Equal(60, await FilesAsync(own));
        Assert.Equal(120, await LookAsync(own, db => db.Persons.CountAsync()));
        Assert.Equal(120, await LookAsync(own, db => db.Set<ImportedRow>().CountAsync()));
        Assert.Contains("étaient déjà connues", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_list_overwrites_nothing_and_asks_a_person()
    {
        var own = await OwnHouseAsync(house);
        await RunAsync(house, own, Path(French), apply: true);
        var files = await FilesAsync(own);
        var later = French.Replace("12/03/1984", "12/03/1985", StringComparison.Ordinal);
        await RunAsync(house, own, Path(later), apply: true);
        Assert.Equal(files, await FilesAsync(own));
        var head = await LookAsync(own, db => db.Persons.SingleAsync(p => p.GivenNames == "Kwamivi"));
        Assert.Equal(1984, head.BirthDate.Year);
        var changed = await LookAsync(own, db => db.Tasks.Where(t => t.Title == "Lists.Task.Changed").ToListAsync());
        Assert.Equal(Sections.Identity, Assert.Single(changed).Section);
        Assert.Equal(1, await LookAsync(own, db => db.Notes.CountAsync(n => n.Text.Contains("12/03/1985"))));
    }

    [Fact]
    public async Task What_the_list_says_of_asylum_stays_behind_the_wall_in_every_table()
    {
        var own = await OwnHouseAsync(house);
        await RunAsync(house, own, Path(French), apply: true);
        var notes = await LookAsync(own, db =>
            db.Notes.Where(n => EF.Functions.ILike(n.Text, "%asile%")).ToListAsync());
        Assert.NotEmpty(notes);
        Assert.All(notes, n => Assert.Equal(Sections.Asylum, n.Section));
        var open = await LookAsync(own, db =>
            db.Notes.Where(n => n.Section != Sections.Asylum).Select(n => n.Text).ToListAsync());
        Assert.DoesNotContain(open, text =>
            text.Contains("ERRIN", StringComparison.Ordinal) || text.Contains("1 850", StringComparison.Ordinal)
            || text.Contains("sans titre", StringComparison.Ordinal));
        Assert.Equal(0, await LookAsync(own, db => db.Tasks.CountAsync(t => EF.Functions.ILike(t.Title, "%asile%"))));
        Assert.Equal(0, await LookAsync(own, db => db.Events.CountAsync(e => EF.Functions.ILike(e.Data, "%asile%"))));
    }

    [Fact]
    public async Task Two_families_that_differ_in_the_status_alone_leave_the_same_open_rows()
    {
        var seen = new List<string>();
        foreach (var status in new[] { "OQTF", "demande d'asile en cours", "réfugié (statut incompris) ???" })
        {
            var own = await OwnHouseAsync(house);
            await RunAsync(house, own, Path(Head + $"\nQ-1;OFII Lyon;France;Zobadah;Kofi;M;12/03/1984;Togo;Togo;Kara;volontaire;{status};;;;fr;;;;;;;;;;"), apply: true);
            seen.Add(await LookAsync(own, async db => string.Join('\n',
                (await db.Notes.Where(n => n.Section != Sections.Asylum).OrderBy(n => n.Text)
                    .Select(n => n.Section + n.Text).ToListAsync())
                .Concat(await db.Tasks.Where(t => t.Section != Sections.Asylum).OrderBy(t => t.Title)
                    .Select(t => t.Section + t.Title).ToListAsync())
                .Concat(await db.Events.Where(e => e.Chain == 0).OrderBy(e => e.Sequence)
                    .Select(e => e.Kind + e.Section).ToListAsync()))));
        }

        Assert.Single(seen.Distinct());
    }

    [Fact]
    public async Task An_organisation_of_origin_keeps_no_status_of_its_list()
    {
        var own = await OwnHouseAsync(house);
        Assert.Equal(0, (await RunAsync(house, own, Path(French), apply: true, login: "awa")).Exit);
        var togolese = await LookAsync(own, db => db.Files.SingleAsync(f => f.ReturnCountry == "TG"));
        Assert.Equal(0, await LookAsync(own, db => db.Notes.CountAsync(
            n => n.FileId == togolese.Id && (EF.Functions.ILike(n.Text, "%asile%") || n.Section == Sections.Asylum))));
        var kept = await LookAsync(own, db => db.Set<ImportLine>().Where(l => l.Row == 1).SingleAsync());
        Assert.Contains(kept.CellsKept, c =>
            c is { Header: "Situation administrative", Text: "débouté du droit d'asile" });
        var awa = await LookAsync(own, db => db.Organisations.SingleAsync(o => o.Id == kept.OrganisationId));
        Assert.Equal("TG", awa.Country);
    }

    [Fact]
    public async Task Lists_that_share_their_names_are_taken_at_once_and_never_wait_in_a_circle()
    {
        var own = await OwnHouseAsync(house);
        await using var app = NpgsqlDataSource.Create(own.App);
        var lines = Many(120, "Cercle").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var backwards = string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0]));
        var takings = await Task.WhenAll(
            TakeAsync(own, app, "claire", string.Join('\n', lines)), TakeAsync(own, app, "afi", backwards));
        Assert.Equal([0, 0], takings.Select(t => t.Again));
        Assert.Equal(240, await LookAsync(own, db => db.Set<ImportedRow>().CountAsync()));
    }

    [Fact]
    public async Task An_interrupted_import_goes_on_as_the_same_run()
    {
        var own = await OwnHouseAsync(house);
        await using var app = NpgsqlDataSource.Create(own.App);
        var first = await BeginAsync(own, app, "claire", Many(10, "Suite"));
        var second = await BeginAsync(own, app, "claire", Many(10, "Suite"));
        Assert.Equal(first.Run, second.Run);
        await second.Taking.TakeAsync(second.Me, second.Run, second.List, null, CancellationToken.None);
        var run = await LookAsync(own, db => db.Set<ImportRun>().SingleAsync());
        Assert.Equal((ImportState.Applied, 10, 0, 5), (run.State, run.RowsDone, run.RowsKnown, run.FilesOpened));
    }

    private async Task<ListTaking> TakeAsync(Connections own, NpgsqlDataSource app, string login, string text)
    {
        var begun = await BeginAsync(own, app, login, text);
        await begun.Taking.TakeAsync(begun.Me, begun.Run, begun.List, null, CancellationToken.None);
        return begun.Taking;
    }

    private async Task<(ListTaking Taking, Me Me, Guid Run, ReturnList List)> BeginAsync(
        Connections own, NpgsqlDataSource app, string login, string text)
    {
        var (bytes, now) = (Encoding.UTF8.GetBytes(text), house.Clock.GetUtcNow());
        var list = ListReader.Read(new MemoryStream(bytes), DateOnly.FromDateTime(now.UtcDateTime));
        await using var db = new SankofaDb(Schema.Options(own.Owner));
        var me = await Importer.FindAsync(db, Core.Demo.Cast.Email(login), null, now, CancellationToken.None);
        var taking = new ListTaking(app, house.Clock, (key, _) => key);
        return (taking, me, await taking.BeginAsync(me, "liste.csv", bytes, "{}", list, CancellationToken.None), list);
    }

    [Fact]
    public async Task An_unknown_header_is_asked_about_where_somebody_answers_and_kept_as_a_note_elsewhere()
    {
        var text = "N° dossier;NOM;Prénom(s);Zzz bidule;Truc\nA1;Sow;Awa;+33 611111199;bleu\n";
        var (_, silent, _) = await RunAsync(house, house.Connections, Path(text), json: true);
        Assert.Contains("Zzz bidule", silent, StringComparison.Ordinal);
        var (_, answered, asked) = await RunAsync(
            house, house.Connections, Path(text), json: true, answers: new StringReader("nonsense\n\n-\n"));
        Assert.Contains("Phone", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Zzz bidule", answered, StringComparison.Ordinal);
        var (_, mapped, _) = await RunAsync(
            house, house.Connections, Path(text), json: true, map: ["Zzz bidule=Phone"]);
        Assert.DoesNotContain("Zzz bidule", mapped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_list_is_refused_with_a_sentence_and_whoever_may_not_import_does_not()
    {
        var (exit, _, error) = await RunAsync(house, house.Connections, Path("%PDF-1.7 something"));
        Assert.Equal((1, true), (exit, error.Contains("PDF", StringComparison.Ordinal)));
        Assert.Equal(1, (await RunAsync(house, house.Connections, Path(French), apply: true, login: "komi")).Exit);
        Assert.Equal(1, (await RunAsync(house, house.Connections, Path(French), apply: true, login: null)).Exit);
        Assert.Equal(1, (await RunAsync(
            house, house.Connections, Path(French), apply: true, login: null, organisation: "OFII Lyon")).Exit);
        var gone = new Connections(
            house.Connections.Owner, "Host=127.0.0.1;Port=1;Database=x;Username=x;Password=x;Timeout=2");
        Assert.Equal(2, (await RunAsync(house, gone, Path(French), apply: true)).Exit);
    }

    private static Task<(int, int, int, int, int)> CountsAsync(Connections own) => LookAsync(own, async db =>
        (await db.Files.CountAsync(), await db.Persons.CountAsync(), await db.Notes.CountAsync(),
            await db.Tasks.CountAsync(),
            await db.Events.CountAsync()));

    /// <summary>Interrupts, as Ctrl-C would, when the progress has reached a number of rows.</summary>
    private sealed class StoppingWriter(CancellationTokenSource stop, int at) : StringWriter
    {
        public override void Write(string? value)
        {
            base.Write(value);
            if (value!.Trim().Split(' ') is [var done, ..] && int.TryParse(done, out var rows)
                && rows >= at) stop.Cancel();
        }
    }
}
