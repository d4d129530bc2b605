using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Sankofa.Core.Reintegration.DoubleBenefit;
using Sankofa.Web.Matching;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

/// <summary>What became of a message: through, known already or gone, or why not.</summary>
public readonly record struct Sent(MatchTrouble Trouble, HttpStatusCode Status = default)
{
    public bool IsThrough => Trouble == MatchTrouble.None;
}

/// <summary>
/// Speaks to the match service of one exchange. The party's key stands in a header, never in an address; no redirect is
/// followed, since it would carry the key elsewhere.
/// </summary>
public sealed class MatchServiceClient(HttpClient http)
{
    public const string Name = "match service";
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const int LongestAnswer = 1024 * 1024;

    public static HttpClient Configured() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Patience,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Patience, MaxResponseContentBufferSize = LongestAnswer,
    };

    public Task<Sent> RegisterAsync(
        Exchange exchange, string key, string reference, SentReference sent, CancellationToken cancel) =>
        SendAsync(exchange, key, HttpMethod.Put, $"references/{reference}", sent, cancel);

    public Task<Sent> WithdrawAsync(Exchange exchange, string key, string reference, CancellationToken cancel) =>
        SendAsync(exchange, key, HttpMethod.Delete, $"references/{reference}", null, cancel);

    public async Task<Sent> JudgeAsync(
        Exchange exchange, string key, Guid pair, byte[] box, CancellationToken cancel)
    {
        var verdict = new SentVerdict(Convert.ToHexStringLower(box));
        var sent = await SendAsync(exchange, key, HttpMethod.Put, $"pairs/{pair}/verdict", verdict, cancel);
        // Given by the same message before its answer was lost, or the other side has left meanwhile.
        return sent.Status is HttpStatusCode.Conflict or HttpStatusCode.NotFound ? new Sent(MatchTrouble.None) : sent;
    }

    public async Task<(Sent Sent, IReadOnlyList<ToldPair> Pairs)> PairsAsync(
        Exchange exchange, string key, long since, CancellationToken cancel)
    {
        IReadOnlyList<ToldPair> pairs = [];
        var path = FormattableString.Invariant($"pairs?since={since}");
        var sent = await SendAsync(exchange, key, HttpMethod.Get, path, null, cancel,
            async answer => pairs = (await answer.ReadFromJsonAsync<ToldPairs>(cancel))?.Pairs ?? []);
        return (sent, pairs);
    }

    private async Task<Sent> SendAsync(
        Exchange exchange, string key, HttpMethod method, string path, object? body, CancellationToken cancel,
        Func<HttpContent, Task>? read = null)
    {
        var address = $"{exchange.ServiceAddress.TrimEnd('/')}/api/matching/{path}";
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (body is not null) request.Content = JsonContent.Create(body, body.GetType());
        try
        {
            using var answer = await http.SendAsync(request, cancel);
            if (answer.IsSuccessStatusCode && read is not null) await read(answer.Content);
            return new Sent(TroubleOf(answer.StatusCode), answer.StatusCode);
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or IOException
            || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            // Unreachable, or too slow, or not what it should be: the message stays and goes again.
            return new Sent(MatchTrouble.Silent);
        }
    }

    private static MatchTrouble TroubleOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => MatchTrouble.None,
        401 or 403 => MatchTrouble.KeyRefused,
        429 or >= 500 => MatchTrouble.Silent,
        _ => MatchTrouble.NotUnderstood,
    };
}
