using System.Net;
using Sankofa.Core.Registry.Biometrics;

namespace Sankofa.Web.Abis;

/// <summary>The engine, what is shared with it, and who asks it, as parts of the host.</summary>
internal static class AbisInTheHost
{
    public static void AddAbis(this IServiceCollection services)
    {
        services.AddSingleton(_ => new TemplateVault());
        services.AddSingleton<EngineAddress>();
        services.AddSingleton<AbisClient>();
        services.AddSingleton<SharedTemplates>();
        services.AddSingleton<ReferenceEngine>();
        services.AddHostedService<AbisWorker>();
    }

    public static void MapAbis(this WebApplication app)
    {
        app.MapPost(EngineAddress.EnginePath, AnswerAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(EngineAddress.SharePath + "{key}",
            (string key, SharedTemplates shared, CancellationToken cancel) => shared.GetAsync(key, cancel))
            .AllowAnonymous().ExcludeFromDescription();
    }

    // The own engine answers this machine and those who hold its key; to anybody else it is not there.
    private static async Task<IResult> AnswerAsync(
        HttpContext context, ReferenceEngine engine, TemplateVault vault, CancellationToken cancel)
    {
        if (context.Connection.RemoteIpAddress is not { } from || !IPAddress.IsLoopback(from))
            return Results.NotFound();
        if (!SharedTemplates.Same(context.Request.Headers.Authorization.ToString(), "Bearer " + vault.EngineToken))
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        AbisRequest? request;
        try
        {
            request = await context.Request.ReadFromJsonAsync<AbisRequest>(AbisClient.Json, cancel);
        }
        catch (System.Text.Json.JsonException)
        {
            request = null;
        }

        var answer = request is null
            ? new AbisAnswer(null, null, null, AbisWords.Failed,
                AbisFailure.InvalidStructure.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : await engine.AnswerAsync(request, cancel);
        return Results.Json(answer, AbisClient.Json);
    }
}
