using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>What authorities asked this organisation, which sees none of their files.</summary>
public sealed class EnquiriesModel : SankofaPage
{
    private const int AtMost = 100;

    public IReadOnlyList<Enquiry> Rows { get; private set; } = [];

    public override async Task LoadAsync()
    {
        Me.Must(Act.AnswerEnquiry);
        Rows = await Db.Set<Enquiry>().AsNoTracking().Where(e => e.ToOrganisationId == Me.OrganisationId)
            .OrderBy(e => e.RepliedAt != null || e.StoppedAt != null).ThenBy(e => e.DueOn).Take(AtMost)
            .ToListAsync(Cancel);
    }
}
