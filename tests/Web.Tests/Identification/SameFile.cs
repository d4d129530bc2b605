using System.Globalization;
using System.Text.RegularExpressions;
using Sankofa.Web.Tests.Cases;

namespace Sankofa.Web.Tests.Identification;

/// <summary>A page without what differs between any two files.</summary>
internal static partial class SameFile
{
    /// <summary>
    /// Ids by the order in which they appear, the number, the first signs of an id, the form's token.
    /// </summary>
    public static string Plain(string body, GivenFile file)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var plain = Token().Replace(body.Replace(file.Reference, "SK", StringComparison.Ordinal), "token");
        plain = Id().Replace(plain, match => ids.TryGetValue(match.Value, out var known)
            ? known : ids[match.Value] = string.Create(CultureInfo.InvariantCulture, $"id{ids.Count}"));
        return Start().Replace(plain, "number");
    }

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+")]
    private static partial Regex Token();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("(?<=<dd>)[0-9a-f]{8}(?=[<,])")]
    private static partial Regex Start();
}
