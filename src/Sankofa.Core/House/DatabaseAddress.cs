using System.Globalization;
using Npgsql;

namespace Sankofa.Core.House;

/// <summary>How to reach the database as its owner, who migrates it and runs the system's jobs.</summary>
public sealed record DatabaseAddress(string ConnectionString, bool IsPrivate)
{
    public const string Variable = "SANKOFA_DATABASE";

    /// <summary>Where to look, without the secret: for sentences and logs.</summary>
    public string Place => PlaceOf(new NpgsqlConnectionStringBuilder(ConnectionString));

    public override string ToString() => Place;

    /// <summary>What SANKOFA_DATABASE says; null where it is not set, which means the private cluster.</summary>
    public static DatabaseAddress? FromEnvironment()
    {
        var text = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrWhiteSpace(text) ? null : Parse(text, Variable);
    }

    /// <summary>The database of this installation, checked or started: what every command begins with.</summary>
    public static async Task<DatabaseAddress> ReadyAsync(CancellationToken stop = default)
    {
        if (FromEnvironment() is not { } address)
            return await PrivateCluster.InDataFolder().StartAsync(stop);
        await DatabaseCheck.EnsureUsableAsync(address, stop);
        return address;
    }

    /// <summary>Takes an Npgsql connection string or a URI (postgres://user:password@host:port/database).</summary>
    public static DatabaseAddress Parse(string text, string variable = Variable)
    {
        try
        {
            var isUri = text.StartsWith("postgres://", StringComparison.Ordinal)
                || text.StartsWith("postgresql://", StringComparison.Ordinal);
            var builder = isUri ? FromUri(text.Trim()) : new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrEmpty(builder.Host))
                throw new FormatException("it names no host");
            if (string.IsNullOrEmpty(builder.Database))
                throw new FormatException("it names no database");
            // PostgreSQL repeats values in the details of its errors; they are persons' data.
            builder.IncludeErrorDetail = false;
            return new DatabaseAddress(builder.ConnectionString, IsPrivate: false);
        }
        catch (Exception misread) when (misread is ArgumentException or FormatException or InvalidCastException)
        {
            // The cause is left out on purpose: it may repeat the password.
            var why = misread is FormatException && misread.InnerException is null ? misread.Message : "it is misspelt";
            throw new DatabaseUnavailable($"{variable} cannot be read because {why}: write it as"
                + " postgres://user:password@host:5432/database or Host=...;Username=...;Password=...;Database=...");
        }
    }

    internal static string PlaceOf(NpgsqlConnectionStringBuilder builder) => string.Create(
        CultureInfo.InvariantCulture,
        $"database {builder.Database ?? builder.Username} at {builder.Host}:{builder.Port}");

    private static NpgsqlConnectionStringBuilder FromUri(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
            throw new FormatException("it is not a URI (a password writes @ as %40, : as %3A, / as %2F)");
        var builder = new NpgsqlConnectionStringBuilder { Host = Uri.UnescapeDataString(uri.Host).Trim('[', ']') };
        if (uri.Port > 0)
            builder.Port = uri.Port;
        if (uri.AbsolutePath.Length > 1)
            builder.Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2)
            builder.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var left, var right] ? (left, right) : (pair, "");
            builder[KeywordOf(name)] = ValueOf(name, Uri.UnescapeDataString(value));
        }

        return builder;
    }

    private static string KeywordOf(string parameter) => parameter switch
    {
        "host" => "Host",
        "port" => "Port",
        "dbname" => "Database",
        "user" => "Username",
        "password" => "Password",
        "sslmode" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        "sslcert" => "SSL Certificate",
        "sslkey" => "SSL Key",
        "channel_binding" => "Channel Binding",
        "application_name" => "Application Name",
        "connect_timeout" => "Timeout",
        "options" => "Options",
        _ => throw new FormatException($"Sankofa does not know its parameter {parameter}"),
    };

    private static string ValueOf(string parameter, string value) => parameter is "sslmode"
        ? value.Replace("-", "", StringComparison.Ordinal)
        : value;
}
