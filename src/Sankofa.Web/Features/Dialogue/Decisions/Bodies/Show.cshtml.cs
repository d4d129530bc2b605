using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Decisions;

namespace Sankofa.Web.Features.Dialogue.Decisions.Bodies;

/// <summary>A body: who sits in it today or sat in it on a day, its meetings, and who presided.</summary>
public sealed class ShowModel : BodyPage
{
    /// <summary>The day whose composition is shown; today without one.</summary>
    [FromQuery]
    public DateOnly? On { get; set; }

    public DateOnly Day => On ?? Me.Today;

    public IReadOnlyList<BodyMember> Members =>
        [.. Body.MembersOn(Day).OrderBy(m => T.Country(m.Partner), StringComparer.CurrentCulture)];
}
