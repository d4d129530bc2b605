using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Sankofa.Core.Cases;
using Sankofa.Core.People;
using Sankofa.Core.Registry;

namespace Sankofa.Core.House;

/// <summary>
/// What one saving writes beside its rows: the notices, the projections of the files it touched and, last because the
/// head of a chain is locked until the commit, the events.
/// </summary>
public sealed class Journal
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private const string Append =
        "SELECT append_event($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

    private Journal() { }

    private readonly List<NewEvent> _events = [];
    private readonly HashSet<Guid> _touched = [];

    internal bool IsEmpty => _events.Count == 0 && _touched.Count == 0;

    internal static Journal Take(SankofaDb db)
    {
        var journal = new Journal();
        foreach (var file in db.ChangeTracker.Entries<CaseFile>().Select(e => e.Entity).ToList())
        {
            journal._events.AddRange(file.NewEvents);
            file.NewEvents.Clear();
            if (file.NewNotices.Count > 0) db.Notices.AddRange(file.NewNotices);
            file.NewNotices.Clear();
            if (file.NewTasks.Count > 0) db.Tasks.AddRange(file.NewTasks);
            file.NewTasks.Clear();
        }

        foreach (var register in db.ChangeTracker.Entries<Register>().Select(e => e.Entity).ToList())
        {
            journal._events.AddRange(register.NewEvents.Select(e =>
                new NewEvent(register.Id, e.Kind, Sections.Identity, null, e.Data, null, e.Me)));
            register.NewEvents.Clear();
        }

        foreach (var beside in db.ChangeTracker.Entries<ILeavesEvents>().Select(e => e.Entity).ToList())
        {
            journal._events.AddRange(beside.NewEvents);
            beside.NewEvents.Clear();
        }

        var told = journal._events.Select(e => e.FileId).ToHashSet();
        foreach (var entry in db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
        {
            if (entry.State == EntityState.Modified && entry.Metadata.FindProperty("Version") is not null)
                entry.Property("Version").CurrentValue = (int)entry.Property("Version").OriginalValue! + 1;
            if (entry.Entity is not IBelongsToFile belongs) continue;
            if (!told.Contains(belongs.FileId))
                throw new InvalidOperationException(
                    $"A change of {entry.Metadata.ClrType.Name} left no event on its file.");
            journal._touched.Add(belongs.FileId);
        }

        // A changed person is found under other words: every file of this saving is projected anew.
        if (db.ChangeTracker.Entries<NameWord>()
            .Any(e => e.State != EntityState.Unchanged)) journal._touched.UnionWith(told);
        return journal;
    }

    internal async Task WriteAsync(SankofaDb db, CancellationToken cancel)
    {
        if (_touched.Count > 0)
        {
            await using var refresh = await db.CommandAsync("SELECT refresh_files($1)", cancel);
            refresh.Parameters.Add(new NpgsqlParameter { Value = _touched.ToArray() });
            await refresh.ExecuteNonQueryAsync(cancel);
        }

        if (_events.Count == 0) return;
        var keys = await KeysAsync(db, cancel);
        await using var command = await db.CommandAsync("", cancel);
        await using var batch = new NpgsqlBatch(command.Connection, command.Transaction);
        // One order for all: two savings that touch the same two files never wait for each other in a circle.
        foreach (var happened in _events.OrderBy(e => e.FileId).ThenBy(Chain))
            batch.BatchCommands.Add(Command(happened, keys));
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlBatchCommand Command(NewEvent happened, Dictionary<Guid, byte[]?> keys)
    {
        var key = happened.PersonId is { } person ? keys.GetValueOrDefault(person) : null;
        return new NpgsqlBatchCommand(Append)
        {
            Parameters =
            {
                new NpgsqlParameter { Value = happened.FileId },
                new NpgsqlParameter { Value = Chain(happened) },
                new NpgsqlParameter { Value = happened.Me.Now.UtcDateTime },
                new NpgsqlParameter { Value = happened.Kind },
                new NpgsqlParameter { Value = (int)happened.Section },
                new NpgsqlParameter { Value = happened.Me.UserId },
                new NpgsqlParameter { Value = happened.Me.Name },
                new NpgsqlParameter { Value = happened.Me.OrganisationId },
                new NpgsqlParameter { Value = (object?)happened.PersonId ?? DBNull.Value,
                    NpgsqlDbType = NpgsqlDbType.Uuid },
                new NpgsqlParameter { Value = happened.Open },
                new NpgsqlParameter
                {
                    Value = happened.Personal is { } text && key is not null ? Seal(text, key) : DBNull.Value,
                    NpgsqlDbType = NpgsqlDbType.Bytea,
                },
            },
        };
    }

    /// <summary>What the sealed part of an event says, or null where the key was destroyed.</summary>
    public static string? Unseal(byte[]? box, byte[]? key)
    {
        if (box is null || key is null) return null;
        var text = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes),
            box.AsSpan(NonceBytes, TagBytes), text);
        return Encoding.UTF8.GetString(text);
    }

    private static byte[] Seal(string text, byte[] key)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes),
            box.AsSpan(NonceBytes, TagBytes));
        return box;
    }

    private static int Chain(NewEvent happened) => happened.Section == Sections.Asylum ? 1 : 0;

    private async Task<Dictionary<Guid, byte[]?>> KeysAsync(SankofaDb db, CancellationToken cancel)
    {
        var persons = _events.Where(e => e.Personal is not null && e.PersonId is not null)
            .Select(e => e.PersonId!.Value).Distinct().ToArray();
        var keys = new Dictionary<Guid, byte[]?>();
        if (persons.Length == 0) return keys;
        // The database makes the key of a person who has none yet, and returns the others.
        await using var command = await db.CommandAsync("SELECT person_id, key FROM person_keys($1, $2)", cancel);
        command.Parameters.Add(new NpgsqlParameter { Value = persons });
        command.Parameters.Add(new NpgsqlParameter { Value = persons.Select(_ =>
            RandomNumberGenerator.GetBytes(KeyBytes)).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            keys[reader.GetGuid(0)] = await reader.IsDBNullAsync(1, cancel) ? null : reader.GetFieldValue<byte[]>(1);
        return keys;
    }
}
