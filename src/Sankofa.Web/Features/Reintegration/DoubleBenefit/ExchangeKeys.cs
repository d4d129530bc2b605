using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Sankofa.Core.Reintegration.DoubleBenefit;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

/// <summary>
/// Seals the keys of exchanges: the program's role reads a row and not its keys. Whoever has a copy of the whole
/// database has the sealing keys too, unless the host encrypts those; docs/adr/0013 says so.
/// </summary>
public sealed class ExchangeKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector _shared = protection.CreateProtector("Sankofa.DoubleBenefit.SharedKey");
    private readonly IDataProtector _party = protection.CreateProtector("Sankofa.DoubleBenefit.PartyKey");

    public byte[] SealShared(byte[] key) => _shared.Protect(key);

    public byte[] SealParty(string key) => _party.Protect(Encoding.ASCII.GetBytes(key));

    public SharedKey SharedOf(Exchange exchange) => new(_shared.Unprotect(exchange.SharedKey));

    public string PartyOf(Exchange exchange) => Encoding.ASCII.GetString(_party.Unprotect(exchange.PartyKey));
}
