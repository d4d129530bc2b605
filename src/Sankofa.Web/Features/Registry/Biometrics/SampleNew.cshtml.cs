using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Registry.Biometrics;

namespace Sankofa.Web.Features.Registry.Biometrics;

/// <summary>
/// A template is taken in, on its basis; one of the register is kept by the engine, one of a request is only asked
/// about.
/// </summary>
public sealed class SampleNewModel : BiometricsPage
{
    private const int BytesAtMost = 200_000;

    [BindProperty]
    public SampleInput Input { get; set; } = new();

    public override async Task LoadAsync() => await OpenGalleryAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var gallery = await OpenGalleryAsync();
        var sample = new BiometricSample(gallery, await ReadAsync(), new SampleTerms(
            Input.Subject, Input.Purpose, Serves(),
            Input.Basis ?? throw new RuleViolation("Form.Choice.Needed", nameof(Input.Basis)), Input.BasisText), Vault, Me);
        Db.Add(sample);
        Register.Record(Me, BiometricsEvents.SampleTaken, new { sample = sample.Id, sample.Purpose, sample.ServesId });
        if (sample.Purpose == SamplePurpose.Registration) Db.Add(AbisJob.Insert(sample, Me));
        if (Input.Identify || sample.Purpose == SamplePurpose.Request)
        {
            var job = AbisJob.Identify(sample, await AmongAsync(gallery), Me);
            Db.Add(job);
            Register.Record(Me, BiometricsEvents.ComparisonAsked,
                new { job = job.Id, sample = sample.Id, among = job.Among.Length });
        }

        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Biometrics.Sample.Taken");
    }

    private async Task<byte[]> ReadAsync()
    {
        RuleViolation.When(Input.Upload is null or { Length: 0 }, "Biometrics.Sample.FileNeeded", "Upload");
        RuleViolation.When(Input.Upload!.Length > BytesAtMost, "TemplateFault.TooLong", "Upload", 0);
        var record = new byte[Input.Upload.Length];
        await using var stream = Input.Upload.OpenReadStream();
        await stream.ReadExactlyAsync(record, Cancel);
        return record;
    }

    private Guid? Serves()
    {
        if (string.IsNullOrWhiteSpace(Input.ServesId)) return null;
        var read = Guid.TryParse(Input.ServesId.Trim(), out var id);
        RuleViolation.When(!read, "Biometrics.Sample.RequestNeeded", "ServesId");
        return id;
    }

    /// <summary>The shortlist that the names gave, by the numbers of the register.</summary>
    private async Task<List<Guid>> AmongAsync(Gallery gallery)
    {
        var subjects = Input.Among.Split([' ', ',', ';', '\n', '\r'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (subjects.Length == 0) return [];
        var found = await Db.Set<BiometricSample>().Where(s => s.GalleryId == gallery.Id
            && s.Purpose == SamplePurpose.Registration && subjects.Contains(s.Subject)).Select(s => s.Id)
            .ToListAsync(Cancel);
        RuleViolation.When(found.Count == 0, "Biometrics.Sample.NobodyNamed", "Among");
        return found;
    }

    public sealed class SampleInput
    {
        public IFormFile? Upload { get; set; }

        [StringLength(BiometricSample.SubjectLength)]
        public string Subject { get; set; } = "";
        public SamplePurpose Purpose { get; set; }

        [StringLength(40)]
        public string ServesId { get; set; } = "";
        public SampleBasis? Basis { get; set; }

        [StringLength(BiometricSample.BasisLength)]
        public string BasisText { get; set; } = "";
        public bool Identify { get; set; }

        [StringLength(2000)]
        public string Among { get; set; } = "";
    }
}
