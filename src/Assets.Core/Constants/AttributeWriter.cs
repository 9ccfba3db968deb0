using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Assets.Core.Constants;

/// <summary>Writes attributes of the framework into an assembly (ECMA-335 II.23.3).</summary>
/// <param name="metadata">The assembly.</param>
internal sealed class AttributeWriter(MetadataBuilder metadata)
{
    private static readonly byte[] FrameworkToken = [0xb0, 0x3f, 0x5f, 0x7f, 0x11, 0xd5, 0x0a, 0x3a];

    // The first version that the package supports.
    private readonly AssemblyReferenceHandle framework = metadata.AddAssemblyReference(
        metadata.GetOrAddString("System.Runtime"),
        new Version(10, 0, 0, 0),
        culture: default,
        metadata.GetOrAddBlob(FrameworkToken),
        flags: default,
        hashValue: default
    );

    private EntityHandle? obsolete;
    private EntityHandle? editorBrowsable;

    /// <summary>A type of the framework.</summary>
    public TypeReferenceHandle Type(string @namespace, string name) =>
        metadata.AddTypeReference(framework, metadata.GetOrAddString(@namespace), metadata.GetOrAddString(name));

    /// <summary>Adds an attribute whose arguments are texts.</summary>
    public void Add(EntityHandle owner, string @namespace, string name, params string[] arguments)
    {
        var constructor = Constructor(
            @namespace,
            name,
            arguments.Length,
            parameters => Array.ForEach(arguments, _ => parameters.AddParameter().Type().String())
        );
        Add(
            owner,
            constructor,
            values => Array.ForEach(arguments, text => values.AddArgument().Scalar().Constant(text))
        );
    }

    /// <summary>Makes the use of a member an error (CS0619).</summary>
    public void AddError(EntityHandle owner, string text)
    {
        obsolete ??= Constructor(
            "System",
            "ObsoleteAttribute",
            2,
            parameters =>
            {
                parameters.AddParameter().Type().String();
                parameters.AddParameter().Type().Boolean();
            }
        );
        Add(
            owner,
            obsolete.Value,
            values =>
            {
                values.AddArgument().Scalar().Constant(text);
                values.AddArgument().Scalar().Constant(true);
            }
        );
    }

    /// <summary>Editors do not offer a member (<c>EditorBrowsableState.Never</c>).</summary>
    public void AddHidden(EntityHandle owner)
    {
        const string Namespace = "System.ComponentModel";
        editorBrowsable ??= Constructor(
            Namespace,
            "EditorBrowsableAttribute",
            1,
            parameters =>
                parameters.AddParameter().Type().Type(Type(Namespace, "EditorBrowsableState"), isValueType: true)
        );
        Add(owner, editorBrowsable.Value, values => values.AddArgument().Scalar().Constant(1));
    }

    private MemberReferenceHandle Constructor(
        string @namespace,
        string name,
        int count,
        Action<ParametersEncoder> parameters
    )
    {
        var signature = new BlobBuilder();
        new BlobEncoder(signature)
            .MethodSignature(isInstanceMethod: true)
            .Parameters(count, returnType => returnType.Void(), parameters);
        return metadata.AddMemberReference(
            Type(@namespace, name),
            metadata.GetOrAddString(".ctor"),
            metadata.GetOrAddBlob(signature)
        );
    }

    private void Add(EntityHandle owner, EntityHandle constructor, Action<FixedArgumentsEncoder> values)
    {
        var value = new BlobBuilder();
        new BlobEncoder(value).CustomAttributeSignature(values, named => named.Count(0));
        metadata.AddCustomAttribute(owner, constructor, metadata.GetOrAddBlob(value));
    }
}
