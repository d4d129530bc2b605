using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.Protection.Tracing;
using Sankofa.Matching;

namespace Sankofa.Core.House;

/// <summary>
/// When the rules of folding change with a version, whoever was written down before is still found: the words of every
/// person, and of every relative who is sought, are folded anew. Broken off, it begins again; done, it says so.
/// </summary>
internal static class FoldedNames
{
    private const int AtOnce = 500;

    internal static async Task RenewAsync(SankofaDb db, CancellationToken cancel)
    {
        await using (var known = await db.CommandAsync("SELECT max(edition) FROM name_folding", cancel))
        {
            if (await known.ExecuteScalarAsync(cancel) is NameFolding.Edition) return;
        }

        await FoldPersonsAsync(db, cancel);
        await FoldRelativesAsync(db, cancel);
        await using var done = await db.CommandAsync(
            "WITH before AS (DELETE FROM name_folding) INSERT INTO name_folding VALUES ($1)", cancel);
        done.Parameters.Add(new NpgsqlParameter { Value = NameFolding.Edition });
        await done.ExecuteNonQueryAsync(cancel);
    }

    private static async Task FoldPersonsAsync(SankofaDb db, CancellationToken cancel)
    {
        var last = Guid.Empty;
        while (true)
        {
            var persons = await db.Persons.Where(p => p.ErasedAt == null && p.Id.CompareTo(last) > 0)
                .Include(p => p.Aliases).Include(p => p.Contacts).Include(p => p.Papers).Include(p => p.Words)
                .OrderBy(p => p.Id).Take(AtOnce).AsSplitQuery().ToListAsync(cancel);
            if (persons.Count == 0) return;
            foreach (var person in persons) person.Index();
            db.ChangeTracker.DetectChanges();
            var changed = db.ChangeTracker.Entries<People.NameWord>().Where(w => w.State != EntityState.Unchanged)
                .Select(w => w.Entity.PersonId).Distinct().ToArray();
            if (changed.Length > 0)
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                await db.SaveChangesAsync(cancel);
                await using var refresh = await db.CommandAsync(
                    "SELECT refresh_files(array_agg(DISTINCT file_id)) FROM member WHERE person_id = ANY ($1)", cancel);
                refresh.Parameters.Add(new NpgsqlParameter { Value = changed });
                await refresh.ExecuteNonQueryAsync(cancel);
                await transaction.CommitAsync(cancel);
            }

            last = persons[^1].Id;
            db.ChangeTracker.Clear();
        }
    }

    // A projection of what is written beside it: no event tells of it.
    private static async Task FoldRelativesAsync(SankofaDb db, CancellationToken cancel)
    {
        var sought = await db.Set<SoughtRelative>().AsNoTracking()
            .Select(r => new { r.Id, r.FamilyName, r.GivenNames, r.Phone, r.Words }).ToListAsync(cancel);
        foreach (var relative in sought)
        {
            var words = SoughtRelative.WordsOf(relative.FamilyName, relative.GivenNames, relative.Phone).ToArray();
            if (words.SequenceEqual(relative.Words)) continue;
            await using var update = await db.CommandAsync("UPDATE sought_relative SET words = $2 WHERE id = $1", cancel);
            update.Parameters.Add(new NpgsqlParameter { Value = relative.Id });
            update.Parameters.Add(new NpgsqlParameter { Value = words });
            await update.ExecuteNonQueryAsync(cancel);
        }
    }
}
