using System.Reflection;
using System.Runtime.CompilerServices;

namespace Assets.AspNetCore.Tests;

/// <summary>What users can compile against, frozen: whoever changes it changes <c>PublicApi.txt</c> in the same commit.</summary>
public class PublicApi
{
    [Theory]
    [InlineData(typeof(AssetsOptions))]
    [InlineData(typeof(Manifest.AssetManifest))]
    public void IsTheOneInTheFile(Type inAssembly)
    {
        var name = inAssembly.Assembly.GetName().Name!;
        using var reader = new StreamReader(typeof(PublicApi).Assembly.GetManifestResourceStream("PublicApi.txt")!);
        var frozen = reader.ReadToEnd().ReplaceLineEndings("\n").Split("# ").Single(section => section.StartsWith(name + "\n", StringComparison.Ordinal));
        Assert.Equal(frozen.Trim(), (name + "\n" + string.Join("\n", Describe(inAssembly.Assembly))).Trim());
    }

    private static IEnumerable<string> Describe(Assembly assembly) =>
        from type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)
        from line in Members(type).Order(StringComparer.Ordinal).Prepend($"{Kind(type)} {type.FullName}")
        select line;

    private static string Kind(Type type) => type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsSealed ? "sealed class" : "class";

    /// <summary>Less what the compiler adds to records and enums.</summary>
    private static IEnumerable<string> Members(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => member.GetCustomAttribute<CompilerGeneratedAttribute>() is null && member is not MethodInfo { IsSpecialName: true } && member.Name is not ("value__" or "ToString" or "EqualityContract" or "<Clone>$"))
        .Select(member => "  " + member switch
        {
            ConstructorInfo constructor => $"new({Parameters(constructor)})",
            MethodInfo method => $"{method.Name}({Parameters(method)}): {Name(method.ReturnType)}",
            PropertyInfo property => $"{property.Name}: {Name(property.PropertyType)} {{{(property.CanRead ? " get;" : "")}{(property.CanWrite ? IsInit(property) ? " init;" : " set;" : "")} }}",
            FieldInfo { IsLiteral: true } field => type.IsEnum ? field.Name : $"{field.Name}: {Name(field.FieldType)} = {field.GetRawConstantValue()}",
            _ => member.ToString()!,
        });

    private static bool IsInit(PropertyInfo property) => property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? "?" : "")}"));

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
