using Microsoft.AspNetCore.Identity;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Sankofa.Web.Features.Account;

public sealed class SignInCodeModel(SignInManager<User> door, Words words) : SecondStepPage(door, words)
{
    protected override string Wrong => "Account.Code.Wrong";

    protected override Task<SignInResult> ProveAsync(SignInManager<User> door) =>
        door.TwoFactorAuthenticatorSignInAsync(
            WayIn.Digits(Code), isPersistent: false, rememberClient: false);
}
