using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Rounds;

/// <summary>
/// Publishes what was accepted. An answer that refers to no initiative yet becomes one, from the questions whose
/// meaning an initiative knows; one that does leaves it as its country wrote it.
/// </summary>
public static class RoundPublishing
{
    public static async Task<int> PublishAsync(this SankofaDb db, DataRound round, Envoy by, CancellationToken cancel)
    {
        var accepted = await db.Set<RoundAnswer>().Include(a => a.Initiative)
            .Where(a => a.RoundId == round.Id && a.State == RoundAnswerState.Accepted)
            .OrderBy(a => a.Id).ToListAsync(cancel);
        round.Publish(accepted, by);
        var prefix = $"BD-{round.Code}-";
        var number = await db.Set<Initiative>().CountAsync(i => i.Reference.StartsWith(prefix), cancel);
        foreach (var answer in accepted)
        {
            if (answer.Initiative is { } known)
            {
                if (known.PublishedAt is null) known.Publish(by);
                continue;
            }

            var initiative = Initiative.TakeOver(answer,
                string.Create(CultureInfo.InvariantCulture, $"{prefix}{++number:0000}"),
                Terms(round.Instrument, answer), by);
            initiative.Publish(by);
            db.Add(initiative);
            answer.Refer(initiative);
        }

        return accepted.Count;
    }

    private static InitiativeTerms Terms(RoundInstrument instrument, RoundAnswer answer)
    {
        string Of(string meaning, RoundQuestionType? type = null) =>
            type is null || instrument.Find(meaning)?.Type == type ? answer.Values.GetValueOrDefault(meaning) ?? ""
                : "";
        var countries = RoundValues.Codes(Of("countries", RoundQuestionType.Countries));
        var budget = Of("budget", RoundQuestionType.Amount) is { Length: > 4 } amount
            ? RoundValues.NumberOf(RoundQuestionType.Amount, amount) : null;
        var currency = budget?.Unit ?? "EUR";
        var (starts, ends) = (Day(Of("starts")), Day(Of("ends")));
        return new InitiativeTerms(
            Wording.Of(Of(RoundInstrument.Title)), Wording.Of(Of("summary")),
            answer.Kind == RoundEntryKind.Policy ? InitiativeKind.Policy : InitiativeKind.Project,
            countries.Length > 1 ? InitiativeScope.Multilateral : InitiativeScope.National,
            Of("status") switch
            {
                "planned" => InitiativeStatus.Planned,
                "completed" => InitiativeStatus.Completed,
                "abandoned" => InitiativeStatus.Abandoned,
                _ => InitiativeStatus.UnderWay,
            },
            [], countries, starts, ends < starts ? null : ends,
            budget is { } sum ? Money.Minor(sum.Number, currency) : null, currency,
            Short(Of("implementer"), Initiative.ImplementerLength), "");
    }

    // A month or a year alone is no day: an initiative says days, so nothing is put there.
    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;

    private static string Short(string text, int length) => text.Length <= length ? text : text[..length];
}
