using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Sankofa.Web.Abis;

/// <summary>
/// Where the engine is: SANKOFA_ABIS (its token in SANKOFA_ABIS_TOKEN), or else the house's own, in this program and to
/// this machine alone. SANKOFA_ABIS_SHARE says under which address an engine elsewhere fetches templates.
/// </summary>
public sealed class EngineAddress(IServer server)
{
    public const string EnginePath = "/api/abis";
    public const string SharePath = "/api/abis/share/";

    /// <summary>Another engine than the house's own.</summary>
    public Uri? Elsewhere { get; set; } = Named("SANKOFA_ABIS");

    public string? Token { get; } = Environment.GetEnvironmentVariable("SANKOFA_ABIS_TOKEN");

    /// <summary>Null until the program listens.</summary>
    public Uri? Engine => Elsewhere ?? (Own is { } own ? new Uri(own, EnginePath) : null);

    public Uri? Share => Named("SANKOFA_ABIS_SHARE") ?? Own;

    private Uri? Own =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } listens
            ? new Uri(listens.Replace("+", "localhost", StringComparison.Ordinal)
                .Replace("*", "localhost", StringComparison.Ordinal)
                .Replace("[::]", "localhost", StringComparison.Ordinal)
                .Replace("0.0.0.0", "localhost", StringComparison.Ordinal))
            : null;

    private static Uri? Named(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } address ? new Uri(address) : null;
}
