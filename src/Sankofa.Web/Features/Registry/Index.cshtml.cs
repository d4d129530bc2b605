using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Registry;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Registry;

/// <summary>The registers that the office keeps, and those it is let into.</summary>
public sealed class IndexModel : SankofaPage
{
    public IReadOnlyList<(Register Register, long Entries)> Kept { get; private set; } = [];

    public IReadOnlyList<(Register Register, RegisterAuthorisation Given)> Open { get; private set; } = [];

    public bool MayOpen => Me.May(Act.KeepRegister) && Register.Keeps(Me.OrganisationKind);

    /// <summary>A search for a request begins at the request.</summary>
    public bool MaySearch => (Kept.Count > 0 && Me.May(Act.SearchRegister))
        || Open.Any(o => o.Given.Purposes.HasFlag(SearchPurpose.Registration));

    public string Purposes(RegisterAuthorisation given) => string.Join(", ",
        new[] { SearchPurpose.Request, SearchPurpose.Registration }.Where(p => given.Purposes.HasFlag(p))
            .Select(p => T.Of(p)));

    public override async Task LoadAsync()
    {
        Me.Must(Act.SearchRegister);
        var registers = await Db.Set<Register>().AsNoTracking().OrderBy(r => r.Name).ToListAsync(Cancel);
        var figures = await Db.Set<RegisterFigure>().Where(f => f.OrganisationId == Me.OrganisationId)
            .ToDictionaryAsync(f => f.RegisterId, f => f.Entries, Cancel);
        var given = await Db.Set<RegisterAuthorisation>().AsNoTracking()
            .Where(a => a.OrganisationId == Me.OrganisationId && a.RevokedAt == null).ToListAsync(Cancel);
        Kept = [.. registers.Where(r => r.IsKeptBy(Me)).Select(r => (r, figures.GetValueOrDefault(r.Id)))];
        Open = [.. from register in registers.Where(r => !r.IsKeptBy(Me))
                   from one in given.Where(a => a.RegisterId == register.Id && a.HoldsOn(Me.Today))
                   select (register, one)];
    }
}
