using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Library;

/// <summary>
/// The good practices, factors of success, studies and documents that the published documents tell of or name, each
/// with its sentence.
/// </summary>
public static class LibraryShelf
{
    /// <summary>Enters those that are missing; what was changed since stays as it is.</summary>
    public static async Task EnterMissingAsync(SankofaDb db, Envoy by, CancellationToken cancel)
    {
        var shelf = ShippedDialogue.Read<Shelf>("library");
        var topics = await db.Set<LibraryTopic>().ToDictionaryAsync(t => t.Code, t => t.Id, cancel);
        foreach (var named in shelf.Topics.Where(t => !topics.ContainsKey(t.Code)))
        {
            var topic = LibraryTopic.Add(named.Code, named.Name, by);
            topics[topic.Code] = topic.Id;
            db.Add(topic);
        }

        var plan = await db.Set<ActionPlan>().Include(p => p.Domains).ThenInclude(d => d.Objectives)
            .ThenInclude(o => o.Actions).SingleAsync(p => p.Code == ShippedDialogue.MarrakeshCode, cancel);
        var known = await db.Set<LibraryItem>().Where(i => i.Code != "").Select(i => i.Code).ToListAsync(cancel);
        foreach (var named in shelf.Items.ExceptBy(known, i => i.Code))
        {
            var item = LibraryItem.Write(named.Terms(plan), by, named.Code);
            item.Place([.. named.Topics.Select(t => topics[t])], named.ActionsOf(plan), by);
            item.Publish(by);
            db.Add(item);
        }

        await db.SaveChangesAsync(cancel);
    }

    private sealed record Shelf(IReadOnlyList<NamedTopic> Topics, IReadOnlyList<NamedItem> Items);

    private sealed record NamedTopic(string Code, Wording Name);

    private sealed record NamedItem(
        string Code, LibraryItemKind Kind, Wording Title, IReadOnlyList<string> Topics, string Quote, string Source,
        string Lines, Wording? Text = null, IReadOnlyList<string>? Partners = null, int? Year = null,
        string SaidBy = "", int? Domain = null, string? Objective = null, LinkBasis Basis = LinkBasis.None,
        string Why = "", IReadOnlyList<int>? Actions = null, string Address = "")
    {
        public LibraryTerms Terms(ActionPlan plan)
        {
            var domain = Domain is null ? null : plan.Domains.Single(d => d.Number == Domain);
            return new LibraryTerms(Kind, Title, Text ?? [], Partners ?? [], Year, Address, new FoundText(
                Text ?? [], Quote, Source, Lines, "", SaidBy, domain?.Id,
                Objective is null ? null : domain!.Objectives.Single(o => o.Code == Objective).Id, Basis, Why));
        }

        public IReadOnlyCollection<Guid> ActionsOf(ActionPlan plan) =>
        [
            .. plan.Domains.SelectMany(d => d.Objectives).SelectMany(o => o.Actions)
                .Where(a => Actions?.Contains(a.Number) == true).Select(a => a.Id),
        ];
    }
}
