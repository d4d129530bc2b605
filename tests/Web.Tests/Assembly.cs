using Sankofa.Tests;
using Sankofa.Web.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(TestHouse))]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]
