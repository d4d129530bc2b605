
namespace Sankofa.Web.Features.Dialogue.Reports;

public sealed class AttendanceModel : ReportPage
{
    /// <summary>The meetings counted, whose numbers could be published.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Activities { get; private set; } = [];

    protected override async Task<ReportTable> TableAsync()
    {
        var table = await Tables.ParticipationAsync(isPublic: false, By.IsSecretariat);
        Activities =
        [
            .. table.Rows.Select(r => r.Cells[0]).DistinctBy(c => c.Address)
                .Select(c => new KeyValuePair<string, string>(c.Address!.Split('/')[^1], c.Text)),
        ];
        return table;
    }
}
