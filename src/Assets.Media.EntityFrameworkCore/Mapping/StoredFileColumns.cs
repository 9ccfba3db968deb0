using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Assets.Media.EntityFrameworkCore.Mapping;

/// <summary>
/// A description of a file is a column with JSON. One inside another complex type is a part of its JSON, or, if that
/// type has columns, has columns too.
/// </summary>
internal sealed class StoredFileColumns : IComplexPropertyAddedConvention
{
    public void ProcessComplexPropertyAdded(
        IConventionComplexPropertyBuilder propertyBuilder,
        IConventionContext<IConventionComplexPropertyBuilder> context
    )
    {
        var property = propertyBuilder.Metadata;
        if (property.ComplexType.ClrType == typeof(StoredFile) && property.DeclaringType is IConventionEntityType)
            property.ComplexType.SetContainerColumnName(property.Name);
    }
}
