using System.Buffers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Sankofa.Core.Reintegration.DoubleBenefit;

namespace Sankofa.Web.Matching;

/// <summary>
/// The match service, for programs of agencies, of this house or another. A party shows its key with each request;
/// whatever is not a token, a reference or a box is refused, so that no name can come here by mistake.
/// </summary>
[ApiController]
[AllowAnonymous]
[TypeFilter<ByPartyKey>]
[Produces("application/json")]
[Route("api/matching")]
[RequestSizeLimit(LargestRequest)]
public sealed class MatchingApi(MatchService service, TimeProvider clock) : ControllerBase
{
    public const int LargestRequest = 32 * 1024;
    private const int LongestYears = 10;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private Caller Caller => ByPartyKey.Of(HttpContext).Caller;

    private CancellationToken Cancel => HttpContext.RequestAborted;

    [HttpPut("references/{reference}")]
    public async Task<IActionResult> Register(string reference, SentReference sent)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (!IsHex(reference, ComparedPerson.ReferenceLength)
            || sent.ExpiresOn <= today || sent.ExpiresOn > today.AddYears(LongestYears)
            || Tokens(sent.Kept, MatchService.MostKept) is not { Count: > 0 } kept
            || Tokens(sent.Asked, MatchService.MostAsked) is not { } asked) return BadRequest();
        var party = ByPartyKey.Of(HttpContext);
        if (!await service.CountAsync(party.Key, party.Caller, 1, kept.Count + asked.Count, Cancel))
            return TooMany();
        var expires = new DateTimeOffset(sent.ExpiresOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        await service.RegisterAsync(Caller, reference, kept, asked, expires, Cancel);
        return NoContent();
    }

    [HttpDelete("references/{reference}")]
    public async Task<IActionResult> Withdraw(string reference)
    {
        if (!IsHex(reference, ComparedPerson.ReferenceLength)) return BadRequest();
        // Withdrawing is never refused for having asked too much: a consent ends now.
        await CountedAsync();
        await service.WithdrawAsync(Caller, reference, Cancel);
        return NoContent();
    }

    [HttpGet("pairs")]
    public async Task<ActionResult<ToldPairs>> Pairs(long since)
    {
        if (since < 0) return BadRequest();
        if (!await CountedAsync()) return TooMany();
        var pairs = await service.PairsAsync(Caller, since, Cancel);
        return new ToldPairs([.. pairs.Select(p => new ToldPair(
            p.Id, p.Reference, p.Views, p.Answered, p.OtherBox is { } box ? Convert.ToHexStringLower(box) : null,
            p.Ended, p.Changed))]);
    }

    [HttpPut("pairs/{pair:guid}/verdict")]
    public async Task<IActionResult> Judge(Guid pair, SentVerdict sent)
    {
        if (!IsHex(sent.Box, 2 * SharedKey.BoxBytes)) return BadRequest();
        if (!await CountedAsync()) return TooMany();
        return await service.JudgeAsync(Caller, pair, Convert.FromHexString(sent.Box), Cancel) switch
        {
            VerdictOutcome.Kept => NoContent(),
            VerdictOutcome.GivenAlready => Conflict(),
            _ => NotFound(),
        };
    }

    /// <summary>Null where anything in it is no token of a known view, where one stands twice, or too many.</summary>
    private static IReadOnlyList<Token>? Tokens(IReadOnlyList<SentToken>? sent, int most)
    {
        if (sent is null || sent.Count > most) return null;
        var tokens = new HashSet<Token>();
        foreach (var one in sent)
        {
            if (one is null || !IsHex(one.Token, 2 * SharedKey.TokenBytes)
                || !Enum.GetNames<IdentityView>().Contains(one.View, StringComparer.Ordinal)
                || !tokens.Add(new Token(Enum.Parse<IdentityView>(one.View), one.Token))) return null;
        }

        return [.. tokens];
    }

    private static bool IsHex(string? text, int length) =>
        text?.Length == length && !text.AsSpan().ContainsAnyExcept(Digits);

    private Task<bool> CountedAsync()
    {
        var party = ByPartyKey.Of(HttpContext);
        return service.CountAsync(party.Key, party.Caller, 0, 0, Cancel);
    }

    private StatusCodeResult TooMany() => StatusCode(StatusCodes.Status429TooManyRequests);
}

/// <summary>Lets a party in by the key it shows; everybody else is told nothing but that they are not known.</summary>
public sealed class ByPartyKey(MatchService service) : IAsyncResourceFilter
{
    private const string Scheme = "Bearer ";
    private static readonly object ItemKey = new();

    public static (string Key, Caller Caller) Of(HttpContext context) =>
        ((string, Caller))context.Items[ItemKey]!;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var shown = http.Request.Headers.Authorization.ToString();
        var key = shown.StartsWith(Scheme, StringComparison.Ordinal) ? shown[Scheme.Length..] : "";
        var caller = key.Length == 2 * MatchParty.KeyBytes ? await service.CallerAsync(key, http.RequestAborted) : null;
        if (caller is null)
        {
            context.Result = new UnauthorizedResult();
            return;
        }

        http.Items[ItemKey] = (key, caller);
        await next();
    }
}
