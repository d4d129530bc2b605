using System.Diagnostics;

namespace Sankofa.Core.Tests.House;

/// <summary>Temporary folders, which are closed to others unless opened: under root the server is another user.</summary>
internal static class OpenFolder
{
    public static async Task<string> NewAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sankofa-cluster-").FullName;
        await ModeAsync("0755", folder);
        return folder;
    }

    public static async Task ModeAsync(string mode, string folder)
    {
        using var chmod = Process.Start("chmod", [mode, folder]);
        await chmod.WaitForExitAsync();
    }
}
