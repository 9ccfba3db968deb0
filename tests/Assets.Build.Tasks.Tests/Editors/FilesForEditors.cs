using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Assets.Build.Tasks.Project;

namespace Assets.Build.Tasks.Tests.Editors;

/// <summary>
/// The files of build/ that editors read. eng/editors.sh writes them; these tests fail until it was run after a property,
/// an item, metadata or their documentation changed.
/// </summary>
public sealed class FilesForEditors
{
    private const string WriteThem = "ASSETS_WRITE_EDITOR_FILES";

    private static readonly ProjectNames Names = new();

    public static TheoryData<string> Files => [.. EditorFiles.All(Names).Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void HaveWhatTheTasksRead(string name)
    {
        var expected = EditorFiles.All(Names)[name];
        if (Environment.GetEnvironmentVariable(WriteThem) == "1")
            File.WriteAllText(PathOf(name), expected);
        Assert.Equal(expected, Read(name));
    }

    [Fact]
    public void HaveEveryPropertyAndItem()
    {
        var schema = JsonNode.Parse(Read("Assets.Build.targets.buildschema.json"))!;
        Assert.Equal(KnownProperties.Names, schema["properties"]!.AsObject().Select(property => property.Key));
        Assert.Equal(
            ProjectNames.Readers().Select(reader => reader.Type).Order(StringComparer.Ordinal),
            schema["items"]!.AsObject().Select(item => item.Key)
        );
        Assert.Contains("AssetCollect", schema["items"]!.AsObject().Select(item => item.Key));
        Assert.Contains("BasePath", schema["items"]!["AssetCollect"]!["metadata"]!.AsObject().Select(item => item.Key));
    }

    [Theory]
    [InlineData("<PropertyGroup><AssetsMinify>whitespace</AssetsMinify></PropertyGroup>", true)]
    [InlineData("<PropertyGroup><AssetsMinify>much</AssetsMinify></PropertyGroup>", false)]
    [InlineData("<PropertyGroup><AssetsMinifiy>true</AssetsMinifiy></PropertyGroup>", false)]
    [InlineData("<ItemGroup><AssetCollect Include='a' BasePath='b' Minify='false' /></ItemGroup>", true)]
    [InlineData("<ItemGroup><AssetCollect Include='a'><Match>*.js</Match></AssetCollect></ItemGroup>", true)]
    [InlineData("<ItemGroup><AssetCollect Include='a' BasPath='b' /></ItemGroup>", false)]
    [InlineData("<ItemGroup><AssetRule Include='a' Match='**' MissingReference='ignore' /></ItemGroup>", true)]
    [InlineData("<ItemGroup><AssetImport Include='lit' Path='lib/lit/index.js' /></ItemGroup>", true)]
    public void AcceptProjectsThatAreRight(string group, bool isValid)
    {
        var problems = 0;
        var schemas = new XmlSchemaSet();
        schemas.Add(null, XmlReader.Create(new StringReader(PartOfMSBuildsSchema)));
        schemas.Add(null, PathOf("Assets.Build.xsd"));
        schemas.Compile();
        XDocument
            .Parse($"<Project xmlns='http://schemas.microsoft.com/developer/msbuild/2003'>{group}</Project>")
            .Validate(schemas, (_, _) => problems++);
        Assert.Equal(isValid, problems == 0);
    }

    [Fact]
    public void HaveTheTypesThatVisualStudioKnows() =>
        Assert.All(
            XDocument.Load(PathOf("Assets.Build.PropertyPage.xaml")).Root!.Elements(),
            element =>
                Assert.Contains(
                    element.Name.LocalName,
                    (string[])
                        [
                            "Rule.Categories",
                            "Rule.DataSource",
                            "BoolProperty",
                            "EnumProperty",
                            "IntProperty",
                            "StringProperty",
                        ]
                )
        );

    private static string PathOf(string name) => Path.Combine(RepositoryRoot.Folder, "build", name);

    private static string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>What Microsoft.Build.Core.xsd declares for types of one's own, as far as ours use it.</summary>
    private const string PartOfMSBuildsSchema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          xmlns:msb="http://schemas.microsoft.com/developer/msbuild/2003"
          targetNamespace="http://schemas.microsoft.com/developer/msbuild/2003" elementFormDefault="qualified">
          <xs:element name="Property" type="msb:StringPropertyType" abstract="true" />
          <xs:element name="Item" type="msb:SimpleItemType" abstract="true" />
          <xs:complexType name="StringPropertyType">
            <xs:simpleContent>
              <xs:extension base="xs:string"><xs:attribute name="Condition" type="xs:string" /></xs:extension>
            </xs:simpleContent>
          </xs:complexType>
          <xs:complexType name="SimpleItemType">
            <xs:attribute name="Condition" type="xs:string" />
            <xs:attribute name="Include" type="xs:string" />
            <xs:attribute name="Exclude" type="xs:string" />
            <xs:attribute name="Update" type="xs:string" />
            <xs:attribute name="Remove" type="xs:string" />
          </xs:complexType>
          <xs:element name="Project">
            <xs:complexType>
              <xs:choice minOccurs="0" maxOccurs="unbounded">
                <xs:element name="PropertyGroup">
                  <xs:complexType>
                    <xs:sequence><xs:element ref="msb:Property" minOccurs="0" maxOccurs="unbounded" /></xs:sequence>
                  </xs:complexType>
                </xs:element>
                <xs:element name="ItemGroup">
                  <xs:complexType>
                    <xs:sequence><xs:element ref="msb:Item" minOccurs="0" maxOccurs="unbounded" /></xs:sequence>
                  </xs:complexType>
                </xs:element>
              </xs:choice>
            </xs:complexType>
          </xs:element>
        </xs:schema>
        """;
}
