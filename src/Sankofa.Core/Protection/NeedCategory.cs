using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Protection;

/// <summary>A reason for special care. Rows, not code: another country brings its own list.</summary>
public sealed class NeedCategory
{
    public const int CodeLength = 40;
    public const int NameLength = 160;

    private NeedCategory() { }

    public NeedCategory(string code, string name, bool isMedical, bool isUnaccompaniedChild, int position)
    {
        Code = code;
        Name = name;
        IsMedical = isMedical;
        IsUnaccompaniedChild = isUnaccompaniedChild;
        Position = position;
    }

    public string Code { get; private set; } = "";

    /// <summary>As its list names it; the texts may translate it by its code.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Kept among the health data, and asks for fitness to travel.</summary>
    public bool IsMedical { get; private set; }
    public bool IsUnaccompaniedChild { get; private set; }
    public int Position { get; private set; }

    public Sections Section => IsMedical ? Sections.Health : Sections.Protection;
}

internal sealed class NeedCategoryMapping : IEntityTypeConfiguration<NeedCategory>
{
    public void Configure(EntityTypeBuilder<NeedCategory> builder)
    {
        builder.HasKey(c => c.Code);
        builder.Property(c => c.Code).HasMaxLength(NeedCategory.CodeLength);
        builder.Property(c => c.Name).HasMaxLength(NeedCategory.NameLength);
        builder.Ignore(c => c.Section);
        builder.OpenToAll("list of categories, no person in it");
        builder.HasData(
            new NeedCategory("medical", "Besoin médical, physique ou psychologique", true, false, 1),
            new NeedCategory("pregnancy", "Femme enceinte", true, false, 2),
            new NeedCategory("over-65", "Personne de plus de 65 ans", false, false, 3),
            new NeedCategory("other-follow-up", "Suivi spécifique pour une autre raison", false, false, 4),
            new NeedCategory("detained-medical", "Risque de sécurité ou détention, avec un problème médical", true,
                false, 5),
            new NeedCategory("trafficking", "Victime de la traite des êtres humains", false, false, 6),
            new NeedCategory("unaccompanied-child", "Enfant non accompagné", false, true, 7));
    }
}
