using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

/// <summary>An organisation of the file, as far as the reader may know that it is one.</summary>
public sealed record InCircle(
    Guid OrganisationId, string Name, int Sections, string Basis, DateTime StartsAt, DateTime? EndsAt);

/// <summary>What the pages about the circle of a file offer to choose from.</summary>
public static class Circle
{
    public static Task<List<InCircle>> CircleAsync(this SankofaDb db, Guid fileId, CancellationToken cancel) =>
        db.Database.SqlQuery<InCircle>($"""
            SELECT c.organisation_id AS "OrganisationId", o.short_name AS "Name", c.sections AS "Sections", c.basis AS "Basis",
              c.starts_at AS "StartsAt", c.ends_at AS "EndsAt"
            FROM circle({fileId}) c JOIN organisation o ON o.id = c.organisation_id ORDER BY o.short_name
            """).ToListAsync(cancel);

    public static IEnumerable<Sections> Each(Sections sections) => Enum.GetValues<Sections>()
        .Where(s => s is not (Sections.None or Sections.Open) && (sections & s) != 0);

    public static string Names(Sections sections, Words t) => string.Join(", ", Each(sections).Select(s => t.Of(s)));

    public static IEnumerable<SelectListItem> Choices(Sections seen, Words t) =>
        Each(seen).Select(s => new SelectListItem(t.Of(s), s.ToString()));

    public static IEnumerable<SelectListItem> Others(IEnumerable<InCircle> circle, Me me) => circle
        .Where(c => c.OrganisationId != me.OrganisationId)
        .Select(c => new SelectListItem(c.Name, c.OrganisationId.ToString()));

    public static IEnumerable<SelectListItem> Persons(FilePage page) => page.Case.Members.Where(m => m.LeftAt is null)
        .Select(m => new SelectListItem(page.Name(m.Person), m.PersonId.ToString()));

    public static IEnumerable<SelectListItem> PersonsOrAll(FilePage page) =>
        Persons(page).Prepend(new SelectListItem(page.T["Cases.Circle.Household"], ""));
}
