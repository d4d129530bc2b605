namespace Sankofa.Web.House;

/// <summary>
/// What every answer tells the browser: nothing runs here that did not come from here, nobody frames it, and a page of
/// somebody signed in is kept by no cache.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            // A page whose address is a key has said more strictly what goes to whom.
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            // A badge is shown on the sites of others.
            headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
            headers["Permissions-Policy"] =
                "camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";
            if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            if (context.SignedIn() is not null || headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
