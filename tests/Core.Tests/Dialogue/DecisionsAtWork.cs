using Sankofa.Core.Dialogue;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Tests.Dialogue;

/// <summary>A text before three countries, and those who act on it, without a database.</summary>
internal static class DecisionsAtWork
{
    public static readonly string[] Asked = ["TG", "CM", "ES"];
    public static readonly DateTimeOffset Noon = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    public static Envoy Secretariat(DateTimeOffset now) => Of(Role.Secretariat, "BE", now);

    public static Envoy FocalPoint(string country, DateTimeOffset now) => Of(Role.FocalPoint, country, now);

    public static Envoy Of(Role role, string country, DateTimeOffset now) => new(new Me(
        Ids.New(Noon), Ids.New(Noon), Ids.New(Noon), role, "Quelqu'un", "Un bureau", country, OrganisationKind.Ministry,
        now), []);

    public static Decision Draft(DateTimeOffset? now = null)
    {
        var ruth = Secretariat(now ?? Noon);
        var body = DialogueBody.SetUp(BodyKind.SteeringCommittee, Wording.Of("Comité"), "", ruth);
        return Decision.Propose(
            body, Wording.Of("Titre", "Title"), Wording.Of("Le texte.\r\nDeux lignes.", "The text."), null, ruth);
    }

    public static Decision Opened(DateTimeOffset opened, DateTimeOffset ends)
    {
        var decision = Draft(opened);
        decision.OpenSilence(ends, Asked, [72, 24], Secretariat(opened));
        return decision;
    }

    /// <summary>
    /// What the house does before anybody acts: looks at its clock, and writes the approval that is due.
    /// </summary>
    public static DateTimeOffset Hold(Decision decision, DateTimeOffset clock)
    {
        var now = decision.Silence!.See(clock);
        if (decision.AwaitsApproval(now)) decision.Approve("DR-2026-001", Secretariat(now).Me);
        return now;
    }
}
