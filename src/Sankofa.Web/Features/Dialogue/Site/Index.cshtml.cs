using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class IndexModel : SitePage
{
}
