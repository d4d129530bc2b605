using Sankofa.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(TestHouse))]
