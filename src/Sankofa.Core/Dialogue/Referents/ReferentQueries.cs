namespace Sankofa.Core.Dialogue.Referents;

public static class ReferentQueries
{
    /// <summary>As the policy of the database says it too.</summary>
    public static IQueryable<RoadMap> VisibleTo(this IQueryable<RoadMap> maps, Envoy by)
    {
        var country = by.Country;
        return by.IsSecretariat ? maps
            : maps.Where(m => m.Country == country || m.PublishedAt != null || m.Referents.Contains(country));
    }

    public static IQueryable<Twinning> VisibleTo(this IQueryable<Twinning> twinnings, Envoy by)
    {
        var country = by.Country;
        return by.IsSecretariat ? twinnings
            : twinnings.Where(t => t.Country == country || t.Other == country || t.ConfirmedAt != null);
    }
}
