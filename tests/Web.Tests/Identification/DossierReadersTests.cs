using System.Net;
using System.Text;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Identification;

/// <summary>Who reads a dossier, what they find in it, and what leaves the house on paper.</summary>
public sealed class DossierReadersTests(TestHouse house)
{
    private const string ArabicName = "عائشة الوالي";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static void Refused(Answer answer, string sentence)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, WebUtility.HtmlDecode(answer.Body), StringComparison.Ordinal);
    }

    private static void Done(Answer answer) => Assert.True(answer.Status == HttpStatusCode.Redirect, answer.Body);

    [Fact]
    public async Task Another_countrys_consulate_and_a_stranger_find_nothing_of_the_dossier()
    {
        var dossier = await Dossier.SentAsync(house);
        await dossier.LetInCameroonAsync();
        var piece = await dossier.PieceAsync();
        var prints = $"{dossier.File.Url}/identification/{dossier.Request.Id}/print";
        string[] pages =
        [
            dossier.Url, dossier.Url + "/answer", dossier.Url + "/evidence/new",
                $"{dossier.Url}/evidence/{piece}/contest",
            $"{dossier.Url}/evidence/{piece}/authenticity", dossier.Url + "/enquiries/new", dossier.Url + "/dna",
            dossier.Url + "/extension", dossier.Url + "/interviews/new", prints, prints + "?format=pdf",
        ];
        foreach (var login in (string[])["berthe", "serge", "awa"])
        {
            foreach (var page in pages)
            {
                var status = (await (await house.AsAsync(login)).GetAsync(page)).Status;
                Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{login} {page}: {status}");
            }
        }

        var berthe = await house.AsAsync("berthe");
        var timeline = WebUtility.HtmlDecode((await berthe.GetAsync(dossier.File.Url + "/timeline")).Body);
        Assert.DoesNotContain("Identification demandée", timeline, StringComparison.Ordinal);
        Assert.DoesNotContain("Adjavon", timeline, StringComparison.Ordinal);
        foreach (var login in (string[])["komi", "claire"])
            Assert.Contains("Identification demandée", await dossier.ReadAsync(login, dossier.File.Url + "/timeline"),
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_country_that_was_asked_gets_identical_dossiers_with_and_without_a_claim()
    {
        var (plain, claimed) = (await Dossier.SentAsync(house), await Dossier.SentAsync(house));
        Done(await (await house.AsAsync("claire")).PostAsync(claimed.File.Url + "/asylum", new()
        {
            ["Input.PersonId"] = claimed.File.PersonId.ToString(), ["Input.On"] = "2026-11-20",
            ["Input.Authority"] = "Office",
        }));
        var komi = await house.SignInAsync("komi");
        foreach (var path in (string[])["", "/answer", "/evidence/new", "/enquiries/new", "/dna", "/extension",
            "/interviews/new"])
        {
            var (a, b) = (await komi.GetAsync(plain.Url + path), await komi.GetAsync(claimed.Url + path));
            Assert.Equal(a.Status, b.Status);
            Assert.Equal(SameFile.Plain(a.Body, plain.File), SameFile.Plain(b.Body, claimed.File));
        }

        foreach (var page in (Dossier[])[plain, claimed])
            Assert.Equal(HttpStatusCode.OK, (await komi.GetAsync(
                $"{page.File.Url}/identification/{page.Request.Id}/print")).Status);
        Assert.Equal(
            SameFile.Plain((await komi.GetAsync($"{plain.File.Url}/identification/{plain.Request.Id}/print")).Body,
                plain.File),
            SameFile.Plain((await komi.GetAsync($"{claimed.File.Url}/identification/{claimed.Request.Id}/print")).Body,
                claimed.File));
    }

    [Fact]
    public async Task The_request_is_printed_in_the_agreements_languages_and_as_a_tagged_pdf()
    {
        var dossier = await Dossier.SentAsync(house);
        var print = $"{dossier.File.Url}/identification/{dossier.Request.Id}/print";
        Assert.Contains("<html lang=\"fr\" dir=\"ltr\">", await dossier.ReadAsync("komi", print),
            StringComparison.Ordinal);
        var english = await dossier.ReadAsync("claire", print + "?language=en");
        Assert.Contains("<html lang=\"en\"", english, StringComparison.Ordinal);
        Assert.Contains("The authority is asked", english, StringComparison.Ordinal);
        Assert.Contains("ce document est en français", await dossier.ReadAsync("claire", print + "?language=ar"),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("claire")).GetAsync(
            $"{dossier.File.Url}/identification/{dossier.Request.Id}/answer/print")).Status);
        // What bin/test prepares: a machine without it shows nothing here, and says so.
        Assert.Contains("format=pdf", english, StringComparison.Ordinal);
        var pdf = await (await house.AsAsync("claire")).GetAsync(print + "?language=en&format=pdf");
        Assert.Equal(HttpStatusCode.OK, pdf.Status);
        var bytes = await pdf.Message.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal("application/pdf", pdf.Message.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(bytes, 0, 8), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pdf_holds_the_french_and_the_arabic_text_under_tags()
    {
        var dossier = await Dossier.SentAsync(house, ArabicName);
        var print = $"{dossier.File.Url}/identification/{dossier.Request.Id}/print";
        var pdf = await (await house.AsAsync("claire")).GetAsync(print + "?language=fr&format=pdf");
        var read = PdfText.Of(await pdf.Message.Content.ReadAsByteArrayAsync(Cancel));
        foreach (var mark in (string[])["/StructTreeRoot", "/Marked true", "/Lang (fr)"])
            Assert.Contains(mark, read.Whole, StringComparison.Ordinal);
        Assert.Contains("H1", read.TagsOf("Demande d'identification"));
        foreach (var words in (string[])["Esso Abalo", ArabicName, "L'autorité est priée de dire", "Carte n° 77"])
        {
            Assert.NotEmpty(read.TagsOf(words));
            Assert.DoesNotContain("", read.TagsOf(words));
        }

        Assert.DoesNotContain(read.Tagged, t => t.Text.Contains('\uFFFD', StringComparison.Ordinal));
        Assert.DoesNotContain(read.Tagged, t => t.Tag.Length == 0 && t.Text.Trim().Length > 0);
    }
}
