using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Core.House;

namespace Sankofa.Web.Tests.Dialogue.Site;

/// <summary>What the demo has none of: files, published and not, and what a country reported.</summary>
internal static class SiteRows
{
    public static async Task AddAsync(SankofaDb db, Envoy ruth, CancellationToken cancel)
    {
        var activities = await db.Set<Activity>().Include(a => a.Recommendations).ThenInclude(r => r.FollowUps)
            .Include(a => a.Sessions).Include(a => a.Conclusions).AsSplitQuery()
            .Where(a => a.Recommendations.Any()).ToListAsync(cancel);
        foreach (var activity in activities)
        {
            activity.Recommendations[0].Report(FollowUpState.UnderWay, "Un groupe s'est réuni", "", null, ruth);
            foreach (var published in new[] { true, false })
            {
                var document = DialogueDocument.Add(DocumentOwner.Activity, activity.Id, null, "Compte rendu", "fr",
                    "compte-rendu.pdf", "%PDF-1.7 essai"u8.ToArray(), ruth);
                if (published) document.Publish(ruth);
                db.Add(document);
            }
        }

        await db.SaveChangesAsync(cancel);
        var silent = await db.Set<Decision>().Whole().Where(d => d.Silence != null && d.Silence.Approval == null
            && !d.Silence.Objections.Any()).ToListAsync(cancel);
        silent[0].Extend(silent[0].Silence!.EndsAt.AddDays(1), "Le texte a été traduit tard", ruth);
        var draft = await db.Set<Decision>().Whole().FirstAsync(d => d.Silence == null && d.Adoption == null, cancel);
        draft.Withdraw("Il vient trop tôt", ruth);
        await db.SaveChangesAsync(cancel);
        // One meeting stays public; what the others said is internal again.
        var shown = activities.Where(a => a.Sessions.Count > 0).MinBy(a => a.Conclusions.Count)!.Id;
        await db.Set<Activity>().Where(a => a.Id != shown)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.PublishedAt, (DateTimeOffset?)null), cancel);
    }

    /// <summary>
    /// What a label brought, told by the country that has it; and a pair that is no longer confirmed.
    /// </summary>
    public static async Task ReportAsync(SankofaDb db, Func<string, Task<Me>> me, CancellationToken cancel)
    {
        var label = await db.Set<Label>().Include(l => l.Report).FirstAsync(cancel);
        foreach (var login in new[] { "essi", "ngono", "lucia" })
        {
            var by = await Envoy.OfAsync(db, await me(login), cancel);
            if (by.Country == label.Country) label.GiveReport(Wording.Of("Deux guichets ont ouvert"), by);
        }

        var (essi, ngono) = (await Envoy.OfAsync(db, await me("essi"), cancel),
            await Envoy.OfAsync(db, await me("ngono"), cancel));
        var pair = Twinning.Propose("CM", Wording.Of("État civil"), default, default, null, essi);
        pair.Confirm(ngono);
        pair.Exchange(essi.Me.Today, "Lomé", Wording.Of("Une visite"), essi);
        db.Add(pair);
        await db.SaveChangesAsync(cancel);
        await db.Set<Twinning>().Where(t => t.Id == pair.Id)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.ConfirmedAt, (DateTimeOffset?)null), cancel);
    }
}
