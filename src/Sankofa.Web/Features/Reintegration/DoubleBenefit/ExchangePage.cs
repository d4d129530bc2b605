using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

/// <summary>
/// A page of the administrator of one organisation, in that post: the exchanges of another are not there for the
/// database either.
/// </summary>
[Authorize("Administration")]
public abstract class ExchangePage : SankofaPage
{
    public const string Home = "/administration/exchanges";

    /// <summary>A page with a secret on it is sent uncompressed: its length says nothing about the secret.</summary>
    protected void SendSecretly()
    {
        if (HttpContext.Features.Get<IHttpsCompressionFeature>() is { } compression)
            compression.Mode = HttpsCompressionMode.DoNotCompress;
    }

    protected void MustAdminister() => Me.Must(Act.Administer);

    protected void Note(string kind, object what) => Db.Add(
        new AdministrationEntry(kind, Me.UserId, Me.Name, Me.OrganisationId, what, Me.Now));
}
