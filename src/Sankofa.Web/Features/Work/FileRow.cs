using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Work;

/// <summary>A line of a list: the projection's row, and what its reader may see of the file behind it.</summary>
public sealed record FileRow(WorklistRow Work, string Reference, string Name, int Household, string Assignee)
{
    public Guid FileId => Work.FileId;

    public string Url => $"/cases/{Work.FileId}";
}

internal static class FileRows
{
    /// <summary>
    /// Opens the rows that were taken first, never more. A row whose access ended by its date since the last projection
    /// is not opened by the database, and drops out.
    /// </summary>
    public static async Task<Dictionary<Guid, FileRow>> FilesOfAsync(
        this SankofaDb db, IEnumerable<WorklistRow> rows, CancellationToken cancel)
    {
        var taken = rows.DistinctBy(w => w.FileId).ToList();
        if (taken.Count == 0) return [];
        var ids = taken.Select(w => w.FileId).ToArray();
        var files = await HouseholdsAsync(db, ids, cancel);
        var users = taken.Where(w => w.AssigneeId is not null).Select(w => w.AssigneeId!.Value).Distinct().ToArray();
        var names = users.Length == 0
            ? []
            : await db.Users.Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        return taken.Where(w => files.ContainsKey(w.FileId)).ToDictionary(w => w.FileId, w => new FileRow(
            w, files[w.FileId].Reference, files[w.FileId].Head, files[w.FileId].Size,
            w.AssigneeId is { } user ? names.GetValueOrDefault(user, "") : ""));
    }

    // A row for each member, and the head chosen here: asked of the database file by file, "the first of its members"
    // became a numbering of all members of all files.
    private static async Task<Dictionary<Guid, (string Reference, string Head, int Size)>> HouseholdsAsync(
        SankofaDb db, Guid[] ids, CancellationToken cancel)
    {
        var rows = await (from file in db.Files
                          where ids.Contains(file.Id)
                          from member in db.Members.Where(m => m.FileId == file.Id && m.LeftAt == null).DefaultIfEmpty()
                          join known in db.Persons on member.PersonId equals known.Id into persons
                          from person in persons.DefaultIfEmpty()
                          select new
                          {
                              file.Id, file.Reference, MemberId = (Guid?)member.Id,
                                  Relationship = (Relationship?)member.Relationship,
                              JoinedAt = (DateTimeOffset?)member.JoinedAt, FamilyName = (string?)person.FamilyName,
                              GivenNames = (string?)person.GivenNames,
                          }).ToListAsync(cancel);
        return rows.GroupBy(r => r.Id).ToDictionary(file => file.Key, file =>
        {
            var head = file.Where(r => r.FamilyName is not null)
                .OrderBy(r => r.Relationship == Relationship.Head ? 0 : 1).ThenBy(r => r.JoinedAt).FirstOrDefault();
            return (file.First().Reference, NameOf(head?.FamilyName, head?.GivenNames),
                file.Count(r => r.MemberId is not null));
        });
    }

    /// <summary>Family name first, as lists are read.</summary>
    public static string NameOf(string? familyName, string? givenNames) =>
        string.Join(", ", new[] { familyName, givenNames }.Where(part => !string.IsNullOrEmpty(part)));
}
