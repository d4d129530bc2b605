using System.Text.Json;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.Organisations;
using Sankofa.Core.Tests.Cases;
using Xunit;

namespace Sankofa.Core.Tests.Identification;

/// <summary>Agreements are data with versions; days are counted as the country works.</summary>
public sealed class AgreementTests
{
    // A Monday.
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Working_days_skip_the_days_of_rest_and_the_holidays_that_were_entered()
    {
        var togo = Given.Somebody(Role.IdentificationOfficer, Sent.Consulate);
        var calendar = new WorkingCalendar("TG");
        Assert.Equal(new DateOnly(2026, 3, 9), calendar.DueOn(Day, 5, DayCount.Working));
        Assert.False(calendar.KnowsHolidays(Day, Day.AddDays(5)));
        calendar.Observe(new DateOnly(2026, 3, 4), "Fête d'essai", togo);
        Assert.Equal(new DateOnly(2026, 3, 10), calendar.DueOn(Day, 5, DayCount.Working));
        Assert.True(calendar.KnowsHolidays(Day, Day.AddDays(5)));
        Assert.False(calendar.KnowsHolidays(Day, Day.AddYears(1)));
        calendar.Rest([DayOfWeek.Friday, DayOfWeek.Saturday], togo);
        Assert.Equal(new DateOnly(2026, 3, 10), calendar.DueOn(Day, 5, DayCount.Working));
        Assert.Equal(new DateOnly(2026, 3, 7), calendar.DueOn(Day, 5, DayCount.Calendar));
        Assert.Equal(new DateOnly(2026, 4, 2), calendar.DueOn(Day, 1, DayCount.Months));
    }

