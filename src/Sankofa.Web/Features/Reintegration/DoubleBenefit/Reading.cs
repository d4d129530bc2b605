using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Reintegration.DoubleBenefit;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

/// <summary>
/// What is known of help elsewhere, for the organisation that leads the file before the wall, and no other.
/// </summary>
public static class Reading
{
    public static bool ReadsDoubleBenefit(this FilePage page) =>
        page.Case.Leads(page.Me) && page.Sees(Sections.Asylum) && page.Me.May(Act.ReviewDoubleBenefit);

    public static async Task<List<PossibleDoubleBenefit>> PossibleAsync(
        this SankofaDb db, Guid fileId, Me me, CancellationToken cancel) =>
        await db.Set<PossibleDoubleBenefit>().Where(p => p.FileId == fileId && p.OrganisationId == me.OrganisationId)
            .OrderByDescending(p => p.Id).ToListAsync(cancel);

    /// <summary>What whoever decides on a plan should know; null where there is nothing.</summary>
    public static async Task<BenefitState?> ElsewhereAsync(
        this SankofaDb db, FilePage page, CancellationToken cancel)
    {
        if (!page.ReadsDoubleBenefit()) return null;
        var states = (await db.PossibleAsync(page.Id, page.Me, cancel)).Select(p => p.State).ToHashSet();
        BenefitState[] worthKnowing =
            [BenefitState.ConfirmedByBoth, BenefitState.ToReview, BenefitState.WaitingForOther];
        return worthKnowing.Where(states.Contains).Select(s => (BenefitState?)s).FirstOrDefault();
    }

    public static string Say(this Words t, HelpGiven? help) => help is null ? "" : t["DoubleBenefit.Help",
        t.Of(help.Kind), t.Day(Core.House.PartialDate.OfMonth(help.Year, help.Month)), t.Country(help.Country)];
}
