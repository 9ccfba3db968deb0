using Microsoft.EntityFrameworkCore.Metadata;

namespace Assets.Media.EntityFrameworkCore.Columns;

/// <summary>A place in the model that names files.</summary>
/// <param name="Root">The entity type that is queried.</param>
/// <param name="Steps">The properties from the entity to the place, at least one.</param>
internal sealed record MediaColumn(IEntityType Root, IReadOnlyList<MediaStep> Steps)
{
    /// <summary>The steps behind the outermost list.</summary>
    public IEnumerable<MediaStep> InElements => Steps.SkipWhile(step => step.Element is null).Skip(1);

    /// <summary>Whether the value that is read is a list of rows' parts.</summary>
    public bool IsInList => Steps.Any(step => step.Element is not null);

    public override string ToString() => $"{Root.DisplayName()}.{string.Join('.', Steps.Select(step => step.Name))}";
}

/// <summary>A property on the way to a file.</summary>
/// <param name="Name">The name of the property, which may have no CLR property.</param>
/// <param name="Type">The type of the property.</param>
/// <param name="Element">The type of the elements if it is a collection.</param>
internal sealed record MediaStep(string Name, Type Type, Type? Element)
{
    public static MediaStep Of(IReadOnlyPropertyBase property, Type? element) =>
        new(property.Name, property.ClrType, element);
}
