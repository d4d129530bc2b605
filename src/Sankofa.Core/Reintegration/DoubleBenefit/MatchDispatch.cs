using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Reintegration.DoubleBenefit;

public enum DispatchKind
{
    Register, Withdraw, Verdict,
}

/// <summary>
/// A message to the match service that waits to be sent, written with what it tells of. It holds no token and no
/// verdict: those are made when it goes, from what then is true, so that sending it twice does no harm.
/// </summary>
public sealed class MatchDispatch
{
    private MatchDispatch() { }

    internal MatchDispatch(ComparedPerson compared, DispatchKind kind, Guid? possibleId, DateTimeOffset now)
    {
        Id = Ids.New(now);
        OrganisationId = compared.OrganisationId;
        ExchangeId = compared.ExchangeId;
        ComparedPersonId = compared.Id;
        PossibleId = possibleId;
        Kind = kind;
        CreatedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid ExchangeId { get; private set; }
    public Guid ComparedPersonId { get; private set; }
    public Guid? PossibleId { get; private set; }
    public DispatchKind Kind { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>The service answered that it does not understand: somebody must look, it is not sent again.</summary>
    public bool WasRefused { get; private set; }
}

internal sealed class MatchDispatchMapping : IEntityTypeConfiguration<MatchDispatch>
{
    public void Configure(EntityTypeBuilder<MatchDispatch> builder)
    {
        builder.HasIndex(d => new { d.ExchangeId, d.Id }).HasFilter("done_at IS NULL");
        builder.HasOne<Exchange>().WithMany().HasForeignKey(d => d.ExchangeId);
        builder.HasOne<ComparedPerson>().WithMany().HasForeignKey(d => d.ComparedPersonId);
        builder.SeenByOrganisation();
    }
}
