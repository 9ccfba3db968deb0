using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace Assets.Core.Constants;

/// <summary>
/// Writes the class with the constants as an assembly that only the compiler reads. It copies the value of a constant
/// into the code that uses it, so that the assembly is not needed when the app runs.
/// </summary>
/// <remarks>
/// The compiler reads the members of a reference when code names them. Members of source code are visited by each
/// analyzer: 2,000 constants took 0.2 s in every compilation.
/// The format is that of ECMA-335. The same constants give the same bytes.
/// </remarks>
internal sealed class ReferenceAssembly
{
    // ECMA-335 II.23.2.4: a field (0x06) of type string (0x0e).
    private static readonly byte[] StringField = [0x06, 0x0e];

    // ECMA-335 II.6.2.1.3. It needs no signature, and without a key an app that is signed would have warning CS8002.
    private static readonly byte[] StandardKey = [0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0];

    private readonly MetadataBuilder metadata = new();
    private readonly AttributeWriter attributes;
    private readonly EntityHandle baseType;
    private readonly BlobHandle stringField;

    private ReferenceAssembly()
    {
        attributes = new(metadata);
        baseType = attributes.Type("System", "Object");
        stringField = metadata.GetOrAddBlob(StringField);
    }

    /// <summary>Writes an assembly.</summary>
    /// <param name="constants">The class.</param>
    /// <param name="name">The name of the assembly.</param>
    /// <param name="friends">The names of the assemblies whose code can use the class.</param>
    public static byte[] Write(AssetConstants constants, string name, IReadOnlyList<string> friends)
    {
        var assembly = new ReferenceAssembly();
        var mvid = assembly.Module(name);
        assembly.Assembly(name, friends);
        assembly.Class(constants.Root(), constants.Namespace, enclosing: default);
        return assembly.Serialize(mvid);
    }

    private ReservedBlob<GuidHandle> Module(string name)
    {
        var mvid = metadata.ReserveGuid();
        metadata.AddModule(0, metadata.GetOrAddString(name + ".dll"), mvid.Handle, default, default);
        metadata.AddTypeDefinition(
            default,
            default,
            metadata.GetOrAddString("<Module>"),
            default,
            FirstField,
            FirstMethod
        );
        return mvid;
    }

    private void Assembly(string name, IReadOnlyList<string> friends)
    {
        var assembly = metadata.AddAssembly(
            metadata.GetOrAddString(name),
            new Version(0, 0, 0, 0),
            culture: default,
            metadata.GetOrAddBlob(StandardKey),
            AssemblyFlags.PublicKey,
            AssemblyHashAlgorithm.Sha1
        );
        attributes.Add(assembly, "System.Runtime.CompilerServices", "ReferenceAssemblyAttribute");
        foreach (var friend in friends)
            attributes.Add(assembly, "System.Runtime.CompilerServices", "InternalsVisibleToAttribute", friend);
    }

    private void Class(NamedFolder folder, string @namespace, TypeDefinitionHandle enclosing)
    {
        var type = metadata.AddTypeDefinition(
            (enclosing.IsNil ? TypeAttributes.NotPublic : TypeAttributes.NestedPublic)
                | TypeAttributes.Abstract
                | TypeAttributes.Sealed
                | TypeAttributes.BeforeFieldInit,
            metadata.GetOrAddString(@namespace),
            metadata.GetOrAddString(folder.Identifier),
            baseType,
            FirstField,
            FirstMethod
        );
        if (!enclosing.IsNil)
            metadata.AddNestedType(type, enclosing);
        foreach (var file in folder.Files.Where(file => file.IsMember))
            Constant(file);
        foreach (var inner in folder.Folders)
            Class(inner, "", type);
    }

    private void Constant(NamedFile file)
    {
        var field = metadata.AddFieldDefinition(
            FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.Literal | FieldAttributes.HasDefault,
            metadata.GetOrAddString(file.Identifier),
            stringField
        );
        metadata.AddConstant(field, file.IsUsable ? file.Assets[0].Path : "");
        if (file.IsUsable)
            return;
        attributes.AddError(field, file.Error);
        attributes.AddHidden(field);
    }

    /// <summary>Where the next type's fields begin: the rows of a type follow each other (ECMA-335 II.22.37).</summary>
    private FieldDefinitionHandle FirstField =>
        MetadataTokens.FieldDefinitionHandle(metadata.GetRowCount(TableIndex.Field) + 1);

    private static MethodDefinitionHandle FirstMethod => MetadataTokens.MethodDefinitionHandle(1);

    private byte[] Serialize(ReservedBlob<GuidHandle> mvid)
    {
        var file = new BlobBuilder();
        var id = new ManagedPEBuilder(
            PEHeaderBuilder.CreateLibraryHeader(),
            new MetadataRootBuilder(metadata),
            ilStream: new(),
            deterministicIdProvider: content =>
                BlobContentId.FromHash(SHA256.HashData([.. content.SelectMany(blob => blob.GetBytes())]))
        ).Serialize(file);
        mvid.CreateWriter().WriteGuid(id.Guid);
        return file.ToArray();
    }
}
