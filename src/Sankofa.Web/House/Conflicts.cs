using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Sankofa.Web.House;

/// <summary>
/// Two who write at once, as the database tells it: a version that is no longer there, a row that another made first, a
/// rule of a table that another's row closed, or two transactions of which one had to give way.
/// </summary>
public static class Conflicts
{
    public static bool With(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbUpdateConcurrencyException) return true;
            if (cause is PostgresException told)
            {
                return told.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.CheckViolation
                    or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;
            }
        }

        return false;
    }
}
