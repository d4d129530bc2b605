using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Sankofa.Core.Demo;
using Sankofa.Tests;

namespace Sankofa.Bench;

/// <summary>A page to be asked for; with a text it is a search, which is sent as a form.</summary>
internal sealed record AskedPage(string Name, string Url, string? Text = null, long Bytes = 0, int Queries = 0);

/// <summary>Somebody signed in, who takes compressed answers and reads them to the end.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;
    private string _token = "";

    private Browser(Uri address) => _client = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.None,
        MaxConnectionsPerServer = 64,
    }) { BaseAddress = address };

    public static async Task<Browser> SignInAsync(Uri address, string login, CancellationToken cancel)
    {
        var browser = new Browser(address);
        const string door = "/account/sign-in";
        var token = Token().Match(await browser._client.GetStringAsync(door, cancel)).Groups[1].Value;
        var answer = await browser._client.PostAsync(door, new FormUrlEncodedContent([
            new("Input.Email", Cast.Email(login)), new("Input.Password", Cast.Password), new("__RequestVerificationToken", token)]), cancel);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Signing in as {login} answered {(int)answer.StatusCode}.");
        browser._token = Token().Match(await browser._client.GetStringAsync("/cases", cancel)).Groups[1].Value;
        return browser;
    }

    public async Task<(long Bytes, int Queries)> AskAsync(AskedPage page, QueryCount? count, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(page.Text is null ? HttpMethod.Get : HttpMethod.Post, page.Url);
        request.Headers.AcceptEncoding.ParseAdd("br");
        if (page.Text is not null)
            request.Content = new FormUrlEncodedContent([new("q", page.Text), new("__RequestVerificationToken", _token)]);
        var queries = count?.Watch(request);
        using var answer = await _client.SendAsync(request, cancel);
        var bytes = await answer.Content.ReadAsByteArrayAsync(cancel);
        if ((int)answer.StatusCode >= 500 || answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"{page.Name} answered {(int)answer.StatusCode}."));
        }

        return (bytes.Length, queries?.Invoke() ?? 0);
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
