namespace Sankofa.Core.House;

/// <summary>
/// An amount in whole minor units of an ISO 4217 currency; how many digits those are is the currency's own.
/// </summary>
public static class Money
{
    public const int CurrencyLength = 3;

    private static readonly Dictionary<string, int> OtherDigits = new(StringComparer.Ordinal)
    {
        ["XOF"] = 0, ["XAF"] = 0, ["GNF"] = 0, ["TND"] = 3, ["LYD"] = 3,
    };

    public static int Digits(string currency) => OtherDigits.GetValueOrDefault(currency, 2);

    public static decimal Major(long minor, string currency) => minor / Scale(currency);

    public static long Minor(decimal major, string currency) =>
        decimal.ToInt64(decimal.Round(major * Scale(currency), 0, MidpointRounding.AwayFromZero));

    private static decimal Scale(string currency) => Digits(currency) switch { 0 => 1m, 3 => 1000m, _ => 100m };
}
