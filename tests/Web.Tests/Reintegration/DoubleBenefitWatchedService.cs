using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sankofa.Tests;

namespace Sankofa.Web.Tests.Reintegration;

/// <summary>
/// Stands between the agencies and the real match service, as the wire does: it keeps what went by, and can be cut.
/// </summary>
internal sealed class DoubleBenefitWatchedService : IAsyncDisposable
{
    private readonly HttpClient _behind;
    private readonly WebApplication _wire;

    private DoubleBenefitWatchedService(Uri behind)
    {
        _behind = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = behind };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _wire = builder.Build();
        _wire.Run(PassAsync);
    }

    public ConcurrentQueue<(string Method, string Url, string Body, string Answer)> Seen { get; } = new();

    /// <summary>True while the service is silent.</summary>
    public bool IsCut { get; set; }

    public string Address => _wire.Urls.First();

    public static async Task<DoubleBenefitWatchedService> BeforeAsync(TestHouse house)
    {
        var watched = new DoubleBenefitWatchedService(house.Address);
        await watched._wire.StartAsync();
        return watched;
    }

    public async ValueTask DisposeAsync()
    {
        await _wire.DisposeAsync();
        _behind.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        if (IsCut)
        {
            context.Abort();
            return;
        }

        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync();
        var url = context.Request.Path + context.Request.QueryString;
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), url);
        request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.ToString());
        if (text.Length > 0) request.Content = new StringContent(text, System.Text.Encoding.UTF8, "application/json");
        using var answer = await _behind.SendAsync(request);
        var said = await answer.Content.ReadAsStringAsync();
        Seen.Enqueue((context.Request.Method, url, text, said));
        context.Response.StatusCode = (int)answer.StatusCode;
        if (answer.StatusCode == HttpStatusCode.NoContent) return;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(said);
    }
}
