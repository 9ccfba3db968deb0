using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Assets.Media.EntityFrameworkCore.Mapping;

/// <summary>
/// A list of references is a column with a JSON array. EF Core takes lists of its own scalar types only for such
/// columns, and others for navigations.
/// </summary>
internal sealed class MediaRefLists : IEntityTypeAddedConvention, IComplexPropertyAddedConvention
{
    public void ProcessEntityTypeAdded(
        IConventionEntityTypeBuilder entityTypeBuilder,
        IConventionContext<IConventionEntityTypeBuilder> context
    ) => Map(entityTypeBuilder.Metadata, member => entityTypeBuilder.Property(member));

    public void ProcessComplexPropertyAdded(
        IConventionComplexPropertyBuilder propertyBuilder,
        IConventionContext<IConventionComplexPropertyBuilder> context
    )
    {
        var type = propertyBuilder.Metadata.ComplexType;
        Map(type, member => type.Builder.Property(member));
    }

    private static void Map(IConventionTypeBase type, Func<PropertyInfo, IConventionPropertyBuilder?> add)
    {
        foreach (var member in type.ClrType.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsList))
        {
            if (add(member)?.Metadata is { } property)
                property.SetElementType(typeof(MediaRef))?.SetValueConverter(typeof(MediaRefConverter));
        }
    }

    private static bool IsList(PropertyInfo member) =>
        member.CanWrite
        && member.GetIndexParameters().Length == 0
        && typeof(IEnumerable<MediaRef>).IsAssignableFrom(member.PropertyType);
}
