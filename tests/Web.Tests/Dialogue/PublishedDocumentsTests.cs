using Sankofa.Core.Dialogue;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue;

/// <summary>
/// What was entered from the published documents, against the documents themselves: every sentence stands in its
/// document word for word, and little of a document stands in no sentence.
/// </summary>
public sealed class PublishedDocumentsTests(TestHouse house)
{
    private const string Brussels = "2016-05-31-bruxelles-compte-rendu.txt";
    private const string Webinar = "2021-01-21-webinaire-retour-volontaire-document-final.txt";
    private const string Officials = "2021-hauts-fonctionnaires-conclusions.txt";

    /// <summary>A heading, or a line of thanks, is no conclusion; a paragraph would be.</summary>
    private const int LongestHeading = 45;

    [Fact]
    public async Task The_meeting_of_Brussels_is_entered_word_for_word_and_its_conclusions_whole()
    {
        var (activity, text) = await ReadAsync("bruxelles-2016", Brussels);
        Assert.Equal(15, activity.Recommendations.Count);
        Assert.Equal(4, activity.Conclusions.Count);
        Assert.Equal(258, activity.Sessions.Sum(s => s.Points.Count));
        Assert.Equal(14, activity.Agenda.Count);
        Assert.Equal(["BE", "CI"], activity.CoChairs);
        Assert.Equal(("2016-05-31", "2016-06-01"), (activity.From, activity.To));
        var conclusions = text.Find(activity.Conclusions[0].Quote)!.Value;
        // The chairs' conclusions end the document: from there on everything but headings is entered.
        Assert.InRange(text.LongestGapAfter(conclusions), 0, LongestHeading);
        Assert.InRange(text.Covered, 0.72, 1);
        Assert.All(activity.Recommendations, r => Assert.Equal(5, r.Domain));
        Assert.All(activity.Recommendations, r => Assert.Contains(r.Objective, new[] { "9", "10" }));
        var participants = activity.Recommendations.Single(r => r.SaidBy.StartsWith("Suggéré",
            StringComparison.Ordinal));
        Assert.Equal(15, participants.Number);
    }

    [Fact]
    public async Task The_webinar_of_2021_is_entered_word_for_word_with_its_five_factors()
    {
        var (activity, text) = await ReadAsync("webinaire-2021", Webinar);
        Assert.Equal(14, activity.Recommendations.Count);
        Assert.Equal(49, activity.Conclusions.Count);
        Assert.Equal("2021-01-21", activity.From);
        Assert.Equal((5, "10"), (activity.Domain, activity.Objective));
        Assert.InRange(text.Covered, 0.9, 1);
        Assert.Equal(5, activity.Conclusions.Count(c => c.Section == "conclusion"));
        Assert.All(activity.Recommendations, r => Assert.Equal((5, "10"), (r.Domain, r.Objective)));
    }

    [Fact]
    public async Task The_senior_officials_of_2021_are_entered_word_for_word()
    {
        var (activity, text) = await ReadAsync("hauts-fonctionnaires-2021", Officials);
        // The same document reports on the meeting of Paris.
        await ReadAsync("paris-collectivites-2021", Officials, text);
        Assert.Equal(45, activity.Recommendations.Count);
        Assert.Equal(69, activity.Conclusions.Count);
        Assert.Equal(14, activity.Decisions.Count);
        Assert.Equal("2021", activity.From);
        Assert.False(activity.DateNote.IsEmpty);
        Assert.InRange(text.Covered, 0.95, 1);
        Assert.InRange(text.LongestGapAfter(0), 0, LongestHeading);
        Assert.Contains(activity.Recommendations, r => r.Addressees.Contains("Suisse")
            && r.Addressees.Contains("Tchad"));
        Assert.Contains(activity.Recommendations, r => r.Due == "2022-02");
    }

    [Fact]
    public async Task The_meeting_with_local_authorities_is_entered_word_for_word_and_says_that_its_year_is_inferred()
    {
        var (activity, _) = await ReadAsync("paris-collectivites-2021", Officials);
        Assert.Equal(6, activity.Recommendations.Count);
        Assert.Equal(9, activity.Conclusions.Count);
        Assert.Equal(("2021-09-14", "2021-09-15"), (activity.From, activity.To));
        Assert.Contains("sans année", activity.DateNote.In("fr"), StringComparison.Ordinal);
        Assert.All(activity.Recommendations.Skip(1), r => Assert.Equal(["autorités locales"], r.Addressees));
    }

    [Fact]
    public async Task The_plans_have_the_counts_of_their_pages_and_say_what_was_not_found()
    {
        var export = await PublishedDialogue.OfAsync(house);
        var marrakesh = export.Plans.Single(p => p.Code == "MARRAKESH-2018");
        Assert.Equal(5, marrakesh.Domains.Count);
        Assert.Equal(10, marrakesh.Domains.Sum(d => d.Objectives.Count));
        Assert.Equal(6, marrakesh.CrossCuttingPriorities.Count);
        var actions = export.Actions.Where(a => a.Plan == "MARRAKESH-2018").ToList();
        Assert.Equal(Enumerable.Range(1, 23), actions.Select(a => a.Number));
        var worded = Assert.Single(actions, a => !a.Wording.IsEmpty);
        Assert.Equal(20, worded.Number);
        Assert.False(worded.Note.IsEmpty);
        Assert.All(actions.Where(a => a.Wording.IsEmpty), a => Assert.Equal("NotFound", a.Sureness));
        Assert.Equal(29, export.Plans.Single(p => p.Code == "CADIZ-2023").ActionsCounted);
    }

    [Fact]
    public async Task A_ban_on_passports_that_a_speaker_reported_is_nowhere_recommended()
    {
        var export = await PublishedDialogue.OfAsync(house);
        Assert.DoesNotContain(export.Activities.SelectMany(a => a.Recommendations),
            r => r.Quote.Contains("passeport", StringComparison.OrdinalIgnoreCase)
                && r.Quote.Contains("interdi", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<(ExportedActivity Activity, SourceText Text)> ReadAsync(
        string code, string document, SourceText? same = null)
    {
        var export = await PublishedDialogue.OfAsync(house);
        var activity = export.Activities.Single(a => a.Code == code);
        var text = same ?? new SourceText(document);
        var missing = new List<string>();
        foreach (var (what, quote, source) in Sentences(activity))
        {
            Assert.Equal(document, source);
            foreach (var part in quote.Split(" […] ").Where(p => SourceText.WordsOf(p) >= SourceText.Run))
            {
                if (text.Find(part) is null) missing.Add($"{what}: {part}");
            }
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
        return (activity, text);
    }

    private static IEnumerable<(string What, string Quote, string Source)> Sentences(ExportedActivity activity) =>
    [
        .. activity.Conclusions.Select(c => ("conclusion", c.Quote, c.Source)),
        .. activity.Recommendations.Select(r => ("recommendation", r.Quote, r.Source)),
        .. activity.Decisions.Select(d => ("decision", d.Quote, d.Source)),
        .. activity.Sessions.SelectMany(s => s.Points).Select(p => ("point", p.Quote, p.Source)),
    ];
}
