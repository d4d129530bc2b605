using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Organisations;

/// <summary>The last code of a phone that somebody used: neither it nor one before is taken again (RFC 6238).</summary>
public sealed class UsedCode
{
    private UsedCode() { }

    public Guid UserId { get; private set; }

    /// <summary>Which half minute since 1970.</summary>
    public long Step { get; private set; }

    /// <summary>False where this step, or a later one, was used before; of two at once, for one of them.</summary>
    public static async Task<bool> UseAsync(SankofaDb db, Guid userId, long step)
    {
        var taken = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO used_code (user_id, step) VALUES ({userId}, {step})
            ON CONFLICT (user_id) DO UPDATE SET step = excluded.step WHERE used_code.step < excluded.step
            """);
        return taken == 1;
    }
}

internal sealed class UsedCodeMapping : IEntityTypeConfiguration<UsedCode>
{
    public void Configure(EntityTypeBuilder<UsedCode> builder)
    {
        builder.HasKey(c => c.UserId);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.UserId);
        builder.OpenToAll("people who work here, no returnee in it");
    }
}
