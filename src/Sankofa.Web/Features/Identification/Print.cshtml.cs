namespace Sankofa.Web.Features.Identification;

/// <summary>The request on paper: what the form asked, and the evidence with its articles.</summary>
public sealed class PrintModel : PrintPage
{
    public override string Address => $"{Home}/{Rid}/print";
}
