using Sankofa.Web.Tests;
using Sankofa.Web.Tests.House;
using Sankofa.Web.Tests.Lists;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Sankofa.Web.Tests;

/// <summary>
/// Classes that take minutes begin first: the others fill the second core meanwhile, and none is left running alone at
/// the end.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
        [nameof(KillingTests), nameof(EveryCellTests), nameof(ImportingFilesTests)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => Place(c.TestCollectionDisplayName))
            .ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static int Place(string name)
    {
        var place = Array.FindIndex(Longest, one => name.Contains("." + one, StringComparison.Ordinal));
        return place < 0 ? Longest.Length : place;
    }
}
