using System.Net;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Tests;
using Sankofa.Web.Tests.Cases;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

/// <summary>A file that may be shown to the consulate of Togo, and the asking.</summary>
internal static class Ready
{
    public static Task<GivenFile> ToAskAsync(TestHouse house) => GivenFile.OpenAsync(house, async (file, db, me) =>
    {
        var person = file.Members[0].PersonId;
        file.TakeConsent(
            person, GivenFile.Terms(ConsentPurpose.Identification, me),
            await GivenFile.OrganisationAsync(db, "Consulat du Togo"), me);
        Declare(file, me);
        file.MoveOn("", me);
    });

    public static void Declare(CaseFile file, Me me)
    {
        foreach (var kind in (FactKind[])[FactKind.Informed, FactKind.Declared, FactKind.RisksExplained])
            file.Establish(kind, Sections.Identity, file.Members[0].PersonId, me.Today, null, "test", me);
    }

    public static async Task<IdentificationRequest> AskAsync(TestHouse house, GivenFile file)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var db = house.System.Open();
        var authority = await GivenFile.OrganisationAsync(db, "Consulat du Togo");
        var sent = await (await house.AsAsync("claire")).PostAsync(
            file.Url + "/identification/requests/new", new() { ["Input.AuthorityId"] = authority.Id.ToString() });
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Body);
        return await db.Set<IdentificationRequest>().SingleAsync(r => r.FileId == file.Id, cancel);
    }
}
