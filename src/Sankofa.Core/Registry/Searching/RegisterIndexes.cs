using System.Collections.Concurrent;
using Npgsql;
using NpgsqlTypes;
using Sankofa.Core.House;
using Sankofa.Matching.Linkage;
using Sankofa.Matching.Register;

namespace Sankofa.Core.Registry.Searching;

public enum IndexState
{
    NotBuilt, Building, Ready, Failed,
}

/// <summary>
/// How an index stands: how many of the register's entries are in, and whether it was read from this node's disk.
/// </summary>
public sealed record IndexStatus(
    IndexState State, long Done, long Of, DateTimeOffset? ReadyAt, bool FromDisk = false);

/// <summary>
/// The indexes of this node, one a register: built from the entries in the background, and brought up to the last
/// change before each search. A projection that can be thrown away at any time.
/// </summary>
public sealed class RegisterIndexes(
    SystemDb system, TimeProvider clock, string folder, int keptFrom = RegisterSnapshot.PersonsAtLeast) : IDisposable
{
    /// <summary>What a search waits for an index that is nearly there; a small register is built in it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<Guid, RegisterIndex> _indexes = new();

    public IndexStatus StatusOf(Register register) =>
        _indexes.TryGetValue(register.Id, out var index) ? index.Status
            : new IndexStatus(IndexState.NotBuilt, 0, 0, null);

    public void Dispose()
    {
        foreach (var index in _indexes.Values) index.Dispose();
    }

    /// <summary>Builds every register's index, the ones that are asked meanwhile first.</summary>
    public async Task BuildAllAsync(CancellationToken cancel)
    {
        await using var command = system.Source.CreateCommand("SELECT id, country FROM register ORDER BY opened_at");
        var registers = new List<(Guid, string)>();
        await using (var row = await command.ExecuteReaderAsync(cancel))
        {
            while (await row.ReadAsync(cancel)) registers.Add((row.GetGuid(0), row.GetString(1)));
        }

        foreach (var (id, country) in registers) await Of(id, country).ReadyAsync().WaitAsync(cancel);
    }

    /// <summary>
    /// The likeliest entries, best first, as they are now. Where the index is not there yet a sentence says so: an
    /// empty answer would be taken for "nobody".
    /// </summary>
    internal async Task<IReadOnlyList<(long Entry, float Score)>> SearchAsync(
        Register register, SearchTerms terms, int most, CancellationToken cancel)
    {
        var index = Of(register.Id, register.Country);
        var ready = index.ReadyAsync();
        await Task.WhenAny(ready, Task.Delay(Patience, cancel));
        if (!ready.IsCompletedSuccessfully)
        {
            var status = index.Status;
            if (status.State == IndexState.Failed) throw new RuleViolation("Registry.Index.Failed");
            throw new RuleViolation("Registry.Index.Building", null, status.Done, status.Of);
        }

        return await index.SearchAsync(terms, most, cancel);
    }

    /// <summary>How common the register's names are; null where there are too few, or nobody knows yet.</summary>
    public async Task<NameFrequencies?> NamesAsync(Register register, CancellationToken cancel)
    {
        var index = Of(register.Id, register.Country);
        var ready = index.ReadyAsync();
        await Task.WhenAny(ready, Task.Delay(Patience, cancel));
        return ready.IsCompletedSuccessfully ? await index.NamesAsync(cancel) : null;
    }

    private RegisterIndex Of(Guid register, string country) => _indexes.GetOrAdd(
        register, id => new RegisterIndex(system.Source, clock, id, country, folder, keptFrom));
}

