using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Reintegration;

namespace Sankofa.Web.Features.Reintegration;

/// <summary>How plans and deliveries are reached: through a file that is open already.</summary>
public static class PlanReading
{
    public static async Task<Plan?> PlanOfAsync(this SankofaDb db, CaseFile file, CancellationToken cancel) =>
        await db.Set<Plan>().Where(p => p.FileId == file.Id)
            .Include(p => p.Versions).ThenInclude(v => v.Lines.OrderBy(l => l.WrittenAt).ThenBy(l => l.Id))
            .Include(p => p.Versions).ThenInclude(v => v.Decisions.OrderBy(d => d.DecidedAt))
            .AsSplitQuery().SingleOrDefaultAsync(cancel);

    public static async Task<Plan> ThePlanOfAsync(this SankofaDb db, CaseFile file, CancellationToken cancel) =>
        await db.PlanOfAsync(file, cancel) ?? throw new NotThere();

    public static async Task<PlanLine> ApprovedLineAsync(this SankofaDb db, CaseFile file, Guid id,
        CancellationToken cancel) =>
        await db.Set<PlanLine>().SingleOrDefaultAsync(l => l.FileId == file.Id && l.Id == id && l.ApprovedOn != null,
        cancel)
        ?? throw new NotThere();

    public static async Task<Delivery> DeliveryAsync(this SankofaDb db, CaseFile file, Guid id,
        CancellationToken cancel) =>
        await db.Set<Delivery>().Include(d => d.Reversal)
            .SingleOrDefaultAsync(d => d.FileId == file.Id && d.Id == id, cancel)
        ?? throw new NotThere();

    /// <summary>
    /// An amount as typed, in the smallest units of its currency; what these cannot express is asked about.
    /// </summary>
    public static long ToMinor(decimal amount, string currency)
    {
        var minor = Money.Minor(amount, currency);
        RuleViolation.When(Money.Major(minor, currency) != amount, "Reintegration.Amount.TooFine", "Amount");
        return minor;
    }
}
