namespace Sankofa.Web.Features.Protection.Tracing;

/// <summary>
/// What the person remembers on the left, what a file says on the right, what that says between them.
/// </summary>
public sealed class ComparisonModel : CandidatePage
{
    protected override bool IsStep => false;
}
