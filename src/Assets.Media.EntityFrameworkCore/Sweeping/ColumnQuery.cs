using System.Linq.Expressions;
using System.Reflection;
using Assets.Media.EntityFrameworkCore.Columns;
using Microsoft.EntityFrameworkCore;

namespace Assets.Media.EntityFrameworkCore.Sweeping;

/// <summary>
/// Makes the query for one column: the rows that name a wanted file, and of each the value that names it. The files are
/// one parameter, so that their number has no limit and the database keeps one plan.
/// </summary>
internal static class ColumnQuery
{
    private static readonly MethodInfo ReadRows = Method(nameof(Rows));
    private static readonly MethodInfo ReadProperty = typeof(EF).GetMethod(nameof(EF.Property))!;
    private static readonly MethodInfo MakeParameter = typeof(EF).GetMethod(nameof(EF.Parameter))!;

    /// <summary>The values of the column that may name a wanted file, and others of the same lists.</summary>
    public static IAsyncEnumerable<object?> Read(DbContext context, MediaColumn column, WantedFiles wanted) =>
        (IAsyncEnumerable<object?>)
            ReadRows.MakeGenericMethod(column.Root.ClrType).Invoke(null, [context, column, wanted])!;

    private static IAsyncEnumerable<object?> Rows<TEntity>(DbContext context, MediaColumn column, WantedFiles wanted)
        where TEntity : class
    {
        var row = Expression.Parameter(typeof(TEntity), "row");
        var set = column.Root.HasSharedClrType ? context.Set<TEntity>(column.Root.Name) : context.Set<TEntity>();
        return set
        // A row that the app hides can be shown again.
        .IgnoreQueryFilters()
            .AsNoTracking()
            .Where(Expression.Lambda<Func<TEntity, bool>>(Names(row, column.Steps, wanted), row))
            .Select(Expression.Lambda<Func<TEntity, object?>>(Value(row, column.Steps), row))
            .AsAsyncEnumerable();
    }

    /// <summary>Whether what lies behind the steps is a wanted file, or a list with one.</summary>
    private static Expression Names(Expression value, IEnumerable<MediaStep> steps, WantedFiles wanted)
    {
        if (steps.FirstOrDefault() is not { } step)
            return IsWanted(value, wanted);
        var next = Take(value, step);
        if (step.Element is null)
            return Names(next, steps.Skip(1), wanted);
        var element = Expression.Parameter(step.Element, "element");
        var predicate = Expression.Lambda(Names(element, steps.Skip(1), wanted), element);
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [step.Element], next, predicate);
    }

    private static Expression IsWanted(Expression value, WantedFiles wanted) =>
        value.Type == typeof(StoredFile)
            ? Expression.AndAlso(
                Expression.Equal(
                    Expression.Property(value, nameof(StoredFile.Store)),
                    Captured(wanted, nameof(WantedFiles.Store))
                ),
                OneOf(Expression.Property(value, nameof(StoredFile.Key)), wanted, nameof(WantedFiles.Keys))
            )
        : value.Type == typeof(MediaRef?)
            ? Expression.AndAlso(
                Expression.Property(value, "HasValue"),
                OneOf(Expression.Property(value, "Value"), wanted, nameof(WantedFiles.References))
            )
        : OneOf(value, wanted, nameof(WantedFiles.References));

    private static MethodCallExpression OneOf(Expression value, WantedFiles wanted, string list)
    {
        var files = Captured(wanted, list);
        var parameter = Expression.Call(MakeParameter.MakeGenericMethod(files.Type), files);
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [value.Type], parameter, value);
    }

    /// <summary>A member of a captured object, as the compiler writes it: EF Core makes a parameter of it.</summary>
    private static MemberExpression Captured(WantedFiles wanted, string member) =>
        Expression.Property(Expression.Constant(wanted), member);

    /// <summary>
    /// What names the file, or the outermost list in which something does: databases cannot all flatten lists.
    /// </summary>
    private static UnaryExpression Value(Expression value, IEnumerable<MediaStep> steps)
    {
        foreach (var step in steps)
        {
            value = Take(value, step);
            if (step.Element is not null)
                break;
        }

        return Expression.Convert(value, typeof(object));
    }

    private static Expression Take(Expression value, MediaStep step) =>
        value.Type.GetProperty(step.Name) is { } property && property.PropertyType == step.Type
            ? Expression.Property(value, property)
            : Expression.Call(ReadProperty.MakeGenericMethod(step.Type), value, Expression.Constant(step.Name));

    private static MethodInfo Method(string name) =>
        typeof(ColumnQuery).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
