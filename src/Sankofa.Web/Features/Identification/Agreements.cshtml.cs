using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>A page about the texts between States: everybody at work reads them, few write.</summary>
public abstract class AgreementPage : SankofaPage
{
    /// <summary>The secretariat, and whoever runs the whole house.</summary>
    public bool Writes => Me.May(Act.WriteAgreement) || HttpContext.SignedIn() is { OfTheHouse: true };

    protected async Task MustWriteAsync()
    {
        if (Me.May(Act.WriteAgreement)) return;
        // Who runs the house does it with a second factor, as everything else of administration.
        if (HttpContext.SignedIn() is not { OfTheHouse: true } who || !(who.Strong
            || await Door.IsDemoAsync(HttpContext)))
            throw new NotAllowed(nameof(Act.WriteAgreement));
    }
}

public sealed class AgreementsModel : AgreementPage
{
    public IReadOnlyList<AgreementVersion> Rows { get; private set; } = [];

    public override async Task LoadAsync() => Rows = await Db.Set<AgreementVersion>().AsNoTracking()
        .OrderBy(a => a.Name).ThenByDescending(a => a.Number).ToListAsync(Cancel);
}
