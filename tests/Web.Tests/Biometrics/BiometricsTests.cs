using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Biometrics;
using Sankofa.Tests;
using Sankofa.Web.Abis;
using Sankofa.Web.Tests.House;
using Sankofa.Web.Tests.Identification;
using Xunit;

namespace Sankofa.Web.Tests.Biometrics;

public sealed partial class BiometricsTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private readonly TestHouse _house = apart.House;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private AbisWorker Worker => _house.Jobs.OfType<AbisWorker>().Single();

    [Fact]
    public async Task Nothing_is_taken_before_the_office_names_a_legal_basis_and_all_goes_when_it_is_turned_off()
    {
        var (mawuli, home) = (await _house.AsAsync("mawuli"), await NewHomeAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await mawuli.GetAsync(home + "/samples/new")).Status);
        var refused = await mawuli.PostAsync(home + "/switch", new() { ["Input.LegalBasis"] = "loi" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await TurnOnAsync(mawuli, home);
        Assert.Equal(HttpStatusCode.Redirect, (await GiveAsync(mawuli, home, Prints.Of(1, 1, 2, 7), "A-1")).Status);
        Assert.Contains("Loi 2020-03", (await mawuli.GetAsync(home)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await mawuli.PostAsync(home + "/switch", [])).Status);
        await using var db = _house.System.Open();
        Assert.False(await db.Set<BiometricSample>().AnyAsync(s => s.RegisterId == IdOf(home), Cancel));
    }

    [Fact]
    public async Task Another_office_and_other_roles_find_nothing()
    {
        var home = await NewHomeAsync();
        await TurnOnAsync(await _house.AsAsync("mawuli"), home);
        foreach (var login in (string[])["claire", "komi", "awa", "serge"])
            Assert.Equal(HttpStatusCode.NotFound, (await (await _house.AsAsync(login)).GetAsync(home)).Status);
    }

    [Fact]
    public async Task A_malformed_template_is_refused_with_its_offset_in_the_reader_s_language()
    {
        var (mawuli, home) = (await _house.SignInAsync("mawuli"), await NewHomeAsync());
        await TurnOnAsync(mawuli, home);
        var record = Prints.Of(1, 1, 2, 7);
        record[23] = 9;
        var refused = await GiveAsync(mawuli, home, record, "A-1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Octet 23 : une valeur réservée", refused.Body, StringComparison.Ordinal);
        mawuli.Cookies.Add(_house.Address, new Cookie("sankofa-language", "c=en|uic=en"));
        Assert.Contains("Byte 8: the stated length", (await GiveAsync(mawuli, home, record[..^1], "A-1")).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_finger_is_not_kept_and_not_looked_for_in_a_whole_register()
    {
        var (mawuli, home) = (await _house.AsAsync("mawuli"), await NewHomeAsync());
        await TurnOnAsync(mawuli, home);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await GiveAsync(mawuli, home, Prints.Of(2, 1, 2), "A-2")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await GiveAsync(mawuli, home, Prints.Of(2, 1, 2), "D-2", SamplePurpose.Request)).Status);
    }

    [Fact]
    public async Task A_silent_engine_is_shown_asked_again_and_recovers_with_nothing_lost()
    {
        var (mawuli, home) = (await _house.AsAsync("mawuli"), await NewHomeAsync());
        await TurnOnAsync(mawuli, home);
        try
        {
            // Nobody listens at the port of "discard" on this machine.
            Worker.Address.Elsewhere = new Uri("http://127.0.0.1:9/");
            await GiveAsync(mawuli, home, Prints.Of(3, 1, 2, 7), "A-3");
            await UntilAsync(home, j => j is { State: AbisJobState.Waiting, Attempts: > 0 });
            var silent = (await mawuli.GetAsync(home)).Body;
            Assert.Contains("Le moteur ne répond plus depuis", silent, StringComparison.Ordinal);
            Assert.Contains("Demandes en attente : 1", silent, StringComparison.Ordinal);
        }
        finally
        {
            Worker.Address.Elsewhere = null;
        }

        _house.Clock.Pass(TimeSpan.FromMinutes(20));
        await UntilAsync(home, j => j.State == AbisJobState.Answered);
        Assert.DoesNotContain("ne répond plus", (await mawuli.GetAsync(home)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_disagree_do_not_see_each_other_before_and_a_third_person_decides()
    {
        var (mawuli, home) = (await _house.AsAsync("mawuli"), await NewHomeAsync());
        var (kossi, edi) = (await ColleagueAsync("kossi"), await ColleagueAsync("edi"));
        await TurnOnAsync(mawuli, home);
        for (var other = 10; other < 15; other++)
            await GiveAsync(mawuli, home, Prints.Of(other, 1, 2, 7), $"A-{other}");
        await GiveAsync(mawuli, home, Prints.Of(4, 1, 2, 7), "A-4");
        await UntilAsync(home, j => j.State == AbisJobState.Answered);
        await GiveAsync(mawuli, home, Prints.Of(4, 2, 2, 7), "A-5", identify: true);
        await UntilAsync(home, j => j.State == AbisJobState.Answered);
        var page = PairLink().Matches((await mawuli.GetAsync(home)).Body).Select(m => m.Value).Distinct().Single();

        await SayAsync(mawuli, page, "Same", "douze minuties au même endroit");
        var second = (await kossi.GetAsync(page)).Body;
        Assert.Contains("<circle", second, StringComparison.Ordinal);
        Assert.DoesNotContain("douze minuties", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Mawuli", second, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mawuli.PostAsync(page, new()
        {
            ["Input.Verdict"] = "Same", ["Input.Reason"] = "encore",
        }, home + "/switch")).Status);
        await SayAsync(kossi, page, "Different", "le delta manque");
        await using var db = _house.System.Open();
        var pair = Guid.Parse(page[^36..]);
        Assert.Null((await db.Set<Adjudication>().SingleAsync(a => a.Id == pair, Cancel)).Outcome);

        var third = (await edi.GetAsync(page)).Body;
        Assert.Contains("douze minuties", third, StringComparison.Ordinal);
        Assert.Contains("le delta manque", third, StringComparison.Ordinal);
        await SayAsync(edi, page, "Different", "le centre n’est pas le même");
        Assert.Contains("Décidé : deux personnes", (await mawuli.GetAsync(page)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_sent_for_a_request_never_enters_the_engine_and_is_gone_with_the_answer()
    {
        var (mawuli, home) = (await _house.AsAsync("mawuli"), await NewHomeAsync());
        await TurnOnAsync(mawuli, home);
        await GiveAsync(mawuli, home, Prints.Of(6, 1, 2, 7), "A-6");
        await UntilAsync(home, j => j.State == AbisJobState.Answered);
        var asked = await AskedRequest.OfAsync(_house);
        var request = asked.Request;
        var given = await GiveAsync(
            mawuli, home, Prints.Of(6, 2, 2), "D-6", SamplePurpose.Request, request: request, among: "A-6");
        Assert.Equal(HttpStatusCode.Redirect, given.Status);
        await UntilAsync(home, j => j.State == AbisJobState.Answered);
        await using var db = _house.System.Open();
        var sample = await db.Set<BiometricSample>().SingleAsync(s => s.ServesId == request, Cancel);
        Assert.Equal(1, await db.Set<Adjudication>().CountAsync(a => a.ProbeId == sample.Id, Cancel));
        Assert.False(await db.Set<EngineReference>().AnyAsync(r => r.Id == sample.Id, Cancel));

        // In the transaction of the answer: while nobody else sees the answer, the template is still there for them.
        await asked.AnswerAsync(async answering =>
        {
            Assert.False(await answering.Set<BiometricSample>().AnyAsync(s => s.ServesId == request, Cancel));
            Assert.True(await db.Set<BiometricSample>().AnyAsync(s => s.ServesId == request, Cancel));
        });
        Assert.False(await db.Set<BiometricSample>().AnyAsync(s => s.ServesId == request, Cancel));
        var page = PairLink().Match((await mawuli.GetAsync(home)).Body).Value;
        Assert.Contains("Ce gabarit a été effacé", (await mawuli.GetAsync(page)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_holds_no_template_in_clear()
    {
        var (mawuli, home) = (await _house.AsAsync("mawuli"), await NewHomeAsync());
        await TurnOnAsync(mawuli, home);
        var record = Prints.Of(7, 1, 2, 7);
        await GiveAsync(mawuli, home, record, "A-7");
        await UntilAsync(home, j => j.State == AbisJobState.Answered);
        await using var db = _house.System.Open();
        var sample = await db.Set<BiometricSample>().SingleAsync(s => s.RegisterId == IdOf(home), Cancel);
        var kept = await db.Set<EngineReference>().SingleAsync(r => r.Id == sample.Id, Cancel);
        Assert.Equal(-1, sample.Sealed.AsSpan().IndexOf("FMR"u8));
        Assert.Equal(-1, kept.Sealed.AsSpan().IndexOf("FMR"u8));
    }

    [Fact]
    public async Task The_engine_answers_nobody_without_its_key_and_shares_nothing_by_a_guessed_address()
    {
        using var anonymous = _house.Anonymous();
        using var ask = new HttpRequestMessage(HttpMethod.Post, EngineAddress.EnginePath)
        {
            Content = new StringContent("{}", null, "application/json"),
        };
        Assert.Equal(HttpStatusCode.Unauthorized, (await anonymous.SendAsync(ask)).Status);
        var guessed = $"{EngineAddress.SharePath}{Guid.Empty:N}-9999999999-{new string('0', 64)}";
        Assert.Equal(HttpStatusCode.Unauthorized, (await anonymous.GetAsync(guessed)).Status);
    }

    private async Task<Visitor> ColleagueAsync(string login)
    {
        await Colleagues.HireAsync(_house, login);
        return await _house.SignInAsync(login);
    }

    private async Task<string> NewHomeAsync()
    {
        var mawuli = await _house.MeAsync("mawuli");
        await using var db = _house.System.Open();
        var code = Ids.New(TimeProvider.System).ToString("N")[^12..];
        var register = await Register.OpenAsync(db, code, "Registre de Kpalimé", RegisterKind.Civil, mawuli, Cancel);
        await db.SaveChangesAsync(Cancel);
        return $"/registry/{register.Id}/biometrics";
    }

    private static Guid IdOf(string home) => Guid.Parse(home.Split('/')[2]);

    private static async Task TurnOnAsync(Visitor visitor, string home) =>
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(home + "/switch", new()
        {
            ["Input.LegalBasis"] = "Loi 2020-03, article 12",
        })).Status);

    private static async Task SayAsync(Visitor visitor, string page, string verdict, string reason) =>
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(page, new()
        {
            ["Input.Verdict"] = verdict, ["Input.Reason"] = reason,
        })).Status);

    private static async Task<Answer> GiveAsync(
        Visitor visitor, string home, byte[] record, string subject, SamplePurpose purpose = SamplePurpose.Registration,
        bool identify = false, Guid? request = null, string among = "")
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(await visitor.TokenAsync(home + "/samples/new")), "__RequestVerificationToken" },
            { new ByteArrayContent(record), "Input.Upload", "doigts.iso" },
            { new StringContent(subject), "Input.Subject" },
            { new StringContent(purpose.ToString()), "Input.Purpose" },
            { new StringContent((request ?? Guid.Empty).ToString()), "Input.ServesId" },
            { new StringContent("Law"), "Input.Basis" },
            { new StringContent("article 12"), "Input.BasisText" },
            { new StringContent(identify ? "true" : "false"), "Input.Identify" },
            { new StringContent(among), "Input.Among" },
        };
        using var message = new HttpRequestMessage(HttpMethod.Post, home + "/samples/new") { Content = form };
        return await visitor.SendAsync(message);
    }

    /// <summary>Works until every job of the register is as wanted; the program's own rounds may help.</summary>
    private async Task UntilAsync(string home, Func<AbisJob, bool> wanted)
    {
        while (true)
        {
            await Worker.RunAsync(Cancel);
            await using var db = _house.System.Open();
            var gallery = await db.Set<Gallery>().Where(g => g.RegisterId == IdOf(home)).Select(g => g.Id)
                .SingleAsync(Cancel);
            var jobs = await db.Set<AbisJob>().Where(j => j.GalleryId == gallery).ToListAsync(Cancel);
            Assert.DoesNotContain(jobs, j => j.State == AbisJobState.Failed);
            if (jobs.TrueForAll(j => wanted(j))) return;
            Cancel.ThrowIfCancellationRequested();
        }
    }

    [GeneratedRegex("/registry/[0-9a-f-]{36}/biometrics/adjudications/[0-9a-f-]{36}")]
    private static partial Regex PairLink();
}
