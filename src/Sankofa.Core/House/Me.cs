using Sankofa.Core.Organisations;

namespace Sankofa.Core.House;

/// <summary>
/// Who acts, in the one post held for this request, and when. A person with two posts is two of these, never both at
/// once.
/// </summary>
public sealed record Me(
    Guid UserId,
    Guid PostId,
    Guid OrganisationId,
    Role Role,
    string Name,
    string OrganisationName,
    string Country,
    OrganisationKind OrganisationKind,
    DateTimeOffset Now)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public bool May(Act act) => Rights.Of(Role).Contains(act);

    public void Must(Act act)
    {
        if (!May(act)) throw new NotAllowed(act.ToString());
    }
}
