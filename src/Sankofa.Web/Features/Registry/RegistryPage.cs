using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Registry;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Registry;

/// <summary>A page of the office that keeps a register; to everybody else the register's inside is not there.</summary>
public abstract class RegistryPage : SankofaPage
{
    [FromRoute]
    public Guid Rid { get; set; }

    public Register Register { get; private set; } = null!;

    public string Home => $"/registry/{Rid}";

    /// <summary>What one must be allowed to do to see the page.</summary>
    protected virtual Act Needed => Act.KeepRegister;

    public override async Task LoadAsync()
    {
        await OpenAsync();
        await ShowAsync();
        await Db.SaveChangesAsync(Cancel);
    }

    protected virtual Task ShowAsync() => Task.CompletedTask;

    /// <summary>The numbers by which the office knows its entries.</summary>
    protected async Task<IReadOnlyDictionary<long, string>> NumbersAsync(IEnumerable<long> entries)
    {
        var (ids, country) = (entries.Distinct().ToArray(), Register.Country);
        return await Db.Set<RegisterEntry>().Where(e => e.Country == country && ids.Contains(e.Id))
            .ToDictionaryAsync(e => e.Id, e => e.Number, Cancel);
    }

    protected async Task OpenAsync()
    {
        Register = await Db.Set<Register>().SingleOrDefaultAsync(r => r.Id == Rid, Cancel) ?? throw new NotThere();
        Register.MustBeKeptBy(Me, Needed);
    }
}

/// <summary>What a register keeps, in the reader's words.</summary>
public static class RegisterWords
{
    public static string Birth(this Words t, int code) => t.Day(PartialDate.FromCode(code));

    public static string OrUnknown(this Words t, string text) => text.Length > 0 ? text : t["Unknown"];

    /// <summary>A date as a form gives it, for the register.</summary>
    public static int Code(this PartialDate date) => date.ToCode();
}
