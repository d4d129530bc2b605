using System.Text.Json.Serialization;

namespace Sankofa.Web.Matching;

/// <summary>One view and one token: 32 small hexadecimal digits, nothing else.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SentToken(
    [property: JsonRequired] string View, [property: JsonRequired] string Token);

/// <summary>The tokens that stay at the service, and those with which it is only asked.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SentReference(
    [property: JsonRequired] IReadOnlyList<SentToken> Kept, [property: JsonRequired] IReadOnlyList<SentToken> Asked,
    [property: JsonRequired] DateOnly ExpiresOn);

/// <summary>A sealed verdict, in hexadecimal digits; all boxes are equally long.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SentVerdict([property: JsonRequired] string Box);

/// <summary>A pair as its reader may know it. The other box is there once both sides have given theirs.</summary>
public sealed record ToldPair(
    Guid Id, string Reference, IReadOnlyList<string> Views, bool Answered, string? OtherBox, bool Ended, long Changed);

public sealed record ToldPairs(IReadOnlyList<ToldPair> Pairs);
