using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Sankofa.Core.House;

public enum Tampering
{
    /// <summary>What the event says, or its hash, is not what was written.</summary>
    Changed,
    Missing,
    Inserted,
    Reordered,

    /// <summary>The end of the chain is gone: its head counts more events than there are.</summary>
    Truncated,
}

public sealed record Finding(string Reference, Guid FileId, int Chain, int Sequence, Tampering What);

public sealed record Verified(long Events, long Chains, IReadOnlyList<Finding> Findings);

/// <summary>
/// Recomputes every chain from the bytes that docs/events.md describes, without the database's own function: who could
/// change the one could not pass the other. Reads as a stream; what it keeps does not grow with the record.
/// </summary>
public sealed class Verification(SystemDb system)
{
    private const int FindingsAtMost = 1000;

    private const string Stream = """
        SELECT e.file_id, e.chain, e.sequence, e.at, e.kind, e.section, e.user_id, e.user_name, e.organisation_id, e.person_id,
          e.data, e.sealed, e.previous, e.hash, h.sequence, h.hash
        FROM event e LEFT JOIN event_head h ON h.file_id = e.file_id AND h.chain = e.chain
        WHERE ($1::uuid IS NULL OR e.file_id = $1) AND ($2::int IS NULL OR e.chain = $2)
        ORDER BY e.file_id, e.chain, e.sequence
        """;

    private const string HeadsWithoutEvents = """
        SELECT h.file_id, h.chain FROM event_head h
        WHERE h.sequence > 0 AND ($1::uuid IS NULL OR h.file_id = $1) AND ($2::int IS NULL OR h.chain = $2)
          AND NOT EXISTS (SELECT 1 FROM event e WHERE e.file_id = h.file_id AND e.chain = h.chain)
        """;

    /// <summary>Null where no file has this reference.</summary>
    public async Task<Verified?> RunAsync(string? reference = null, CancellationToken cancel = default)
    {
        await using var connection = await system.Source.OpenConnectionAsync(cancel);
        Guid? only = null;
        if (reference is not null && (only = await IdOfAsync(connection, reference, cancel)) is null) return null;
        return await RunAsync(connection, only, null, cancel);
    }

    /// <summary>
    /// One file, for somebody who sees it: what stands behind the wall is neither counted nor named to others.
    /// </summary>
    public async Task<Verified> OfFileAsync(Guid file, bool behindWall, CancellationToken cancel = default)
    {
        await using var connection = await system.Source.OpenConnectionAsync(cancel);
        return await RunAsync(connection, file, behindWall ? null : 0, cancel);
    }

    private static async Task<Verified> RunAsync(
        NpgsqlConnection connection, Guid? only, int? side, CancellationToken cancel)
    {
        var findings = new List<(Guid File, int Chain, int Sequence, Tampering What)>();
        var (events, chains) = await WalkAsync(connection, only, side, findings, cancel);
        await using (var command = Command(connection, HeadsWithoutEvents, only, side))
        {
            await using var heads = await command.ExecuteReaderAsync(cancel);
            while (await heads.ReadAsync(cancel)) findings.Add(
                (heads.GetGuid(0), heads.GetInt32(1), 1, Tampering.Truncated));
        }

        var named = new List<Finding>();
        foreach (var (file, chain, sequence, what) in findings.Take(FindingsAtMost))
            named.Add(new Finding(await ReferenceOfAsync(connection, file, cancel), file, chain, sequence, what));
        return new Verified(events, chains, named);
    }

    private static async Task<(long Events, long Chains)> WalkAsync(
        NpgsqlConnection connection, Guid? only, int? side, List<(Guid, int, int, Tampering)> findings,
        CancellationToken cancel)
    {
        var (events, chains) = (0L, 0L);
        Chain? chain = null;
        var bytes = new EventBytes();
        await using var command = Command(connection, Stream, only, side);
        await using var row = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SingleResult, cancel);
        while (await row.ReadAsync(cancel))
        {
            var (file, number) = (row.GetGuid(0), row.GetInt32(1));
            if (chain is null || chain.File != file || chain.Number != number)
            {
                chain?.End(findings);
                chain = new Chain(file, number);
                chains++;
            }

            chain.Next(row, bytes);
            events++;
        }

