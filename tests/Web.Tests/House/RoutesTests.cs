using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Sankofa.Core.Demo;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.House;

/// <summary>
/// One walk through every route with the whole cast: who gets in, who finds nothing, and nobody a fault.
/// </summary>
public sealed partial class RoutesTests(TestHouse house)
{
    private const int PageBytes = 14 * 1024;

    /// <summary>What somebody without sign-in may open; everything else sends them to the door.</summary>
    private static readonly string[] OpenRoutes =
        ["/", "/refused", "/home/", "/account/sign-in", "/account/sign-out", "/account/two-factor",
            "/account/recovery", "/account/passkey", "/account/invitation", "/own", "/api/openapi",
            "/dialogue"];

    private const string Desk = "/dialogue/desk";

    [Fact]
    public async Task Nobody_meets_a_fault_and_only_the_circle_opens_a_file()
    {
        var file = await OpenFileAsync();
        var pages = Pages(file);
        Assert.True(pages.Count > 20, $"only {pages.Count} pages");
        var wrong = new List<string>();
        foreach (var (login, _, organisation, _) in Cast.People.DistinctBy(p => (p.Organisation, p.Role)))
        {
            var visitor = await house.AsAsync(login);
            foreach (var page in pages)
            {
                var answer = await visitor.GetAsync(page);
                if ((int)answer.Status >= 500) wrong.Add($"{login} {page}: {answer.Status}");
                if (page.Contains(file, StringComparison.Ordinal) && organisation != "OFII Lyon"
                    && answer.Status == HttpStatusCode.OK)
                    wrong.Add($"{login} of {organisation} opens {page}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Without_sign_in_every_page_leads_to_the_door()
    {
        var file = await OpenFileAsync();
        using var anonymous = house.Anonymous();
        var wrong = new List<string>();
        foreach (var page in Pages(file)
            .Where(p => p != "/" && (p.StartsWith(Desk, StringComparison.Ordinal)
                || !OpenRoutes.Skip(1).Any(o => p.StartsWith(o, StringComparison.Ordinal)))))
        {
            var answer = await anonymous.GetAsync(page);
            var turned = answer.Status == HttpStatusCode.Unauthorized
                || (answer.Status == HttpStatusCode.Redirect
                    && answer.Location!.Contains("/account/sign-in", StringComparison.Ordinal));
            if (!turned) wrong.Add($"{page}: {answer.Status}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_page_speaks_both_languages_whole_and_weighs_little()
    {
        var file = await OpenFileAsync();
        var claire = await house.SignInAsync("claire");
        var wrong = new List<string>();
        foreach (var language in new[] { "fr", "en" })
        {
            claire.Cookies.Add(house.Address, new Cookie("sankofa-language", $"c={language}|uic={language}"));
            foreach (var page in Pages(file))
            {
                var answer = await claire.GetAsync(page);
                if (answer.Status != HttpStatusCode.OK
                    || answer.Message.Content.Headers.ContentType?.MediaType != "text/html") continue;
                if (Missing().Match(answer.Body) is { Success: true } missing) wrong.Add(
                    $"{page} in {language} lacks {missing.Value}");
                if (!answer.Body.Contains($"<html lang=\"{language}\" dir=\"ltr\">",
                    StringComparison.Ordinal)) wrong.Add($"{page} is not in {language}");
                var weight = Compressed(answer.Body);
                if (weight > PageBytes) wrong.Add($"{page} weighs {weight} bytes");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_everywhere()
    {
        var file = await OpenFileAsync();
        var (claire, admin) = (await house.AsAsync("claire"), await house.AsAsync("admin"));
        var wrong = new List<string>();
        foreach (var (page, takesForms) in Forms(file))
        {
            var administration = page.StartsWith("/administration", StringComparison.Ordinal);
            var expected = takesForms ? HttpStatusCode.BadRequest : HttpStatusCode.MethodNotAllowed;
            var able = await PostNothingAsync(administration ? admin : claire, page);
            if (able != expected) wrong.Add($"{page}: {able} to somebody who may");
            var unable = administration ? await PostNothingAsync(claire, page) : HttpStatusCode.Forbidden;
            if (unable != HttpStatusCode.Forbidden) wrong.Add($"{page}: {unable} to somebody who may not");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // A page answers to any method, an endpoint to those that it names; a refusal page is shown in place of anything.
    private IEnumerable<(string Page, bool TakesForms)> Forms(string file) =>
        house.Routes.Where(r => !r.Pattern.StartsWith("/api", StringComparison.Ordinal))
            .Select(r => (Page: Filled(r.Pattern, file), TakesForms: r.Methods.Contains("POST") || r.IsPage))
            .Where(r => !r.Page.Contains('{', StringComparison.Ordinal) && r.Page != "/refused")
            .GroupBy(r => r.Page, r => r.TakesForms, (page, takes) => (page, takes.Any(t => t)));

    private static async Task<HttpStatusCode> PostNothingAsync(Visitor visitor, string page)
    {
        using var form = new HttpRequestMessage(HttpMethod.Post, page) { Content = new FormUrlEncodedContent([]) };
        return (await visitor.SendAsync(form)).Status;
    }

    private static int Compressed(string body)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(System.Text.Encoding.UTF8.GetBytes(body));
        return (int)packed.Length;
    }

    private List<string> Pages(string file) =>
    [
        .. house.Routes.Where(r => r.Methods.Contains("GET") || r.Methods.Count == 0)
            .Select(r => Filled(r.Pattern, file))
            .Where(p => !p.Contains('{', StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal),
    ];

    // The file's id is real; other ids are of nothing, which must be answered by "not there" and never by a fault.
    private static string Filled(string pattern, string file) => Parameter().Replace(pattern, match =>
        match.Groups[1].Value == "id" ? file
        : match.Groups[1].Value == "code" ? "TG"
        : match.Value.Contains("length(43)", StringComparison.Ordinal) ? new string('0', 43)
        : match.Value.Contains("length(2)", StringComparison.Ordinal) ? "TG"
        : "0190a1b2-0000-7000-8000-000000000000");

    private async Task<string> OpenFileAsync()
    {
        var opened = await (await house.AsAsync("claire")).PostAsync("/cases/new", new()
        {
            ["Input.Basis"] = "Voluntary", ["Input.Entry"] = "HostAgency", ["Input.HostCountry"] = "FR",
                ["Input.ReturnCountry"] = "TG",
            ["Input.FamilyName"] = "Amouzou", ["Input.GivenNames"] = "Dela", ["Input.Sex"] = "Female",
            ["Input.BirthDate.Year"] = "1988",
            ["Input.Nationality"] = "TG", ["Input.Language"] = "ee",
        });
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        return opened.Location!.Split('/')[^1];
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("⟦[^⟧]*⟧")]
    private static partial Regex Missing();
}
