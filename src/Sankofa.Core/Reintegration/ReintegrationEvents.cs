namespace Sankofa.Core.Reintegration;

/// <summary>The kinds of event of this module; none of them holds what a scheme depends on.</summary>
public static class ReintegrationEvents
{
    public const string Assessed = "Reintegration.Assessed";
    public const string PlanBegun = "Reintegration.PlanBegun";

    /// <summary>Behind the wall, where the scheme depends on a status.</summary>
    public const string SchemeChosen = "Reintegration.SchemeChosen";
    public const string VersionBegun = "Reintegration.VersionBegun";
    public const string ProjectWritten = "Reintegration.ProjectWritten";
    public const string LineWritten = "Reintegration.LineWritten";
    public const string LineRemoved = "Reintegration.LineRemoved";
    public const string RestGivenUp = "Reintegration.RestGivenUp";
    public const string PlanSigned = "Reintegration.PlanSigned";
    public const string Decided = "Reintegration.Decided";
    public const string PlanApproved = "Reintegration.PlanApproved";
    public const string Delivered = "Reintegration.Delivered";
    public const string Reversed = "Reintegration.Reversed";
}
