using System.Diagnostics;
using Sankofa.Tests;

namespace Sankofa.Core.Tests.House;

/// <summary>Folders for a server of a test's own, open to the other user that it is under root.</summary>
internal static class OpenFolder
{
    public static async Task<string> NewAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestCluster.RunFolder, Path.GetRandomFileName())).FullName;
        await ModeAsync("0755", TestCluster.RunFolder);
        await ModeAsync("0755", folder);
        return folder;
    }

    public static async Task ModeAsync(string mode, string folder)
    {
        using var chmod = Process.Start("chmod", [mode, folder]);
        await chmod.WaitForExitAsync();
    }
}
