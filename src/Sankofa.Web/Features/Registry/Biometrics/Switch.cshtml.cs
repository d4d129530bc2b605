using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Registry.Biometrics;

namespace Sankofa.Web.Features.Registry.Biometrics;

/// <summary>Turned on with its legal basis; turned off, nothing of anybody's fingers stays.</summary>
public sealed class SwitchModel : BiometricsPage
{
    [BindProperty]
    public BasisInput Input { get; set; } = new();

    public override async Task LoadAsync()
    {
        await OpenAsync();
        Gallery.MustKeep(Me);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Gallery is not { } gallery)
        {
            Db.Add(new Gallery(Register, Input.LegalBasis, Me));
            await Db.SaveChangesAsync(Cancel);
            return Done(Home, "Biometrics.Gallery.TurnedOn");
        }

        gallery.TurnOff(Me);
        Register.Record(Me, BiometricsEvents.TurnedOff, new { gallery = gallery.Id });
        var samples = await Db.Set<BiometricSample>().Where(s => s.GalleryId == gallery.Id).ToListAsync(Cancel);
        Db.AddRange(samples.Where(s => s.Purpose == SamplePurpose.Registration).Select(s => AbisJob.Delete(s, Me)));
        Db.RemoveRange(samples);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Biometrics.Gallery.TurnedOff");
    }

    public sealed class BasisInput
    {
        [StringLength(Gallery.BasisLength)]
        public string LegalBasis { get; set; } = "";
    }
}