/// <summary>The index of one register on this node.</summary>
internal sealed class RegisterIndex(
    NpgsqlDataSource owner, TimeProvider clock, Guid register, string country, string folder, int keptFrom)
    : IDisposable
{
    private const string Columns = """
        id, family_name, given_names, sex, birth_date, birth_place, father_name, mother_name
        """;

    private const string Changes = $"""
        SELECT {Columns}, removed_at IS NOT NULL, change FROM register_entry
        WHERE register_id = $1 AND country = $2 AND change > $3 ORDER BY change
        """;

    private const string Extent = """
        SELECT coalesce(max(e.change), 0), coalesce((SELECT f.entries FROM register_figure f WHERE f.register_id = $1), 0)
        FROM register_entry e WHERE e.register_id = $1 AND e.country = $2
        """;

    private const int AtOnce = 10_000;
    private readonly SemaphoreSlim _door = new(1);
    private readonly RegisterNames _names = new(register, country);
    private readonly Lock _starting = new();
    private Task? _building;
    private PersonIndex _index = new();
    private long _change;
    private IndexStatus _status = new(IndexState.NotBuilt, 0, 0, null);

    public IndexStatus Status => _status;

    public void Dispose() => _door.Dispose();

    /// <summary>The build that is at work, or that is done; one that failed is tried again.</summary>
    public Task ReadyAsync()
    {
        lock (_starting)
        {
            if (_building is null || _building.IsFaulted || _building.IsCanceled)
                _building = Task.Run(BuildAsync);
            return _building;
        }
    }

    public async Task<IReadOnlyList<(long Entry, float Score)>> SearchAsync(
        SearchTerms terms, int most, CancellationToken cancel)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        // One search at a time follows the changes; whoever comes meanwhile waits for what it needs anyhow.
        await _door.WaitAsync(cancel);
        try
        {
            await CatchUpAsync(connection, cancel);
        }
        finally
        {
            _door.Release();
        }

        // Whoever bears the declared number comes first, however the name was written.
        var found = await new NumberSearch(connection, register, country).FindAsync(terms, most / 2, cancel);
        if (terms.HasName) found.AddRange(_index.Search(QueryOf(terms), most * 2).Select(h => (h.Id, (float)h.Score)));
        // Two entries that were merged are one answer: the one that stands, with the better of the scores.
        return await ResolveAsync(connection, found, most, cancel);
    }

    public async Task<NameFrequencies?> NamesAsync(CancellationToken cancel)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        return await _names.OfAsync(connection, _index.Count, cancel);
    }

    private async Task BuildAsync()
    {
        try
        {
            await using var connection = await owner.OpenConnectionAsync();
            var loaded = await LoadAsync(connection);
            if (!loaded) await ReadAllAsync(connection);
            await _names.OfAsync(connection, _index.Count, CancellationToken.None);
            _status = new IndexStatus(IndexState.Ready, _index.Count, _index.Count, clock.GetUtcNow(), loaded);
        }
        catch
        {
            _status = _status with { State = IndexState.Failed };
            throw;
        }
    }

    private async Task<bool> LoadAsync(NpgsqlConnection connection)
    {
        if (RegisterSnapshot.Load(folder, register) is not var (index, mark)) return false;
        if (mark.Change > (await ExtentAsync(connection)).Last || !await IsOfThisRecordAsync(connection, mark))
            return false;
        var (sequence, hash) = await LastEventAsync(connection);
        (_index, _change) = (index, mark.Change);
        await CatchUpAsync(connection, CancellationToken.None);
        if (_change != mark.Change) RegisterSnapshot.Save(folder, register, _index, new(_change, sequence, hash));
        return true;
    }

    // In one view of the data: what is written meanwhile has a later change, and comes with the first search.
    private async Task ReadAllAsync(NpgsqlConnection connection)
    {
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        (_change, var entries) = await ExtentAsync(connection);
        var (sequence, hash) = await LastEventAsync(connection);
        _status = new IndexStatus(IndexState.Building, 0, entries, null);
        var progress = new Told(done => _status = _status with { Done = done });
        _index = PersonIndex.Build(Persons(connection), progress, CancellationToken.None);
        if (_index.Count >= keptFrom) RegisterSnapshot.Save(folder, register, _index, new(_change, sequence, hash));
    }

    private async Task<(int Sequence, byte[] Hash)> LastEventAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            "SELECT sequence, hash FROM event WHERE file_id = $1 AND chain = 0 ORDER BY sequence DESC LIMIT 1",
            connection);
        command.Parameters.Add(new NpgsqlParameter { Value = register });
        await using var row = await command.ExecuteReaderAsync();
        // A register begins with the event that opened it; one without has a snapshot that nothing vouches for.
        return await row.ReadAsync() ? (row.GetInt32(0), row.GetFieldValue<byte[]>(1)) : (0, new byte[32]);
    }

    private async Task<bool> IsOfThisRecordAsync(NpgsqlConnection connection, SnapshotMark mark)
    {
        await using var command = new NpgsqlCommand("""
            SELECT EXISTS (SELECT 1 FROM event WHERE file_id = $1 AND chain = 0 AND sequence = $2 AND hash = $3)
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = register });
        command.Parameters.Add(new NpgsqlParameter { Value = mark.Sequence });
        command.Parameters.Add(new NpgsqlParameter { Value = mark.Hash });
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private async Task<(long Last, long Entries)> ExtentAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Extent, connection);
        Name(command);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    private IEnumerable<RegisterPerson> Persons(NpgsqlConnection connection)
    {
        // The two values are an id and two letters of our own: COPY takes no parameters.
        using var rows = connection.BeginBinaryExport(FormattableString.Invariant($"""
            COPY (SELECT {Columns} FROM register_entry WHERE register_id = '{register}' AND country = '{country}'
              AND removed_at IS NULL) TO STDOUT (FORMAT BINARY)
            """));
        while (rows.StartRow() >= 0)
        {
            yield return PersonOf(
                rows.Read<long>(NpgsqlDbType.Bigint), rows.Read<string>(), rows.Read<string>(), rows.Read<string>(),
                rows.Read<int>(NpgsqlDbType.Integer), rows.Read<string>(), rows.Read<string>(), rows.Read<string>());
        }
    }

    private async Task CatchUpAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Changes, connection);
        Name(command);
        command.Parameters.Add(new NpgsqlParameter { Value = _change });
        await using var row = await command.ExecuteReaderAsync(cancel);
        var persons = new List<RegisterPerson>();
        var upTo = _change;
        while (await row.ReadAsync(cancel))
        {
            if (row.GetBoolean(8)) _index.Remove(row.GetInt64(0));
            else persons.Add(PersonOf(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3),
                row.GetInt32(4), row.GetString(5), row.GetString(6), row.GetString(7)));
            upTo = row.GetInt64(9);
            if (persons.Count < AtOnce) continue;
            _index.PutAll(persons);
            persons.Clear();
        }

        if (persons.Count > 0) _index.PutAll(persons);
        // Each entry comes once, with its last change: in which order removals and others go in is all the same.
        _change = upTo;
        if (_status.State == IndexState.Ready) _status = _status with { Done = _index.Count, Of = _index.Count };
    }

    private async Task<IReadOnlyList<(long, float)>> ResolveAsync(
        NpgsqlConnection connection, List<(long Id, float Score)> found, int most, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("""
            SELECT e.id, e.merged_into FROM register_entry e
            WHERE e.register_id = $1 AND e.country = $2 AND e.id = ANY ($3) AND e.merged_into IS NOT NULL
            """, connection);
        Name(command);
        command.Parameters.Add(new NpgsqlParameter { Value = found.Select(f => f.Id).ToArray() });
        var merged = new Dictionary<long, long>();
        await using (var row = await command.ExecuteReaderAsync(cancel))
        {
            while (await row.ReadAsync(cancel)) merged[row.GetInt64(0)] = row.GetInt64(1);
        }

        return
        [
            .. found.Select(f => (merged.GetValueOrDefault(f.Id, f.Id), f.Score))
                .DistinctBy(f => f.Item1).Take(most),
        ];
    }

    private void Name(NpgsqlCommand command)
    {
        command.Parameters.Add(new NpgsqlParameter { Value = register });
        command.Parameters.Add(new NpgsqlParameter { Value = country, NpgsqlDbType = NpgsqlDbType.Char });
    }

    private static RegisterPerson PersonOf(
        long id, string family, string given, string sex, int birth, string place, string father, string mother) =>
        new(id, family, given, sex.Length > 0 ? sex[0] : 'U', birth / 10000, birth / 100 % 100, birth % 100, place,
            father, mother);

    private static PersonQuery QueryOf(SearchTerms terms) => new()
    {
        FamilyName = terms.FamilyName,
        GivenNames = terms.GivenNames,
        Sex = terms.Sex switch { EntrySex.Female => 'F', EntrySex.Male => 'M', _ => 'U' },
        BirthYear = terms.BirthDate / 10000,
        BirthMonth = terms.BirthDate / 100 % 100,
        BirthDay = terms.BirthDate % 100,
        BirthPlace = terms.BirthPlace,
        FatherName = terms.FatherName,
        MotherName = terms.MotherName,
    };

    // At once and in order; Progress<T> would post it to another thread.
    private sealed class Told(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
