using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Sankofa.Core.Reintegration.DoubleBenefit;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

/// <summary>Seals the keys of exchanges for the database; who has a copy of it alone has none of them.</summary>
public sealed class ExchangeKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector _shared = protection.CreateProtector("Sankofa.DoubleBenefit.SharedKey");
    private readonly IDataProtector _party = protection.CreateProtector("Sankofa.DoubleBenefit.PartyKey");

    public byte[] SealShared(byte[] key) => _shared.Protect(key);

    public byte[] SealParty(string key) => _party.Protect(Encoding.ASCII.GetBytes(key));

    public SharedKey SharedOf(Exchange exchange) => new(_shared.Unprotect(exchange.SharedKey));

    public string PartyOf(Exchange exchange) => Encoding.ASCII.GetString(_party.Unprotect(exchange.PartyKey));
}
