namespace Sankofa.Web.Features.Protection.Tracing;

/// <summary>One search for a family: what the person wishes, who is sought, what was tried, how it ended.</summary>
public sealed class TracingModel : OneTracingPage
{
    protected override bool IsStep => false;
}
