using Npgsql;
using Sankofa.Core.Reintegration.DoubleBenefit;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

/// <summary>The match service that every house can be for others, and the mail to the ones this house uses.</summary>
internal static class DoubleBenefitInTheHost
{
    public static void AddDoubleBenefit(IServiceCollection services)
    {
        services.AddSingleton(provider => new MatchService(
            provider.GetRequiredKeyedService<NpgsqlDataSource>("app"), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ExchangeKeys>();
        services.AddSingleton(_ => new MatchServiceClient(MatchServiceClient.Configured()));
        services.AddSingleton<MatchPost>();
        services.AddHostedService<MatchRounds>();
    }
}