        chain?.End(findings);
        return (events, chains);
    }

    private static NpgsqlCommand Command(
        NpgsqlConnection connection, string sql, Guid? only, int? side) => new(sql, connection)
    {
        CommandTimeout = 0,
        Parameters =
        {
            new NpgsqlParameter { Value = (object?)only ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            new NpgsqlParameter { Value = (object?)side ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer },
        },
    };

    private static async Task<Guid?> IdOfAsync(NpgsqlConnection connection, string reference, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT id FROM case_file WHERE reference = $1", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = reference });
        return (Guid?)await command.ExecuteScalarAsync(cancel);
    }

    private static async Task<string> ReferenceOfAsync(NpgsqlConnection connection, Guid file, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT reference FROM case_file WHERE id = $1", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = file });
        return (string?)await command.ExecuteScalarAsync(cancel) ?? file.ToString();
    }

    /// <summary>
    /// One chain as it passes by. Only what does not fit is kept, and of that no more than tells which way.
    /// </summary>
    private sealed class Chain(Guid file, int number)
    {
        private const int MovesAtMost = 64;
        private readonly List<(int Sequence, Tampering What)> _wrong = [];
        private readonly List<(int Sequence, int Written)> _moved = [];
        private byte[] _last = [];
        private int _sequence;
        private bool _whole = true;
        private int _headSequence;
        private byte[]? _head;

        public Guid File => file;
        public int Number => number;

        public void Next(NpgsqlDataReader row, EventBytes bytes)
        {
            var sequence = row.GetInt32(2);
            var (previous, hash) = (row.GetFieldValue<byte[]>(12), row.GetFieldValue<byte[]>(13));
            (_headSequence, _head) = row.IsDBNull(14) ? (0, null) : (row.GetInt32(14), row.GetFieldValue<byte[]>(15));
            var follows = sequence == _sequence + 1;
            for (var gap = _sequence + 1; gap < sequence && gap <= _sequence + MovesAtMost; gap++)
                _wrong.Add((gap, Tampering.Missing));
            bytes.Read(row);
            var sound = bytes.IsHash(hash, sequence);
            if (!sound && bytes.Written(hash, sequence) is { } written)
            {
                if (_moved.Count < MovesAtMost) _moved.Add((sequence, written));
            }
            else if (!sound)
            {
                _wrong.Add((sequence, Tampering.Changed));
            }
            // Both are whole and yet the one was not written after the other: the earlier was rewritten, hash and all.
            else if (follows && _whole && !previous.AsSpan().SequenceEqual(_last))
            {
                _wrong.Add((Math.Max(1, sequence - 1), Tampering.Changed));
            }

            (_sequence, _last, _whole) = (sequence, hash, sound);
        }

        public void End(List<(Guid, int, int, Tampering)> findings)
        {
            TellMoves();
            if (_sequence < _headSequence) _wrong.Add((_sequence + 1, Tampering.Truncated));
            else if (_sequence > _headSequence && !_moved.Exists(m => m.Sequence > m.Written))
                _wrong.Add((_headSequence + 1, Tampering.Inserted));
            else if (_sequence == _headSequence && _whole && !_last.AsSpan().SequenceEqual(_head))
                _wrong.Add((_sequence, Tampering.Changed));
            foreach (var (sequence, what) in _wrong.Take(FindingsAtMost - Math.Min(FindingsAtMost, findings.Count)))
                findings.Add((file, number, sequence, what));
        }

        // Each under another's number: reordered. All pushed on: one came between. All drawn up: one is gone.
        private void TellMoves()
        {
            if (_moved.Count == 0) return;
            var exchanged = _moved.Select(m => m.Sequence).ToHashSet().SetEquals(_moved.Select(m => m.Written));
            if (exchanged) _wrong.AddRange(_moved.Select(m => (m.Sequence, Tampering.Reordered)));
            else if (_moved[0].Sequence > _moved[0].Written) _wrong.Add((_moved[0].Written, Tampering.Inserted));
            else _wrong.Add((_moved[0].Sequence, Tampering.Missing));
        }
    }
}

/// <summary>
/// The bytes of one event, written as docs/events.md says, into room that is used again for the next.
/// </summary>
internal sealed class EventBytes
{
    private const byte Separator = 0x1f;
    private const int Near = 8;
    private readonly ArrayBufferWriter<byte> _head = new(512);
    private readonly ArrayBufferWriter<byte> _tail = new(4096);
    private readonly ArrayBufferWriter<byte> _whole = new(4096);
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];

    public void Read(NpgsqlDataReader row)
    {
        _head.ResetWrittenCount();
        _tail.ResetWrittenCount();
        Hex(_head, row.GetFieldValue<byte[]>(12));
        Mark(_head);
        Id(_head, row.GetGuid(0));
        Mark(_head);
        Number(_head, row.GetInt32(1));
        Mark(_head);
        Mark(_tail);
        Text(_tail, row.GetDateTime(3).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        Mark(_tail);
        Text(_tail, row.GetString(4));
        Mark(_tail);
        Number(_tail, row.GetInt32(5));
        Mark(_tail);
        Id(_tail, row.GetGuid(6));
        Mark(_tail);
        Text(_tail, row.GetString(7));
        Mark(_tail);
        Id(_tail, row.GetGuid(8));
        Mark(_tail);
        if (!row.IsDBNull(9)) Id(_tail, row.GetGuid(9));
        Mark(_tail);
        Text(_tail, row.GetString(10));
        Mark(_tail);
        if (!row.IsDBNull(11)) Hex(_tail, row.GetFieldValue<byte[]>(11));
    }

    public bool IsHash(ReadOnlySpan<byte> hash, int sequence)
    {
        _whole.ResetWrittenCount();
        _whole.Write(_head.WrittenSpan);
        Number(_whole, sequence);
        _whole.Write(_tail.WrittenSpan);
        SHA256.HashData(_whole.WrittenSpan, _hash);
        return hash.SequenceEqual(_hash);
    }

    /// <summary>The number under which an event was written, where it now stands under another one near by.</summary>
    public int? Written(ReadOnlySpan<byte> hash, int sequence)
    {
        for (var away = 1; away <= Near; away++)
        {
            if (IsHash(hash, sequence - away)) return sequence - away;
            if (IsHash(hash, sequence + away)) return sequence + away;
        }

        return null;
    }

    private static void Mark(ArrayBufferWriter<byte> to)
    {
        to.GetSpan(1)[0] = Separator;
        to.Advance(1);
    }

    private static void Text(ArrayBufferWriter<byte> to, string text) => Encoding.UTF8.GetBytes(text, to);

    private static void Number(ArrayBufferWriter<byte> to, int number)
    {
        Utf8Formatter.TryFormat(number, to.GetSpan(11), out var written);
        to.Advance(written);
    }

    private static void Id(ArrayBufferWriter<byte> to, Guid id)
    {
        Utf8Formatter.TryFormat(id, to.GetSpan(36), out var written);
        to.Advance(written);
    }

    private static void Hex(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> bytes)
    {
        Convert.TryToHexStringLower(bytes, to.GetSpan(bytes.Length * 2), out var written);
        to.Advance(written);
    }
}
