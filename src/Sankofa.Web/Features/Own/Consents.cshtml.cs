using Sankofa.Core.Cases;

namespace Sankofa.Web.Features.Own;

public sealed class ConsentsModel(OwnDoor door) : OwnPage(door)
{
    public IEnumerable<Consent> Consents =>
        Own.File.Consents.Where(c => c.PersonId == Own.Person.Id).OrderBy(c => c.RecordedAt);
}
