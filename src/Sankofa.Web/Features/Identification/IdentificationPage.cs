using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>
/// A page of this module: the requests that the reader may see, with the consents that keep them going.
/// </summary>
public abstract class IdentificationPage : FilePage
{
    public IReadOnlyList<IdentificationRequest> Requests { get; private set; } = [];

    public string Home => FileUrl + "/identification";

    /// <summary>
    /// The host side of the file: it sees every person of a request, the authority only whom it may still answer about.
    /// </summary>
    public bool Asks => MySide != Side.Origin || Case.Leads(Me);

    public IEnumerable<Subject> Shown(IdentificationRequest request) => request.Subjects.Where(s =>
        Asks || request.FinalFor(s.PersonId) is not null || !request.IsStoppedFor(s.PersonId, Case, Me.Today));

    protected async Task OpenRequestsAsync()
    {
        await OpenAsync();
        await ReadRequestsAsync();
    }

    protected async Task ReadRequestsAsync()
    {
        await Db.Consents.Where(c => c.FileId == Id && c.Purpose == ConsentPurpose.Identification).LoadAsync(Cancel);
        Requests = await Db.Set<IdentificationRequest>().Where(r => r.FileId == Id).Include(r => r.Answers)
            .OrderByDescending(r => r.Id).ToListAsync(Cancel);
    }
}
