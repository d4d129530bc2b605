namespace Sankofa.Web.Features.Account;

/// <summary>Where an administrator is led whose session rests on a password alone.</summary>
public sealed class SecondFactorModel : AccountPage
{
    public override Task LoadAsync() => Task.CompletedTask;
}
