namespace Sankofa.Core.House;

/// <summary>
/// Who the private server runs as. PostgreSQL refuses root, so under root it runs as another user: the owner of an
/// existing cluster, else <c>postgres</c>. Otherwise it runs as ourselves.
/// </summary>
internal sealed record ClusterOwner(string? OtherUser)
{
    public static async Task<ClusterOwner> OfAsync(string folder, string cluster, CancellationToken stop)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            RefuseFolderOfAnother(folder);
            return new ClusterOwner((string?)null);
        }

        var user = "postgres";
        if (Directory.Exists(cluster))
        {
            user = (await OutsideProgram.RunAsync("stat", ["-c", "%U", cluster], stop)).Output.Trim();
            if (user == "root")
                throw new DatabaseUnavailable($"The private database cannot start because {folder} belongs to root,"
                    + $" whom PostgreSQL refuses: give it back to its server (chown -R postgres '{folder}').");
        }

        if (!(await OutsideProgram.RunAsync("id", ["-u", user], stop)).Succeeded)
            throw new DatabaseUnavailable($"The private database cannot start because PostgreSQL refuses to run as root"
                + $" and there is no user {user}: create it (useradd --system --shell /bin/sh {user}),"
                + " or run Sankofa as an ordinary user.");
        return new ClusterOwner(user);
    }

    public Task<OutsideProgram> RunAsync(
        string program, string[] arguments, CancellationToken stop, bool endsWithUs = true) =>
        OtherUser is null
            ? OutsideProgram.RunAsync(program, arguments, stop, endsWithUs)
            : OutsideProgram.RunAsync("runuser", ["-u", OtherUser, "--", program, .. arguments], stop, endsWithUs);

    /// <summary>Makes the folder, closed to everybody but its owner: who can reach the socket is let in.</summary>
    public async Task PrepareAsync(string folder, CancellationToken stop)
    {
        await RefuseClosedParentAsync(folder, stop);
        // A folder made under root's own umask could shut the other user out.
        if (OtherUser is not null)
            await DoAsync("sh", ["-c", "umask 022 && mkdir -p \"$1\"", "sh", Path.GetDirectoryName(folder)!], stop);
        string[] owner = OtherUser is null ? [] : ["-o", OtherUser];
        await DoAsync("install", ["-d", "-m", "0700", .. owner, folder], stop);
    }

    private static async Task DoAsync(string program, string[] arguments, CancellationToken stop)
    {
        var done = await OutsideProgram.RunAsync(program, arguments, stop);
        if (!done.Succeeded)
            throw new DatabaseUnavailable("The folder of the private database cannot be made because of"
                + $" \"{DatabaseUnavailable.LastLine(done.Errors)}\": make it writable,"
                + $" or set {DataFolder.Variable} to another folder.");
    }

    private async Task RefuseClosedParentAsync(string folder, CancellationToken stop)
    {
        if (OtherUser is null)
            return;
        var parents = new List<string>();
        for (var at = Directory.GetParent(folder); at is not null; at = at.Parent)
            parents.Insert(0, at.FullName);
        const string firstClosed = "for at; do [ -x \"$at\" ] || [ ! -e \"$at\" ] || { echo \"$at\"; exit 0; }; done";
        var closed = (await RunAsync("sh", ["-c", firstClosed, "sh", .. parents], stop)).Output.Trim();
        if (closed.Length > 0)
            throw new DatabaseUnavailable($"The private database cannot start because the user {OtherUser}, as whom it"
                + $" runs under root, may not enter {closed}: allow it (chmod o+x '{closed}'), or set"
                + $" {DataFolder.Variable} to a folder that everybody may enter (such as /var/lib/sankofa).");
    }

    private static void RefuseFolderOfAnother(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        try
        {
            _ = Directory.EnumerateFileSystemEntries(folder).Any();
        }
        catch (UnauthorizedAccessException refusal)
        {
            throw new DatabaseUnavailable($"The private database in {folder} belongs to another user: run Sankofa as"
                + $" that user or as root, or set {DataFolder.Variable} to a folder of your own.", refusal);
        }
    }
}
