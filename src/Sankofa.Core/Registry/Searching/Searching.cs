using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Registry.Searching;

/// <summary>What a search is for, in words where it is an act of registration.</summary>
public sealed record SearchReason(SearchPurpose Purpose, string Why, string Reference)
{
    /// <summary>For a request: the register learns that there is one, not which.</summary>
    public static SearchReason Request { get; } = new(SearchPurpose.Request, "", "");
}

/// <summary>
/// Searches a register for somebody who may. Whoever searches sees the entries of their own recorded searches, and
/// nothing else of the register.
/// </summary>
public static class Searching
{
    public const int Candidates = 10;

    /// <summary>The registers that somebody may search for this purpose: their own, and those they are let into.</summary>
    public static async Task<List<Register>> RegistersAsync(
        SankofaDb db, SearchPurpose purpose, Me me, CancellationToken cancel)
    {
        if (!me.May(Act.SearchRegister)) return [];
        var given = await db.Set<RegisterAuthorisation>()
            .Where(a => a.OrganisationId == me.OrganisationId && a.RevokedAt == null).ToListAsync(cancel);
        var open = given.Where(a => a.HoldsOn(me.Today) && a.Purposes.HasFlag(purpose)).Select(a => a.RegisterId)
            .ToList();
        return await db.Set<Register>().Where(r => r.OrganisationId == me.OrganisationId || open.Contains(r.Id))
            .OrderBy(r => r.Name).ToListAsync(cancel);
    }

    /// <summary>The search's id; its hits can be read from now on. Recorded before anything is shown.</summary>
    public static async Task<Guid> SearchAsync(
        SankofaDb db, RegisterIndexes indexes, Register register, SearchTerms terms, SearchReason reason, Me me,
        CancellationToken cancel)
    {
        me.Must(Act.SearchRegister);
        var open = await RegistersAsync(db, reason.Purpose, me, cancel);
        if (!open.Exists(r => r.Id == register.Id)) throw new NotThere();
        if (reason.Purpose == SearchPurpose.Registration)
        {
            RuleViolation.When(reason.Why.Trim().Length == 0, "Registry.Search.NoPurpose", "Why");
            RuleViolation.When(reason.Reference.Trim().Length == 0, "Registry.Search.NoReference", "Reference");
        }

        RuleViolation.When(
            !terms.HasName && terms.Papers is not { Count: > 0 }, "Registry.Search.NoName",
            nameof(terms.FamilyName));
        await MustBeWithinTheLimitAsync(db, register, me, cancel);
        var found = await indexes.SearchAsync(register, terms, Candidates, cancel);
        var id = Ids.New(me.Now);
        await RecordAsync(db, id, register, reason, found, me, cancel);
        return id;
    }

    /// <summary>The entries that a search showed, in its order; those removed since, or not open any more, are gone.</summary>
    public static async Task<IReadOnlyList<RegisterEntry>> ShownAsync(
        SankofaDb db, RegisterSearch search, Register register, CancellationToken cancel)
    {
        var ids = search.Hits.Select(h => h.EntryId).ToList();
        var entries = await db.Set<RegisterEntry>().AsNoTracking()
            .Where(e => e.Country == register.Country && ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        return [.. search.Hits.OrderBy(h => h.Rank).Select(h => entries.GetValueOrDefault(h.EntryId))
            .OfType<RegisterEntry>()];
    }

    // The database looks again; here the sentence is said, with the moment from which it goes on.
    private static async Task MustBeWithinTheLimitAsync(
        SankofaDb db, Register register, Me me, CancellationToken cancel)
    {
        var hourAgo = me.Now.AddHours(-1);
        var searches = db.Set<RegisterSearch>()
            .Where(s => s.UserId == me.UserId && s.RegisterId == register.Id && s.At > hourAgo);
        if (await searches.CountAsync(cancel) < register.SearchesPerHour) return;
        throw new RuleViolation("Registry.Search.TooMany", null, register.SearchesPerHour);
    }

    private static async Task RecordAsync(
        SankofaDb db, Guid id, Register register, SearchReason reason, IReadOnlyList<(long Entry, float Score)> found,
        Me me, CancellationToken cancel)
    {
        await using var command = await db.CommandAsync(
            "SELECT record_register_search($1, $2, $3, $4, $5, $6, $7, $8, $9)", cancel);
        command.Parameters.Add(new NpgsqlParameter { Value = id });
        command.Parameters.Add(new NpgsqlParameter { Value = register.Id });
        command.Parameters.Add(new NpgsqlParameter { Value = me.UserId });
        command.Parameters.Add(new NpgsqlParameter { Value = me.Name });
        command.Parameters.Add(new NpgsqlParameter { Value = (int)reason.Purpose });
        command.Parameters.Add(new NpgsqlParameter { Value = reason.Why });
        command.Parameters.Add(new NpgsqlParameter { Value = reason.Reference });
        command.Parameters.Add(new NpgsqlParameter
        {
            Value = found.Select(f => f.Entry).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint,
        });
        command.Parameters.Add(new NpgsqlParameter
        {
            Value = found.Select(f => f.Score).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Real,
        });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
