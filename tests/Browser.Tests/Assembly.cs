using Sankofa.Browser.Tests;
using Sankofa.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(TestHouse))]
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
