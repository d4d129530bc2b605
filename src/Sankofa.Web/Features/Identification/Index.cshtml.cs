using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Identification;

namespace Sankofa.Web.Features.Identification;

/// <summary>Who was asked, by when they should answer, what they said, and which documents there are.</summary>
public sealed class IndexModel : IdentificationPage
{
    public IReadOnlyList<TravelDocument> Documents { get; private set; } = [];

    public IReadOnlyList<IdentityInterview> Interviews { get; private set; } = [];

    public IEnumerable<IdentityInterview> InterviewsOf(IdentificationRequest request) => Interviews.Where(i =>
        i.RequestId == request.Id && Shown(request).Any(s => s.PersonId == i.PersonId));

    /// <summary>Somebody who returns is neither known to be who they are nor waits for an answer.</summary>
    public bool SomebodyIsNotAskedAbout => Case.Returning.Any(m =>
        !Case.Holds(FactKind.IdentityEstablished, m.PersonId, Me.Today)
        && !Requests.Any(r => r.IsOpen && r.Subjects.Any(s => s.PersonId == m.PersonId)
            && r.FinalFor(m.PersonId) is null && !r.IsStoppedFor(m.PersonId, Case, Me.Today)));

    protected override async Task ShowAsync()
    {
        await ReadRequestsAsync();
        Interviews = await Db.Set<IdentityInterview>().Where(i => i.FileId == Id).OrderBy(i => i.Id)
            .ToListAsync(Cancel);
        Documents = await Db.Set<TravelDocument>().Where(d => d.FileId == Id).OrderByDescending(d => d.Id)
            .ToListAsync(Cancel);
    }
}
