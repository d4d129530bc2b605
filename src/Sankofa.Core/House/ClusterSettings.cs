using System.Globalization;

namespace Sankofa.Core.House;

/// <summary>What a new private cluster adds to postgresql.conf; its administrator may change it later.</summary>
internal static class ClusterSettings
{
    public static string For(long memoryBytes, bool durable)
    {
        var memory = memoryBytes / (1024 * 1024);
        var text = string.Create(CultureInfo.InvariantCulture, $"""

            # Sankofa's private cluster, for a machine with {memory} MB.
            # No TCP: the only way in is the socket beside this folder, which is closed to other users.
            listen_addresses = ''
            # Relative to the data folder, so that the whole can be moved and the path's length does not matter here.
            unix_socket_directories = '..'
            unix_socket_permissions = 0700
            port = 5432
            max_connections = 200
            shared_buffers = {Math.Clamp(memory / 8, 64, 1024)}MB
            effective_cache_size = {Math.Max(memory / 2, 256)}MB
            work_mem = 8MB
            maintenance_work_mem = {Math.Clamp(memory / 32, 64, 512)}MB
            random_page_cost = 1.1
            jit = off
            max_wal_size = 4GB
            min_wal_size = 128MB
            checkpoint_timeout = 15min
            wal_compression = on
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            # A failed statement would write persons' data into the log: neither its text nor its values.
            log_min_error_statement = panic
            log_error_verbosity = terse

            """);
        return durable ? text : text + """
            # A cluster that lives for one run of the tests has nothing to lose.
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            autovacuum_naptime = 10min

            """;
    }
}
