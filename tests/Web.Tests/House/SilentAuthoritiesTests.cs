using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Sankofa.Core.Cases;
using Sankofa.Core.Identification;
using Sankofa.Tests;
using Sankofa.Web.House.Jobs;
using Sankofa.Web.Tests.Identification;
using Xunit;

namespace Sankofa.Web.Tests.House;

public sealed class SilentAuthoritiesTests(TestHouse house)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_program_looks_for_silence_while_it_serves() =>
        Assert.Single(house.Jobs.OfType<SilentAuthorities>());

    [Fact]
    public async Task An_overdue_request_gives_its_lead_one_task_and_one_notice_and_stays_open()
    {
        var file = (await AskedRequest.OfAsync(house)).File;
        var clock = new Later(house.Clock.GetUtcNow().AddDays(40));
        using (var job = new SilentAuthorities(house.System, clock, NullLogger<SilentAuthorities>.Instance))
        {
            await job.StartAsync(Cancel);
            await ToldAsync(file);
            await job.StopAsync(Cancel);
        }

        await Silence.EscalateAsync(house.System, clock, Cancel);
        await using var db = house.System.Open();
        var lead = (await db.Files.SingleAsync(f => f.Id == file, Cancel)).LeadOrganisationId;
        Assert.Equal(lead, (await db.Tasks.SingleAsync(
            t => t.FileId == file && t.Title == "Identification.Task.Silent", Cancel)).OrganisationId);
        // Each side is told once: whoever leads, and the authority.
        var told = await db.Notices.Where(n => n.FileId == file && n.Kind == NoticeKind.Overdue).ToListAsync(Cancel);
        Assert.Equal(2, told.Select(n => n.OrganisationId).Distinct().Count());
        Assert.Equal(2, told.Count);
        var request = await db.Set<IdentificationRequest>().Include(r => r.Answers)
            .SingleAsync(r => r.FileId == file, Cancel);
        Assert.True(request.IsOpen);
        Assert.Empty(request.Answers);
        var silent = await db.Events.SingleAsync(e => e.FileId == file && e.Kind == IdentificationEvents.Silent,
            Cancel);
        Assert.Equal((Guid.Empty, "Sankofa", lead), (silent.UserId, silent.UserName, silent.OrganisationId));
    }

    // The job looks at its start, beside the test.
    private async Task ToldAsync(Guid file)
    {
        await using var db = house.System.Open();
        while (!await db.Set<IdentificationRequest>().AnyAsync(r => r.FileId == file && r.EscalatedAt != null, Cancel))
            Cancel.ThrowIfCancellationRequested();
    }

    private sealed class Later(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
