using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Biometrics;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Registry.Biometrics;

/// <summary>A page of a register's fingerprints: of the office that keeps it, and of who compares them.</summary>
public abstract class BiometricsPage : SankofaPage
{
    [FromRoute]
    public Guid Rid { get; set; }

    public Register Register { get; private set; } = null!;

    /// <summary>Null where the register takes no fingerprints.</summary>
    public Gallery? Gallery { get; private set; }

    public string Home => $"/registry/{Rid}/biometrics";

    protected async Task OpenAsync()
    {
        Gallery.MustAdjudicate(Me);
        Register = await Db.Set<Register>().SingleOrDefaultAsync(r => r.Id == Rid, Cancel) ?? throw new NotThere();
        if (!Register.IsKeptBy(Me)) throw new NotThere();
        Gallery = await Db.Set<Gallery>().SingleOrDefaultAsync(
            g => g.RegisterId == Rid && g.OrganisationId == Me.OrganisationId && g.OffSince == null, Cancel);
    }

    protected async Task<Gallery> OpenGalleryAsync()
    {
        await OpenAsync();
        return Gallery ?? throw new NotThere();
    }

    protected TemplateVault Vault => HttpContext.RequestServices.GetRequiredService<TemplateVault>();
}
