using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Cases;

/// <summary>What leaves the house in a list leaves an event on each of its files.</summary>
public static class Exports
{
    public const int FilesAtMost = 5000;

    /// <summary>One statement for all: thousands of events must not cost thousands of round trips.</summary>
    public static async Task RecordExportAsync(this SankofaDb db, Guid[] files, Me me, CancellationToken cancel)
    {
        me.Must(Act.Export);
        var authority = me.OrganisationKind == OrganisationKind.AsylumAuthority;
        var section = (int)(authority ? Sections.Asylum : Sections.Identity);
        // In the order of all other writers of events, so that two of them never wait for each other in a circle.
        await db.Database.ExecuteSqlAsync(
            $$"""
            SELECT count(append_event(f.id, {{(authority ? 1 : 0)}}, {{me.Now.UtcDateTime}}, {{CasesEvents.Exported}}, {{section}},
              {{me.UserId}}, {{me.Name}}, {{me.OrganisationId}}, NULL::uuid, {{"""{"list":true}"""}}, NULL::bytea)::text)
            FROM (SELECT id FROM unnest({{files}}) AS u(id) ORDER BY id OFFSET 0) f
            """, cancel);
    }
}
