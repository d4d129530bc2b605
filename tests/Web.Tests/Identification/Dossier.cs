using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.People;
using Sankofa.Tests;
using Sankofa.Web.Tests.Cases;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

/// <summary>A request that was sent under an agreement, and the pages of its dossier.</summary>
internal sealed record Dossier(TestHouse House, GivenFile File, IdentificationRequest Request)
{
    public string Url => $"{File.Url}/identification/requests/{Request.Id}";

    public static async Task<Dossier> SentAsync(TestHouse house, string maidenName = "Ayeva") =>
        await OfAsync(house, await Ready.ToAskAsync(house), maidenName);

    /// <summary>Of a file that is ready; its one piece may be a paper that the person holds.</summary>
    public static async Task<Dossier> OfAsync(
        TestHouse house, GivenFile file, string maidenName = "Ayeva", Guid? paperId = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        var agreement = await Agreed.BetweenAsync(house, "FR", "TG");
        await using var db = house.System.Open();
        var sent = await (await house.AsAsync("claire")).PostAsync(file.Url + "/identification/requests/new", new()
        {
            ["Input.AuthorityId"] = (await GivenFile.OrganisationAsync(db, "Consulat du Togo")).Id.ToString(),
            ["Input.AgreementId"] = agreement.Id.ToString(), ["Input.LastResidence"] = "Kara",
            ["Input.Told[0].PersonId"] = file.PersonId.ToString(), ["Input.Told[0].MaidenName"] = maidenName,
            ["Input.Evidence[0].Kind"] = "Paper", ["Input.Evidence[0].Code"] = "card",
            ["Input.Evidence[0].Description"] = "Carte n° 77",
            ["Input.Evidence[0].PaperId"] = paperId.ToString() ?? "",
        });
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Body);
        return new Dossier(
            house, file, await db.Set<IdentificationRequest>().SingleAsync(r => r.FileId == file.Id, cancel));
    }

    public async Task<Guid> PieceAsync()
    {
        await using var db = House.System.Open();
        return (await db.Set<IdentificationEvidence>().OrderBy(e => e.Id).FirstAsync(e =>
            e.RequestId == Request.Id)).Id;
    }

    public async Task<Answer> DoAsync(string login, string path, Dictionary<string, string> form,
        string? from = null) =>
        await (await House.AsAsync(login)).PostAsync(
            path.StartsWith('/') ? path : $"{Url}/{path}", form, from is null ? null : $"{Url}/{from}");

    public async Task<string> ReadAsync(string login, string path = "")
    {
        var answer = await (await House.AsAsync(login)).GetAsync(
            path.StartsWith('/') ? path : path.Length == 0 ? Url : $"{Url}/{path}");
        return WebUtility.HtmlDecode(answer.Body);
    }

    /// <summary>A consulate of another country that is on the same file.</summary>
    public async Task LetInCameroonAsync()
    {
        await using var db = House.System.Open();
        var kept = await db.Files.Include(f => f.Members).ThenInclude(m => m.Person).ThenInclude(p => p.Nationalities)
            .Include(f => f.Access).Include(f => f.Facts).AsSplitQuery().SingleAsync(f => f.Id == File.Id);
        var claire = await House.MeAsync("claire");
        kept.ClaimNationality(File.PersonId, "CM", NationalityStanding.Suspected, claire);
        kept.Give(await GivenFile.OrganisationAsync(db, "Consulat du Cameroun"), Sections.Identity, AccessBasis.Law,
            "accord", claire);
        await db.SaveChangesAsync();
    }
}
