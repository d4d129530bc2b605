using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site.Feeds;

/// <summary>A page for programs: asked again, it answers that nothing has changed where nothing has.</summary>
public abstract class FeedPage : SitePage
{
    private const string Kept = "public, max-age=300";

    protected string Site => $"{Request.Scheme}://{Request.Host}/dialogue";

    protected abstract string ContentType { get; }

    /// <summary>What it says, and when the last of that became public.</summary>
    protected abstract (string Text, DateTimeOffset? ChangedAt) Write();

    protected override IActionResult Answer()
    {
        var (text, changed) = Write();
        var bytes = Encoding.UTF8.GetBytes(text);
        Response.Headers.CacheControl = Kept;
        Response.Headers.Vary = "Accept-Language, Cookie";
        return new FileContentResult(bytes, ContentType)
        {
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""),
            LastModified = changed,
        };
    }
}
