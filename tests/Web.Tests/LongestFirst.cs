using Xunit.Sdk;
using Xunit.v3;

namespace Sankofa.Web.Tests;

/// <summary>
/// What takes minutes begins first and the rest runs beside it; begun last, it would keep one core waiting to the end.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        nameof(House.KillingTests), nameof(Lists.EveryCellTests), nameof(Lists.KilledImportTests),
        nameof(Lists.ImportingFilesTests), nameof(House.RoutesTests), nameof(House.AsylumWallTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => Place(c)).ThenBy(c => c.UniqueID, StringComparer.Ordinal)];

    private static int Place(ITestCollection collection)
    {
        var place = Array.FindIndex(
            Long, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
