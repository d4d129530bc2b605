namespace Sankofa.Core.Reintegration.DoubleBenefit;

/// <summary>
/// The kinds of event of comparing, all behind the wall: that somebody was in another host country may tell of a claim
/// there. The last two are acts of administration.
/// </summary>
public static class DoubleBenefitEvents
{
    public const string Referred = "DoubleBenefit.Referred";
    public const string Stopped = "DoubleBenefit.Stopped";
    public const string Suspected = "DoubleBenefit.Suspected";
    public const string Judged = "DoubleBenefit.Judged";
    public const string Answered = "DoubleBenefit.Answered";
    public const string Ended = "DoubleBenefit.Ended";
    public const string ExchangeSetUp = "ExchangeSetUp";
    public const string ExchangeEnded = "ExchangeEnded";
}
