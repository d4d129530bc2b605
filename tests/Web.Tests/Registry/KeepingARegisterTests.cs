using System.Net;
using Sankofa.Core.Registry;
using Sankofa.Tests;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Registry;

/// <summary>What the office does with single entries, and that the index follows at once.</summary>
public sealed class KeepingARegisterTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private readonly TestHouse house = apart.House;

    private async Task<string> SearchAsync(GivenRegister given, string family, string names)
    {
        var mawuli = await house.AsAsync("mawuli");
        var sent = await mawuli.PostAsync("/registry/searches/new", new()
        {
            ["Input.RegisterId"] = given.Register.Id.ToString(), ["Input.FamilyName"] = family,
            ["Input.GivenNames"] = names, ["Input.Why"] = "essai", ["Input.Reference"] = "E-1",
        });
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Body);
        var page = await mawuli.GetAsync(sent.Location!);
        return page.Body[page.Body.IndexOf("id=\"found\"", StringComparison.Ordinal)..];
    }

    [Fact]
    public async Task A_correction_of_a_second_ago_is_found_and_the_version_before_is_kept()
    {
        var given = await GivenRegister.OpenAsync(house, "1;Sossou;Yawa;F;1977;Kara;;\n2;Bawa;Afi;F;1980;Lomé;;\n" + GivenRegister.Others());
        Assert.DoesNotContain("Tchagbele", await SearchAsync(given, "Tchagbele", "Yawa"), StringComparison.Ordinal);
        var mawuli = await house.AsAsync("mawuli");
        var entry = await given.EntryAsync("1");
        var url = $"{given.Url}/entries/{entry.Id}";
        var corrected = await mawuli.PostAsync(url + "/correction", new()
        {
            ["Input.Version"] = "1", ["Input.FamilyName"] = "Tchagbele", ["Input.GivenNames"] = "Yawa",
            ["Input.Sex"] = "Female", ["Input.BirthDate.Year"] = "1977", ["Input.BirthPlace"] = "Kara",
            ["Input.Reason"] = "mariage",
        });
        Assert.True(corrected.Status == HttpStatusCode.Redirect, corrected.Body);
        Assert.Contains("Yawa Tchagbele", await SearchAsync(given, "Tchagbele", "Yawa"), StringComparison.Ordinal);
        var page = await mawuli.GetAsync(url);
        Assert.Contains("mariage", page.Body, StringComparison.Ordinal);
        Assert.Contains("Sossou", page.Body, StringComparison.Ordinal);
        // Who opened the page before that writes over nothing.
        var late = await mawuli.PostAsync(url + "/correction", new()
        {
            ["Input.Version"] = "1", ["Input.FamilyName"] = "Autre", ["Input.GivenNames"] = "Yawa",
            ["Input.Reason"] = "retard",
        });
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
    }

    [Fact]
    public async Task Merged_entries_are_one_answer_and_unmerged_they_are_two_again()
    {
        var given = await GivenRegister.OpenAsync(
            house, "1;Gnassi;Esso;M;1988;Kara;;\n2;Gnassi;Essoh;M;02/06/1988;Kara;;\n3;Bawa;Afi;F;1980;Lomé;;\n" + GivenRegister.Others());
        var mawuli = await house.AsAsync("mawuli");
        var url = $"{given.Url}/entries/{(await given.EntryAsync("2")).Id}";
        Assert.Contains("Essoh Gnassi", await SearchAsync(given, "Gnassi", "Esso"), StringComparison.Ordinal);
        var merged = await mawuli.PostAsync(
            url + "/merge", new() { ["Input.Number"] = "1", ["Input.Reason"] = "doublon" });
        Assert.True(merged.Status == HttpStatusCode.Redirect, merged.Body);
        var found = await SearchAsync(given, "Gnassi", "Essoh");
        Assert.Contains("Esso Gnassi", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Essoh Gnassi", found, StringComparison.Ordinal);
        var unmerged = await mawuli.PostAsync(url + "/unmerge", new() { ["Input.Reason"] = "jumeaux" });
        Assert.True(unmerged.Status == HttpStatusCode.Redirect, unmerged.Body);
        Assert.Contains("Essoh Gnassi", await SearchAsync(given, "Gnassi", "Essoh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_entry_is_found_no_more_and_restored_it_is()
    {
        var given = await GivenRegister.OpenAsync(house, "1;Kpodo;Dela;F;1988;Kara;;\n2;Bawa;Afi;F;1980;Lomé;;\n" + GivenRegister.Others());
        var mawuli = await house.AsAsync("mawuli");
        var url = $"{given.Url}/entries/{(await given.EntryAsync("1")).Id}";
        Assert.Contains("Dela Kpodo", await SearchAsync(given, "Kpodo", "Dela"), StringComparison.Ordinal);
        await mawuli.PostAsync(url + "/removal", new() { ["Input.Reason"] = "faux acte" });
        Assert.DoesNotContain("Dela Kpodo", await SearchAsync(given, "Kpodo", "Dela"), StringComparison.Ordinal);
        Assert.Equal(401L, await given.AskAsync<long>("SELECT entries FROM register_figure WHERE register_id = $1"));
        await mawuli.PostAsync(url + "/removal", new() { ["Input.Reason"] = "jugement" });
        Assert.Contains("Dela Kpodo", await SearchAsync(given, "Kpodo", "Dela"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_opens_a_register_imports_a_file_and_downloads_what_was_refused()
    {
        var mawuli = await house.SignInAsync("mawuli");
        var opened = await mawuli.PostAsync("/registry/new", new()
        {
            ["Input.Name"] = "État civil d'essai", ["Input.Code"] = "tg-page", ["Input.Kind"] = "Civil",
        });
        Assert.True(opened.Status == HttpStatusCode.Redirect, opened.Body);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await mawuli.TokenAsync(opened.Location + "/imports/new")), "__RequestVerificationToken" },
            { new ByteArrayContent(System.Text.Encoding.Latin1.GetBytes(
                "Numéro,Nom,Prénoms,Né le\n1,Ayité,Kofi,1990\n2,Bawa,Afi,31/31/1990\n")), "Input.Upload", "actes.csv" },
        };
        using var post = new HttpRequestMessage(HttpMethod.Post, opened.Location + "/imports/new") { Content = form };
        var sent = await mawuli.SendAsync(post);
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Body);
        await house.Jobs.OfType<Features.Registry.UploadedRegisters>().Single().GoOnAsync(
            TestContext.Current.CancellationToken);
        // The job of the host may have been the one that took it: its end is told on the page's own stream.
        await mawuli.GetAsync(sent.Location + "/progress");
        var page = await mawuli.GetAsync(sent.Location!);
        Assert.Contains("n'existe pas", WebUtility.HtmlDecode(page.Body), StringComparison.Ordinal);
        var refused = await mawuli.GetAsync(sent.Location + "/refused");
        Assert.Contains("2,Bawa,Afi,31/31/1990", refused.Body, StringComparison.Ordinal);
        var found = await mawuli.GetAsync(opened.Location + "/entries?number=1");
        Assert.Contains("Kofi Ayité", found.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await mawuli.GetAsync(opened.Location!)).Status);
    }
}