    [Fact]
    public void A_holiday_taken_out_is_a_working_day_again_and_its_line_stays()
    {
        var togo = Given.Somebody(Role.IdentificationOfficer, Sent.Consulate);
        var calendar = new WorkingCalendar("TG");
        calendar.Observe(new DateOnly(2026, 3, 4), "Fête d'essai", togo);
        Assert.Equal("Identification.Calendar.NoWhy",
            Assert.Throws<RuleViolation>(() => calendar.Remove(new DateOnly(2026, 3, 4), " ", togo)).Text);
        calendar.Correct(new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 5), "Fête", "mauvais jour", togo);
        Assert.True(calendar.Works(new DateOnly(2026, 3, 4)));
        Assert.False(calendar.Works(new DateOnly(2026, 3, 5)));
        calendar.Remove(new DateOnly(2026, 3, 5), "abrogée", togo);
        Assert.True(calendar.Works(new DateOnly(2026, 3, 5)));
        Assert.False(calendar.KnowsHolidays(Day, Day.AddDays(5)));
        Assert.Equal([("mauvais jour", togo.Name), ("abrogée", togo.Name)],
            calendar.Holidays.Select(h => (h.RemovedWhy, h.RemovedBy)));
        Assert.Equal("Identification.Calendar.NotThere",
            Assert.Throws<RuleViolation>(() => calendar.Remove(new DateOnly(2026, 3, 5), "encore", togo)).Text);
        calendar.Observe(new DateOnly(2026, 3, 4), "Fête d'essai", togo);
        Assert.False(calendar.Works(new DateOnly(2026, 3, 4)));
    }

    [Fact]
    public void A_country_writes_its_own_calendar_and_no_other()
    {
        var togo = Given.Somebody(Role.IdentificationOfficer, Sent.Consulate);
        Assert.Throws<NotAllowed>(() => new WorkingCalendar("CM").Observe(Day, "x", togo));
        Assert.Throws<NotAllowed>(() => new WorkingCalendar("TG").Observe(
            Day, "x", Given.Somebody(Role.Counsellor, Given.Agency())));
        new WorkingCalendar("CM").Observe(Day, "x", Given.Somebody(Role.Secretariat, Given.Agency("BE")));
        Assert.Equal("Identification.Calendar.NoWorkingDay", Assert.Throws<RuleViolation>(() =>
            new WorkingCalendar("TG").Rest(Enum.GetValues<DayOfWeek>(), togo)).Text);
    }

    [Fact]
    public void The_texts_that_come_with_the_program_say_what_they_know_and_what_they_do_not()
    {
        var all = ShippedAgreements.All(Given.Morning);
        var example = all.Single(a => a.Code == "example-benelux-kazakhstan-2015");
        Assert.True(example.IsExample);
        Assert.Equal((21, DayCount.Calendar, "art. 7 (3)"),
            (example.Terms.Answer!.Length!.Value, example.Terms.Answer.Count, example.Terms.Answer.Article));
        Assert.Equal((5, DayCount.Working), (example.Terms.TravelDocument!.Length!.Value,
            example.Terms.TravelDocument.Count));
        Assert.Contains(FormField.UnlawfulStaySince, example.Terms.Form.NotSent);
        Assert.DoesNotContain(FormField.UnlawfulStaySince, example.Terms.Form.Asked);
        Assert.Contains(example.Terms.Catalogue, r => r.For == EvidenceFor.ThirdCountryStay);
        var gambia = all.Single(a => a.Code.StartsWith("gambia", StringComparison.Ordinal));
        Assert.True(gambia.Binds("FR", "GM"));
        Assert.False(gambia.Binds("FR", "TG"));
        Assert.False(gambia.Terms.Answer!.IsKnown);
        Assert.Null(gambia.Terms.Silence);
        Assert.Equal((7, 5), (gambia.Terms.Interview!.Length!.Value, gambia.Terms.TravelDocument!.Length!.Value));
        Assert.All(gambia.Terms.Catalogue, r => Assert.NotEqual(Sureness.Verified, r.Sureness));
    }

    [Fact]
    public void Terms_come_back_from_their_json_as_they_went()
    {
        foreach (var version in ShippedAgreements.All(Given.Morning))
        {
            var json = JsonSerializer.Serialize(version.Terms, AgreementTerms.Json);
            var read = JsonSerializer.Deserialize<AgreementTerms>(json, AgreementTerms.Json)!;
            Assert.Equal(json, JsonSerializer.Serialize(read, AgreementTerms.Json));
        }
    }

    [Fact]
    public void A_new_version_follows_the_last_and_ends_it_the_day_before()
    {
        var first = Sent.Agreement();
        var second = Enter(Day, [first]);
        Assert.Equal((2, Day.AddDays(-1)), (second.Number, first.ValidUntil!.Value));
        Assert.Equal("Identification.Agreement.Overlaps", Assert.Throws<RuleViolation>(() => Enter(Day, [first,
            second])).Text);
        Assert.True(second.HoldsOn(Day));
        Assert.False(first.HoldsOn(Day));
    }

    [Fact]
    public void A_request_keeps_the_version_that_it_was_computed_with()
    {
        var first = Sent.Agreement();
        var sent = Sent.To(first);
        Assert.Equal(new DateOnly(2026, 3, 16), sent.Request.DueOn);
        Enter(Day.AddDays(1), [first]);
        Assert.Equal((1, "art. 4", 10), (sent.Request.AgreementNumber!.Value, sent.Request.Article,
            sent.Request.AnswerDays!.Value));
        var clock = sent.Request.Clocks.Single(c => c.Kind == ClockKind.Answer);
        Assert.Equal(("Accord d'essai", 1, "art. 4"), (clock.AgreementName, clock.AgreementNumber!.Value,
            clock.Article));
        Assert.False(clock.HolidaysKnown);
    }

    [Theory]
    [InlineData("", "TG", "Identification.Agreement.OneParty")]
    [InlineData("FR", "", "Identification.Agreement.OneParty")]
    public void An_agreement_names_both_parties_or_is_an_example(string requesting, string requested, string rule)
    {
        var terms = Sent.Agreement().Terms with
        {
            Parties = new AgreementParties(
                requesting.Length == 0 ? [] : [requesting], requested.Length == 0 ? [] : [requested]),
        };
        Assert.Equal(rule, Assert.Throws<RuleViolation>(() => AgreementVersion.Enter(
            "test", "x", terms, Day, null, [], "", Given.Morning)).Text);
    }

    private static AgreementVersion Enter(DateOnly from, IReadOnlyCollection<AgreementVersion> earlier) =>
        AgreementVersion.Enter("test", "Accord d'essai", earlier.First().Terms, from, null, earlier, "Ruth",
            Given.Morning);
}
