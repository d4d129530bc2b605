using System.Net;
using System.Text.RegularExpressions;

namespace Sankofa.Tests;

public sealed record Answer(HttpStatusCode Status, string Body, string? Location, HttpResponseMessage Message);

/// <summary>A browser without a screen: cookies, forms with their token, redirects seen rather than followed.</summary>
public sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;

    public Visitor(Uri address)
    {
        _client = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    public async Task<Answer> GetAsync(string url) => await ReadAsync(await _client.GetAsync(url));

    /// <summary>
    /// Opens the page for its token, then sends the form as a browser would; the page's other fields are the test's to
    /// give.
    /// </summary>
    public async Task<Answer> PostAsync(string url, Dictionary<string, string> form, string? from = null)
    {
        var page = await GetAsync(from ?? url);
        var token = Token().Match(page.Body);
        if (token.Success) form["__RequestVerificationToken"] = token.Groups[1].Value;
        return await ReadAsync(await _client.PostAsync(url, new FormUrlEncodedContent(form)));
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request) =>
        await ReadAsync(await _client.SendAsync(request));

    /// <summary>The token that a form sent by other means needs.</summary>
    public async Task<string> TokenAsync(string url) => Token().Match((await GetAsync(url)).Body).Groups[1].Value;

    public void Dispose() => _client.Dispose();

    private static async Task<Answer> ReadAsync(HttpResponseMessage message) =>
        new(message.StatusCode, await message.Content.ReadAsStringAsync(), message.Headers.Location?.ToString(),
            message);

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
