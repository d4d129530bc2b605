using Microsoft.AspNetCore.Identity;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Sankofa.Web.Features.Account;

public sealed class SignInRecoveryModel(SignInManager<User> door, Words words) : SecondStepPage(door, words)
{
    protected override string Wrong => "Account.Recovery.Wrong";

    protected override Task<SignInResult> ProveAsync(SignInManager<User> door) =>
        door.TwoFactorRecoveryCodeSignInAsync(Code.Trim().ToUpperInvariant());
}
