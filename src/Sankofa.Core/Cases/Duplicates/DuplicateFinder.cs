using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Matching.Linkage;

namespace Sankofa.Core.Cases.Duplicates;

/// <summary>
/// Compares each person who changed with all others, and writes the pairs that may be one for the organisations that
/// know both. One node of the house does it at a time: the one that holds the lock, whose index has seen every change.
/// </summary>
public sealed class DuplicateFinder(SystemDb system, TimeProvider clock) : IAsyncDisposable
{
    public const string Actor = "Sankofa";

    /// <summary>How many persons one round compares: the rest wait for the next.</summary>
    public const int AtOnce = 200;

    private const int Neighbours = 10;

    // Below it not even two rare names and a year agree.
    private const double BitsAtLeast = 12;

    // A pair must be likelier than what chance brings among so many: one stranger for every eight persons.
    private const double BitsOverChance = 3;

    private NpgsqlConnection? _lock;
    private PersonIndexOfHouse? _index;

    /// <summary>Takes a round of changed persons; returns the pairs found, or null where there was nobody to compare.</summary>
    public async Task<int?> RunAsync(CancellationToken cancel)
    {
        if (!await HasLockAsync(cancel)) return null;
        await using var db = system.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var changed = await db.Database.SqlQuery<Guid>($"""
            WITH taken AS (DELETE FROM person_to_compare WHERE id IN (
              SELECT id FROM person_to_compare ORDER BY id LIMIT {AtOnce}) RETURNING person_id)
            SELECT DISTINCT person_id AS "Value" FROM taken
            """).ToListAsync(cancel);
        if (changed.Count == 0) return null;
        // Who knows both is asked as of the program's clock, by which their access began.
        await db.Database.ExecuteSqlAsync(
            $"SELECT set_config('app.now', {clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)}, true)", cancel);
        _index ??= await PersonIndexOfHouse.BuildAsync(system, cancel);
        await _index.TakeInAsync(db, changed, cancel);
        var found = 0;
        foreach (var person in await DescribedAsync(db, changed, cancel)) found += await CompareAsync(db, person, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        if (_lock is not null) await _lock.DisposeAsync();
        _lock = null;
    }

    private static async Task<List<Person>> DescribedAsync(
        SankofaDb db, IReadOnlyCollection<Guid> persons, CancellationToken cancel) =>
        await db.Persons.AsNoTracking().Include(p => p.Aliases).Include(p => p.Papers)
            .Where(p => persons.Contains(p.Id) && p.ErasedAt == null && (p.FamilyName != "" || p.GivenNames != ""))
            .OrderBy(p => p.Id).AsSplitQuery().ToListAsync(cancel);

    private async Task<int> CompareAsync(SankofaDb db, Person person, CancellationToken cancel)
    {
        var near = await _index!.NearAsync(db, person, Neighbours, cancel);
        if (near.Count == 0) return 0;
        var found = 0;
        var least = Math.Max(BitsAtLeast, Math.Log2(_index.Count) + BitsOverChance);
        foreach (var other in await DescribedAsync(db, near, cancel))
        {
            var comparison = LinkageModel.Default.Compare(person.Describe(), other.Describe(), _index.Frequencies);
            if (comparison.Weight >= least && !AreSiblings(comparison))
                found += await SuspectAsync(db, person.Id, other.Id, comparison.Weight, cancel);
        }

        return found;
    }

    // Brothers, sisters and twins agree in everything but the given name, unless a paper says otherwise.
    private static bool AreSiblings(Comparison comparison) =>
        comparison.Fields.Any(f => f is { Field: Field.Given, Relation: Relation.Different })
        && !comparison.Fields.Any(f => f is { Field: Field.Number, Relation: Relation.Same });

    private async Task<int> SuspectAsync(
        SankofaDb db, Guid person, Guid other, double weight, CancellationToken cancel)
    {
        if (await db.Database.SqlQuery<Guid>($"""SELECT same_persons({person}) AS "Value" """).ContainsAsync(other, cancel))
            return 0;
        var comparers = await db.Database.SqlQuery<Comparer>($"""
            SELECT c.organisation_id AS "OrganisationId", c.file_id AS "FileId", c.other_file_id AS "OtherFileId",
              c.leads AS "Leads"
            FROM comparers({person}, {other}) c
            WHERE NOT EXISTS (SELECT 1 FROM possible_duplicate d WHERE d.organisation_id = c.organisation_id
              AND (d.person_id, d.other_person_id) IN (({person}, {other}), ({other}, {person})))
            """).ToListAsync(cancel);
        var added = 0;
        foreach (var comparer in comparers)
        {
            if (db.ChangeTracker.Entries<PossibleDuplicate>().Any(e => e.Entity.OrganisationId == comparer.OrganisationId
                && e.Entity.IsOf(person, other))) continue;
            // The pair stands in a file of their own, whose record tells of it.
            var (fileId, personId, otherFileId, otherId) = comparer.Leads
                ? (comparer.FileId, person, comparer.OtherFileId, other)
                : (comparer.OtherFileId, other, comparer.FileId, person);
            var file = await db.Files.SingleAsync(f => f.Id == fileId, cancel);
            var organisation = await db.Organisations.SingleAsync(o => o.Id == comparer.OrganisationId, cancel);
            // Nobody of the organisation: the zero user and the program's name.
            var me = new Me(
                Guid.Empty, Guid.Empty, organisation.Id, Role.Counsellor, Actor, organisation.ShortName,
                organisation.Country, organisation.Kind, clock.GetUtcNow());
            db.Add(new PossibleDuplicate(
                file, personId, otherFileId, otherId, Likeness.Alike, me, Math.Round(weight, 1)));
            added++;
        }

        return added;
    }

    // Held as long as the program runs; a node that loses its connection loses the lock, and its index with it.
    private async Task<bool> HasLockAsync(CancellationToken cancel)
    {
        if (_lock is { State: System.Data.ConnectionState.Open }) return true;
        await DisposeAsync();
        _index = null;
        var connection = await system.Source.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(
            "SELECT pg_try_advisory_lock(hashtext('sankofa duplicates'))", connection);
        if (await command.ExecuteScalarAsync(cancel) is true)
        {
            _lock = connection;
            return true;
        }

        await connection.DisposeAsync();
        return false;
    }

    private sealed record Comparer(Guid OrganisationId, Guid FileId, Guid OtherFileId, bool Leads);
}
