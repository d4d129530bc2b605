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
    /// Opens the rows that were taken first, never more. A row whose access ended by its date since the last projection is
    /// not opened by the database, and drops out.
    /// </summary>
    public static async Task<Dictionary<Guid, FileRow>> FilesOfAsync(
        this SankofaDb db, IEnumerable<WorklistRow> rows, CancellationToken cancel)
    {
        var taken = rows.DistinctBy(w => w.FileId).ToList();
        if (taken.Count == 0) return [];
        var ids = taken.Select(w => w.FileId).ToArray();
        var files = await db.Files.Where(f => ids.Contains(f.Id)).Select(f => new
        {
            f.Id,
            f.Reference,
            Household = f.Members.Count(m => m.LeftAt == null),
            Head = f.Members.Where(m => m.LeftAt == null)
                .OrderBy(m => m.Relationship == Relationship.Head ? 0 : 1).ThenBy(m => m.JoinedAt)
                .Select(m => new { m.Person.FamilyName, m.Person.GivenNames }).FirstOrDefault(),
        }).ToDictionaryAsync(f => f.Id, cancel);
        var users = taken.Where(w => w.AssigneeId is not null).Select(w => w.AssigneeId!.Value).Distinct().ToArray();
        var names = users.Length == 0
            ? []
            : await db.Users.Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancel);
        return taken.Where(w => files.ContainsKey(w.FileId)).ToDictionary(w => w.FileId, w => new FileRow(
            w, files[w.FileId].Reference, NameOf(files[w.FileId].Head?.FamilyName, files[w.FileId].Head?.GivenNames),
            files[w.FileId].Household, w.AssigneeId is { } user ? names.GetValueOrDefault(user, "") : ""));
    }

    /// <summary>Family name first, as lists are read.</summary>
    public static string NameOf(string? familyName, string? givenNames) =>
        string.Join(", ", new[] { familyName, givenNames }.Where(part => !string.IsNullOrEmpty(part)));
}
