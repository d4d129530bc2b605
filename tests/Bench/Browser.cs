using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Sankofa.Core.Demo;
using Sankofa.Tests;

namespace Sankofa.Bench;

/// <summary>
/// A page to be asked for; with a text it is a search, which is sent as a form. A page of a file has an address for
/// each of several files, which are asked for in turn: people who work at the same time rarely read the same one.
/// </summary>
internal sealed record AskedPage(
    string Name, IReadOnlyList<string> Urls, string? Text = null, HttpStatusCode Right = HttpStatusCode.OK)
{
    private int _turn;

    public AskedPage(string name, string url, string? text = null, HttpStatusCode right = HttpStatusCode.OK)
        : this(name, [url], text, right)
    {
    }

    public string NextUrl() => Urls[(int)((uint)Interlocked.Increment(ref _turn) % (uint)Urls.Count)];
}

/// <summary>A page did not answer as it does for the person who works with it: its time would mean nothing.</summary>
internal sealed class WrongAnswer(string message) : Exception(message);

/// <summary>Somebody signed in, who takes compressed answers and reads them to the end.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;
    private string _token = "";

    private Browser(Uri address) => _client = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, CookieContainer = new CookieContainer(),
            AutomaticDecompression = DecompressionMethods.None,
        MaxConnectionsPerServer = 64,
    }) { BaseAddress = address };

    /// <summary>Somebody of the cast, or with an empty login somebody without sign-in.</summary>
    public static async Task<Browser> OpenAsync(Uri address, string login, CancellationToken cancel) =>
        login.Length == 0 ? new Browser(address) : await SignInAsync(address, login, cancel);

    private static async Task<Browser> SignInAsync(Uri address, string login, CancellationToken cancel)
    {
        var browser = new Browser(address);
        const string door = "/account/sign-in";
        var token = Token().Match(await browser._client.GetStringAsync(door, cancel)).Groups[1].Value;
        var answer = await browser._client.PostAsync(door, new FormUrlEncodedContent([
            new("Input.Email", Cast.Email(login)), new("Input.Password", Cast.Password),
            new("__RequestVerificationToken", token)]), cancel);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Signing in as {login} answered {(int)answer.StatusCode}.");
        browser._token = Token().Match(await browser._client.GetStringAsync("/cases", cancel)).Groups[1].Value;
        return browser;
    }

    /// <summary>Asks without a look at the answer: a wrong one is told when the page is measured.</summary>
    public async Task AskAnyAsync(AskedPage page, CancellationToken cancel)
    {
        using var request = Request(page);
        using var answer = await _client.SendAsync(request, cancel);
        await answer.Content.ReadAsByteArrayAsync(cancel);
    }

    public async Task<(long Bytes, int Queries)> AskAsync(AskedPage page, QueryCount? count, CancellationToken cancel)
    {
        using var request = Request(page);
        var queries = count?.Watch(request);
        using var answer = await _client.SendAsync(request, cancel);
        var bytes = await answer.Content.ReadAsByteArrayAsync(cancel);
        if (answer.StatusCode != page.Right)
        {
            throw new WrongAnswer(string.Create(
                CultureInfo.InvariantCulture,
                $"{request.RequestUri} answered {(int)answer.StatusCode}, not {(int)page.Right}"));
        }

        return (bytes.Length, queries?.Invoke() ?? 0);
    }

    private HttpRequestMessage Request(AskedPage page)
    {
        var request = new HttpRequestMessage(page.Text is null ? HttpMethod.Get : HttpMethod.Post, page.NextUrl());
        request.Headers.AcceptEncoding.ParseAdd("br");
        if (page.Text is not null)
            request.Content = new FormUrlEncodedContent(
                [new("q", page.Text), new("__RequestVerificationToken", _token)]);
        return request;
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
